/** A time that counts: until then, or since then. */
const COUNTING =
  /(?<=\bin )\d+ (s|min|h|days?)\b(?: \d+ (?:s|min|h)\b)?|\d+ (s|min|h|days?)\b(?: \d+ (?:s|min|h)\b)?(?= ago| in the future)|just now/g;

/**
 * The longest that a verdict's sentence becomes as its times count, while the rest of it stays: pages keep room for it,
 * so that nothing under it moves. Seconds and minutes take equal room, as do minutes and hours.
 * @returns the sentence with both units and two digits in all such times
 */
export function longestSentence(sentence: string): string {
  return sentence.replace(COUNTING, (found: string, left?: string, past?: string) => {
    const longest = (left ?? past)?.startsWith("day") ? "00 days 00 h" : "00 min 00 s";
    return found === "just now" ? `${longest} ago` : longest;
  });
}
