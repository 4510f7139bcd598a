/**
 * A text as a fenced Markdown code block; the fence is longer than any run of backticks in it.
 * @param language info string, e.g. `json`
 */
export function codeBlock(text: string, language: string): string {
  let longest = 2;
  for (const run of text.match(/`{3,}/g) ?? []) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
