import type { TabSession } from "./tab-session.ts";

/** True if a recording has only one token, so that the answers before it must be about that one. */
export function ownStrays({ recorded, tokens }: TabSession): boolean {
  return recorded && tokens.length === 1;
}
