import type { Foreign } from "./foreign.ts";

/** Something around a token, or within it, that is not part of it. */
export type Decoration =
  | "space-at-ends"
  | "space-inside"
  | "quotes"
  | "bearer"
  | "header-name"
  | "bytes-literal"
  | "json"
  | "json-in-string"
  | "url-encoded"
  | "backslashes"
  | "escapes"
  | "base64"
  | "punctuation";

/** What the pieces that were read through come to; characters that have a name of their own come to none. */
export function decorationsOf(foreign: readonly Foreign[]): Decoration[] {
  return foreign.flatMap(({ kind, means }): Decoration[] => {
    if (kind === "percent") return means === "" ? ["url-encoded", "space-inside"] : ["url-encoded"];
    if (kind === "backslash") return ["backslashes"];
    if (kind === "escape") return ["escapes"];
    return kind === "space" ? ["space-inside"] : [];
  });
}
