/** Cuts a text to a number of code points, and says how many characters the whole text has. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = Array.from(text);
  if (points.length <= max) return text;
  return `${points.slice(0, max).join("")}… (${points.length.toLocaleString("en")} characters)`;
}
