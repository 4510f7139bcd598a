/** What a source file imports or exports from, types included, as written. */
export function importsOf(source: string): readonly string[] {
  // Comments may speak of imports.
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/(?:(?<=[\s}])from\s*|\bimport\s*\(?\s*)"([^"\s]+)"/g)].map(
    ([, specifier]) => specifier ?? "",
  );
}
