import fc from "fast-check";
import type { Break, Piece, PieceLimits } from "../../../../src/recording/pieces/piece.ts";
import { PieceSplitter } from "../../../../src/recording/pieces/piece-splitter.ts";

export interface Split {
  readonly pieces: readonly Piece[];
  readonly broken: Break | null;
}

/** Splits a whole text. @param cuts Where to cut it into chunks, in any order; also beyond its end. */
export function splitAll(
  text: string,
  limits: Partial<PieceLimits> = {},
  cuts: readonly number[] = [],
): Split {
  const pieces: Piece[] = [];
  const splitter = new PieceSplitter((piece) => pieces.push(piece), limits);
  let from = 0;
  for (const cut of [...cuts.toSorted((a, b) => a - b), text.length]) {
    splitter.push(text.slice(from, cut));
    from = Math.max(from, Math.min(cut, text.length));
    if (splitter.charactersRead !== from) throw new Error("the progress is wrong");
  }
  splitter.end();
  return { pieces, broken: splitter.broken };
}

function set(target: object, key: string | number, value: unknown): void {
  // Also for a key such as `__proto__`.
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The values of all documents, put together from their pieces. */
export function putTogether(pieces: readonly Piece[]): unknown[] {
  const root: unknown[] = [];
  for (const { form, document, path, text } of pieces) {
    if (form !== "value" && form !== "members") throw new Error(`a piece is ${form}`);
    const keys = [document, ...path];
    const value = JSON.parse(text) as object;
    const isWhole = form === "value";
    let at: object = root;
    keys.forEach((key, i) => {
      if (isWhole && i === keys.length - 1) {
        set(at, key, value);
        return;
      }
      if (!Object.hasOwn(at, key)) set(at, key, typeof keys[i + 1] === "number" ? [] : {});
      at = Object.getOwnPropertyDescriptor(at, key)?.value;
    });
    if (!isWhole) for (const [key, member] of Object.entries(value)) set(at, key, member);
  }
  return root;
}

const blank = fc.constantFrom("", "", "", " ", "\n  ", "\r\n\t");
const letters = fc.oneof(
  fc.constantFrom(
    "\\n",
    '\\"',
    "\\\\",
    "\\/",
    "\\u00e9",
    "\\ud83d\\ude00",
    "\\ud83d",
    "😀",
    "é",
    "{",
    "]",
    ",",
    ":",
  ),
  fc.string({ maxLength: 4 }).map((text) => JSON.stringify(text).slice(1, -1)),
  fc.string({ unit: "binary", maxLength: 3 }).map((text) => JSON.stringify(text).slice(1, -1)),
);
const stringText = fc.array(letters, { maxLength: 6 }).map((parts) => `"${parts.join("")}"`);
const scalarText = fc.oneof(
  stringText,
  fc.constantFrom("true", "false", "null", "0", "-0", "-1.5e+10", "1E-7", '""'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
);

/** Texts of JSON objects and arrays, with blanks and escapes as no `JSON.stringify` writes them. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<
  Record<"value" | "array" | "object" | "container", string>
>((tie) => ({
  value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalarText, tie("array"), tie("object")),
  array: fc
    .array(fc.tuple(blank, tie("value"), blank), { maxLength: 5 })
    .map((items) => `[${items.map((item) => item.join("")).join(",")}${items.length === 0 ? " " : ""}]`),
  object: fc
    .uniqueArray(fc.tuple(blank, stringText, blank, tie("value"), blank), {
      maxLength: 5,
      selector: ([, key]) => JSON.parse(key) as string,
    })
    .map((items) => `{${items.map(([a, key, b, item, c]) => `${a}${key}${b}:${a}${item}${c}`).join(",")}}`),
  container: fc.oneof(tie("array"), tie("object")),
})).container;

/** Places to cut a text into chunks. */
export const cuts = fc.oneof(
  fc.array(fc.nat(80), { maxLength: 8 }),
  fc.constant(Array.from({ length: 400 }, (_, i) => i)),
);
