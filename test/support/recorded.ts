import type { TwilioAnswer } from "../../src/core/evidence/evidence.ts";
import { evidenceOf } from "../../src/core/session/evidence-of.ts";
import type { SeenToken } from "../../src/core/session/tab-session.ts";
import type { Recording } from "../../src/recording/document/recording.ts";

/** The tokens of a recording, in the order in which they appear in it. */
export function tokensOf({ session }: Recording): SeenToken[] {
  return session.tokens.toReversed();
}

/** Twilio's answers to each token of a recording, in the same order. */
export function answersOf(recording: Recording): (readonly TwilioAnswer[])[] {
  return tokensOf(recording).map((token) => evidenceOf(token, recording.session).answers);
}
