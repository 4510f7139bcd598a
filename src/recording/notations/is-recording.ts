import type { Json } from "../../core/json/json.ts";

/** Keys of a recorded request in any tool's words. */
const KEYS =
  /^(?:http_x_twilio_token|x[-_]twilio[-_]token|http_interactions|interactions|requests?|response|headers?|requestheaders|ur[il]|access_?token)$/i;
const TOKEN = /\be[yw][\w-]{10,}\.[\w-]{4,}/;
const MAX_VALUES = 200_000;

/**
 * Whether a tree has more than one level, and a mark of a recording: a key such as `request` or `url`, or a token.
 * A list of lines or a table of settings has not.
 */
export function isRecording(tree: Json): boolean {
  const open: { readonly value: Json; readonly depth: number }[] = [{ value: tree, depth: 0 }];
  let deepest = 0;
  let isMarked = false;
  for (let seen = 0; seen < MAX_VALUES; seen++) {
    const item = open.pop();
    if (item === undefined) break;
    const { value, depth } = item;
    if (typeof value === "string") isMarked ||= TOKEN.test(value.slice(0, 400));
    if (typeof value !== "object" || value === null) continue;
    deepest = Math.max(deepest, depth + 1);
    for (const [key, member] of Object.entries(value as Record<string, Json>)) {
      isMarked ||= !Array.isArray(value) && KEYS.test(key);
      if (member !== undefined) open.push({ value: member, depth: depth + 1 });
    }
    if (isMarked && deepest > 1) return true;
  }
  return isMarked && deepest > 1;
}
