/** Longest run of backticks in a text. */
function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

function span(text: string): string {
  if (text === "") return "";
  const fence = "`".repeat(longestRun(text) + 1);
  const blank = /[^ ]/.test(text);
  // Markdown strips one space from each end if both have one, and a backtick at an end would join the fence.
  const pad = blank && (/^`|`$/.test(text) || (text.startsWith(" ") && text.endsWith(" "))) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/**
 * A text as a Markdown code span, in which no character has a special meaning. The text has no line breaks.
 *
 * In a table a pipe must be escaped even in code, and a backslash before it looks the same as that escape: such pairs
 * go between code spans, as escaped text.
 * @param inTable true if the span is in a cell
 */
export function codeSpan(text: string, inTable: boolean): string {
  if (!inTable) return span(text);
  return text
    .split(/(\\+\|)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece.replace(/[\\|]/g, "\\$&") : span(piece).replaceAll("|", "\\|"),
    )
    .join("");
}
