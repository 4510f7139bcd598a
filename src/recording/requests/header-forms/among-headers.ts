import { HEADER_NAMES } from "./header-names.ts";

const KNOWN = new RegExp(`^(?:${HEADER_NAMES})[ \\t]*:[ \\t]?(["']?)`, "i");
const REQUEST_LINE = /^(?:(?:--> )?[A-Z]{3,7} \S.{0,300}|HTTP\/[\d.]+ \d{3}\b.*)$/;
const LONGEST_PREFIX = 200;

/** What the lines above and below a header's line tell of it. */
export interface Neighbors {
  /** True where one of them is a header or a request's first line, behind the same beginning as this one. */
  readonly areHeaders: boolean;
  /** True where a neighbor's value stands in quotes, so that quotes belong to the notation. */
  readonly areQuoted: boolean;
}

/** Looks at the lines beside a header's line, which in logs may all begin with the same date and name. */
export function amongHeaders(text: string, nameStart: number, lineEndIndex: number): Neighbors {
  const before = text.slice(Math.max(0, nameStart - LONGEST_PREFIX), nameStart);
  const lineStart = nameStart - before.length + before.lastIndexOf("\n") + 1;
  const prefix = text.slice(lineStart, nameStart);
  const above =
    text
      .slice(Math.max(0, lineStart - 600), Math.max(0, lineStart - 1))
      .split("\n")
      .at(-1) ?? "";
  const below = text.slice(lineEndIndex, lineEndIndex + 600).split("\n")[1] ?? "";
  let areHeaders = false;
  let areQuoted = false;
  for (const line of [above, below]) {
    const rest = shape(line.slice(0, prefix.length)) === shape(prefix) ? line.slice(prefix.length) : "";
    const header = KNOWN.exec(rest);
    areHeaders ||= header !== null || REQUEST_LINE.test(rest.trimEnd());
    areQuoted ||= header !== null && header[1] !== "";
  }
  return { areHeaders, areQuoted };
}

/** Times and numbers of lines differ from one line to the next. */
function shape(prefix: string): string {
  return prefix.replace(/\d/g, "0");
}
