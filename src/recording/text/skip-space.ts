/** The index of the first character from `at` on that is no space, tab or line end; the text's length where none is. */
export function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && " \t\r\n\u00a0".includes(text[index] ?? "")) index += 1;
  return index;
}
