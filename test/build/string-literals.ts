/** Comments, patterns and strings of a TypeScript source; the groups are those of strings. A pattern follows no value. */
const PIECES =
  /\/\*[\s\S]*?\*\/|\/\/.*|(?<=[=(,:[!&|?{};\n]\s*)\/(?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\n\\[])+\/[a-z]*|"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`/g;

/** The contents of all string and template literals in a source, as written; none out of comments and patterns. */
export function stringLiterals(source: string): readonly string[] {
  return [...source.matchAll(PIECES)].flatMap(
    ([, double, single, template]) => double ?? single ?? template ?? [],
  );
}
