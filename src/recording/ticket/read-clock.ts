import { readDuration } from "./read-duration.ts";

/** Reads the words on the sender's clock. @returns Twilio's clock minus the sender's in seconds; null where not known */
export function readClock(words: string): number | null {
  if (words === "the clocks agree") return 0;
  const [, length = "", side] =
    /^this computer.s clock is (.{1,40}) (behind|ahead of) Twilio.s$/.exec(words) ?? [];
  const seconds = readDuration(length);
  if (seconds === null) return null;
  return side === "behind" ? seconds : -seconds;
}
