/** Takes the backslashes off that keep punctuation from being Markdown. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
