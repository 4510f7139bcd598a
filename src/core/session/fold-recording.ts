import { addStray } from "./add-stray.ts";
import { logAnswer } from "./answer-of.ts";
import { limitsOf } from "./limits.ts";
import { mergeCalls } from "./merge-calls.ts";
import { changeToken, noteToken } from "./note-token.ts";
import { preferVoice } from "./prefer-voice.ts";
import type { RecordingSighting } from "./sighting.ts";
import type { TabSession } from "./tab-session.ts";

type Mention = Extract<RecordingSighting, { type: "mention" }>;
type Line = Extract<RecordingSighting, { type: "log-line" }>;

function foldMention(session: TabSession, sighting: Mention): TabSession {
  const { place, token, sent, standalone, sdkVersion, calls = [] } = sighting;
  const noted = noteToken(session, token, { ...place, seenBy: "recording", sent, standalone });
  return changeToken(noted.session, noted.id, (seen) => ({
    ...seen,
    host: preferVoice(seen.host, place.host),
    sdkVersion: sdkVersion ?? seen.sdkVersion,
    // Newest first, as a ticket has them too.
    calls: calls.toReversed().reduce(mergeCalls, seen.calls),
  }));
}

function foldLine(session: TabSession, { line, token }: Line): TabSession {
  if (token === undefined) return addStray(session, logAnswer(line));
  const noted = noteToken(session, token, {
    at: line.at,
    origin: null,
    frameId: 0,
    seenBy: "recording",
    sent: false,
    standalone: false,
  });
  return changeToken(noted.session, noted.id, (seen) => ({
    ...seen,
    logLines: [line, ...seen.logLines].slice(0, limitsOf(session).eventsPerToken),
  }));
}

/** Folds what only a recording shows into its session. */
export function foldRecording(session: TabSession, sighting: RecordingSighting): TabSession {
  return sighting.type === "mention" ? foldMention(session, sighting) : foldLine(session, sighting);
}
