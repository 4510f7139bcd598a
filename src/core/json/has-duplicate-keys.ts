/**
 * Tells whether an object in a JSON text has the same key twice. `JSON.parse` silently keeps the last one.
 *
 * @param text Valid JSON text.
 * @param value What `JSON.parse` made of it.
 */
export function hasDuplicateKeys(text: string, value: unknown): boolean {
  return countKeysInText(text) > countKeysInValue(value);
}

/** A key is a string that a colon follows; the text is valid, so no colon appears anywhere else. */
function countKeysInText(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    at = endOfString(text, at);
    let next = at + 1;
    while (next < text.length && text.charCodeAt(next) <= 32) next++;
    if (text[next] === ":") count++;
  }
  return count;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end, start)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number, floor: number): boolean {
  let slashes = 0;
  while (at - slashes - 1 > floor && text[at - slashes - 1] === "\\") slashes++;
  return slashes % 2 === 1;
}

function countKeysInValue(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (typeof item !== "object" || item === null) continue;
    for (const key in item) {
      if (!Array.isArray(item)) count++;
      open.push((item as Record<string, unknown>)[key]);
    }
  }
  return count;
}
