import { DURATION_PATTERN } from "./duration-pattern.ts";

/** A time that counts: until then, or since then. */
const COUNTING = new RegExp(
  `(?<=\\bin )${DURATION_PATTERN}|${DURATION_PATTERN}(?= ago| in the future)|just now`,
  "g",
);

/**
 * The longest that a verdict's sentence becomes as its times count, while the rest of it stays: pages keep room for it,
 * so that nothing under it moves. Seconds and minutes take equal room, as do minutes and hours.
 * @returns the sentence with both units and two digits in all such times
 */
export function longestSentence(sentence: string): string {
  return sentence.replace(COUNTING, (found) => {
    const longest = found.includes("day") ? "00 days 00 h" : "00 min 00 s";
    return found === "just now" ? `${longest} ago` : longest;
  });
}
