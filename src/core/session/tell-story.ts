import { errorCode } from "../error-codes.ts";
import { shownBySdk } from "../shown-by-sdk.ts";
import { visibleText } from "../visible-text.ts";
import { sdkVersionOf } from "./sdk-version-of.ts";
import type { SignalingEvent } from "./sighting.ts";
import type { SeenRequest, SeenToken, TabSession } from "./tab-session.ts";

/** One line of a token's story. */
export interface StoryLine {
  /** Unix milliseconds, local clock. */
  readonly at: number;
  readonly text: string;
  readonly tone: "good" | "bad" | "plain";
  /** True where the page reported it; false where the browser itself saw it. */
  readonly byPage: boolean;
}

type Told = Pick<StoryLine, "text" | "tone">;

const plain = (text: string): Told => ({ text, tone: "plain" });

/** A raw code in words, and what the SDK of this version shows the app in its place. */
function inWords(
  { code, message }: SignalingEvent,
  channel: "device" | "call",
  sdkVersion: string | undefined,
): string {
  if (code === undefined) return message === undefined ? "" : `: ${visibleText(message, 80)}`;
  const shown = shownBySdk(code, channel, sdkVersion);
  const label = shown === code ? "" : `; the SDK shows ${shown}`;
  return `: ${code}, ${errorCode(code).meaning}${label}`;
}

function nameOf({ call }: SignalingEvent): string {
  return call?.startsWith("CA") ? ` ${visibleText(call, 40)}` : "";
}

function placeOf({ identity, edge, home }: SignalingEvent): string {
  const parts = [
    identity && `as ${visibleText(identity, 40)}`,
    edge && `edge ${visibleText(edge, 30)}`,
    home && `region ${visibleText(home, 30)}`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

function tellEvent(event: SignalingEvent, sdkVersion: string | undefined): Told | null {
  switch (event.type) {
    case "listen":
      return plain("Sent to Twilio to sign in");
    case "connected":
      return { text: `Accepted by Twilio${placeOf(event)}`, tone: "good" };
    case "ready":
      return { text: "Registered for incoming calls", tone: "good" };
    case "offline":
      return plain("No longer registered for incoming calls");
    case "invite":
      return plain(event.sent ? "Call placed" : `Incoming call${nameOf(event)}`);
    case "answer":
      return plain(`Call${nameOf(event)} answered`);
    case "cancel":
      return plain(`Call${nameOf(event)} cancelled`);
    case "error":
      return { text: `Refused by Twilio${inWords(event, "device", sdkVersion)}`, tone: "bad" };
    case "hangup": {
      const failed = event.code !== undefined;
      const who = event.sent ? "the page" : "Twilio";
      return {
        text: `Call${nameOf(event)} ended by ${who}${inWords(event, "call", sdkVersion)}`,
        tone: failed ? "bad" : "plain",
      };
    }
    case "closed":
      // 1000, 1001 and 1005 are what an orderly end gives.
      return [1000, 1001, 1005].includes(event.code ?? 1005)
        ? plain("Connection to Twilio closed")
        : { text: `Connection to Twilio lost (close code ${event.code})`, tone: "bad" };
    default:
      return null;
  }
}

function outcomeOf({ answer, failure }: SeenRequest): Told | null {
  if (answer !== undefined) {
    const good = answer.status >= 200 && answer.status < 300;
    const denied = answer.status === 401 || answer.status === 403;
    const said = good ? "accepted" : denied ? "refused" : "answered";
    return {
      text: `Reports on calls ${said} by the event gateway (HTTP ${answer.status})`,
      tone: good ? "good" : "bad",
    };
  }
  if (failure === undefined) return null;
  return { text: `Report on a call ${failure.kind} (${visibleText(failure.error, 60)})`, tone: "bad" };
}

/** What became of the reports on calls; those in a row that ended alike are one line, told when it began. */
function tellRequests(requests: readonly SeenRequest[]): StoryLine[] {
  const lines: StoryLine[] = [];
  for (const request of requests.toReversed()) {
    const told = outcomeOf(request) ?? plain("Report on a call sent, no answer yet");
    if (lines.at(-1)?.text !== told.text) lines.push({ ...told, at: request.at, byPage: false });
  }
  return lines;
}

/**
 * The story of a token, oldest first: signed in with, accepted or refused, used in calls, replaced, expired.
 * @param expiresAt Unix seconds, or null where the token tells none
 * @param now Unix milliseconds
 */
export function tellStory(
  token: SeenToken,
  session: TabSession,
  expiresAt: number | null,
  now: number,
): readonly StoryLine[] {
  const sdkVersion = sdkVersionOf(token);
  const lines = token.signaling
    .toReversed()
    .flatMap((event): StoryLine[] => {
      const told = tellEvent(event, sdkVersion);
      return told === null ? [] : [{ ...told, at: event.at, byPage: true }];
    })
    .concat(tellRequests(token.requests));
  for (const { at, status, code, message } of token.replies) {
    if (code === undefined) continue;
    const words = message === undefined ? errorCode(code).meaning : visibleText(message, 80);
    lines.push({
      at,
      text: `The refusal (HTTP ${status}) names ${code}: ${words}`,
      tone: "bad",
      byPage: true,
    });
  }
  const newer = session.tokens.filter(({ id }) => id > token.id).at(-1);
  if (newer)
    lines.push({ ...plain("A newer token was seen"), at: newer.firstSeen, byPage: newer.seenBy === "page" });
  if (expiresAt !== null && expiresAt * 1000 <= now) {
    lines.push({ text: "Expired", tone: "bad", at: expiresAt * 1000, byPage: false });
  }
  return lines.sort((a, b) => a.at - b.at);
}
