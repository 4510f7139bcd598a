import { visibleText } from "../../core/text/visible-text.ts";

/** Shorter secrets could be any word; they are hidden only in their own place. */
const SHORTEST = 6;
/** Least and most of a secret's beginning that is hidden if a text breaks off within it, in UTF-16 units. */
const CUT_FROM = 3;
const CUT_TO = 500;
const LEFT_OUT = "[secret left out]";

/** Length of the secret's beginning right before `end`, or 0. */
function cutLength(text: string, end: number, secret: string): number {
  for (let length = Math.min(secret.length, CUT_TO, end); length >= CUT_FROM; length--) {
    if (text.startsWith(secret.slice(0, length), end - length)) return length;
  }
  return 0;
}

function hideCut(text: string, secret: string): string {
  let result = "";
  let done = 0;
  for (let end = text.indexOf("…"); end >= 0; end = text.indexOf("…", end + 1)) {
    const length = Math.min(cutLength(text, end, secret), end - done);
    if (length < CUT_FROM) continue;
    result += text.slice(done, end - length) + LEFT_OUT;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * Removes secrets from a text, even if it shows them with escapes, or breaks off within one with `…`.
 * @param secrets values that are known to be secret; short ones are not looked for
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  let hidden = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST) continue;
    const shown = visibleText(secret, secret.length);
    const inJson = visibleText(JSON.stringify(secret).slice(1, -1), secret.length * 6);
    for (const form of new Set([secret, shown, inJson])) {
      hidden = hideCut(hidden.replaceAll(form, LEFT_OUT), form);
    }
  }
  return hidden;
}
