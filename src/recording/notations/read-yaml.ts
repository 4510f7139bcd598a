import { Composer, type CST, type Document, isScalar, Lexer, Parser, visit } from "yaml";
import type { Json } from "../../core/json/json.ts";
import { isRecording } from "./is-recording.ts";

/** A text with more of these is no recording, and would take its time. */
const MAX_ALIASES = 100;
const MAX_VALUES = 2_000_000;
/** Deeper nesting than any recording has; the parser's time grows with it. */
const MAX_DEPTH = 100;
/** Marks, words and spaces; the parser takes some microseconds for each. A cassette has about 250 for a request. */
const MAX_LEXEMES = 20_000;

/**
 * Reads a recording in YAML. Keys that stand twice count once, as most readers have it; tags of languages are passed
 * over.
 *
 * @returns The document, or a list where the text has several; undefined where it is no YAML or no recording
 */
export function readYaml(text: string): Json | undefined {
  const documents = documentsOf(text);
  if (documents === null) return undefined;
  const trees: Json[] = [];
  const budget = { left: MAX_VALUES };
  for (const document of documents) {
    // Half a document would be told of as a whole one.
    if (document.errors.length > 0) return undefined;
    visit(document, {
      // A key may be a list or a map; none that is looked for is.
      Pair: (_, { key }) => (key === null || isScalar(key) ? undefined : visit.REMOVE),
    });
    if (document.contents !== null) {
      trees.push(plain(document.toJS({ maxAliasCount: MAX_ALIASES }), budget));
    }
  }
  const tree = trees.length === 1 ? (trees[0] as Json) : trees;
  return trees.length > 0 && isRecording(tree) ? tree : undefined;
}

/**
 * The value as JSON has it, which knows no binary values and big numbers. What aliases repeat counts each time.
 *
 * @param budget how many values there may be
 */
function plain(value: unknown, budget: { left: number }): Json {
  budget.left -= 1;
  if (budget.left < 0) throw new RangeError();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Uint8Array) return String.fromCharCode(...value.subarray(0, 20_000));
  if (Array.isArray(value)) return value.map((item) => plain(item, budget));
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member, budget)]));
}

/**
 * Parsed step by step, because the parser's time grows with the depth and the number of marks that a hostile text has;
 * null for such a one.
 */
function documentsOf(text: string): Document.Parsed[] | null {
  const parser = new Parser();
  const composer = new Composer({
    logLevel: "silent",
    uniqueKeys: false,
    strict: false,
    // What a tool wrote as a date stays the text that it wrote.
    schema: "core",
  });
  const documents: Document.Parsed[] = [];
  const compose = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) documents.push(...composer.next(token));
  };
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return null;
    compose(parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return null;
  }
  compose(parser.end());
  documents.push(...composer.end());
  return documents;
}
