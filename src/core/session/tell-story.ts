import { defined } from "../json/defined.ts";
import { type GatewayOutcome, gatewayOutcome } from "../twilio/gateway-outcome.ts";
import { shownBySdk } from "../twilio/shown-by-sdk.ts";
import { sdkVersionOf } from "./sdk-version-of.ts";
import type { RequestFailure, SignalingEvent } from "./sighting.ts";
import type { SeenRequest, SeenToken, TabSession } from "./tab-session.ts";

/** Twilio's raw code, and what the SDK shows the app in its place where that is another one. */
export interface StoryCode {
  readonly code?: number;
  readonly shown?: number;
  /** Twilio's own words; hostile where the page reported them. */
  readonly message?: string;
}

/** What happened, as data: the pages put it into words. Texts are from outside: show them as text only. */
export type StoryEvent =
  | { readonly kind: "sign-in-sent" }
  | { readonly kind: "accepted"; readonly identity?: string; readonly edge?: string; readonly home?: string }
  | ({ readonly kind: "refused" } & StoryCode)
  | { readonly kind: "ready" | "offline" | "call-placed" | "newer-token" | "expired" | "closed" }
  | {
      readonly kind: "call-incoming" | "call-ringing" | "call-answered" | "call-cancelled";
      /** Call SID, where Twilio has named one. */
      readonly call?: string;
    }
  | ({ readonly kind: "call-ended"; readonly by: "page" | "twilio"; readonly call?: string } & StoryCode)
  /** `code` is the close code of the socket. */
  | { readonly kind: "lost"; readonly code?: number }
  | {
      readonly kind: "reports";
      readonly outcome: GatewayOutcome;
      readonly status: number;
    }
  /** The app's own host before the event gateway answered, which is not Twilio's word. */
  | { readonly kind: "proxy-answered"; readonly host: string; readonly status: number }
  | { readonly kind: "reports-waiting" }
  | { readonly kind: "report-failed"; readonly failure: RequestFailure }
  | {
      readonly kind: "refusal-named";
      readonly status: number;
      readonly code: number;
      readonly message?: string;
    };

/** One line of a token's story. */
export interface StoryLine {
  /** Unix milliseconds, local clock. */
  readonly at: number;
  readonly event: StoryEvent;
  readonly tone: "good" | "bad" | "plain";
  /** True where the page reported it; false where the browser itself saw it. */
  readonly byPage: boolean;
}

type Told = Pick<StoryLine, "event" | "tone">;

const plain = (event: StoryEvent): Told => ({ event, tone: "plain" });

/** 1000, 1001 and 1005 are what an orderly end gives. */
const ORDERLY_CLOSE = [1000, 1001, 1005];

function codeOf(
  { code, message }: SignalingEvent,
  channel: "device" | "call",
  sdkVersion: string | undefined,
): StoryCode {
  const shown = code === undefined ? undefined : shownBySdk(code, channel, sdkVersion);
  return defined<StoryCode>({ code, message, shown: shown === code ? undefined : shown });
}

/** The call SID of an event; the SDK's own name for a call says nothing to people. */
function callOf({ call }: SignalingEvent): { readonly call?: string } {
  return call?.startsWith("CA") ? { call } : {};
}

function tellEvent(event: SignalingEvent, sdkVersion: string | undefined): Told | null {
  const { type, sent, code, identity, edge, home } = event;
  switch (type) {
    case "listen":
      return plain({ kind: "sign-in-sent" });
    case "connected":
      return {
        event: defined<StoryEvent>({ kind: "accepted", identity, edge, home } as StoryEvent),
        tone: "good",
      };
    case "ready":
      return { event: { kind: "ready" }, tone: "good" };
    case "offline":
      return plain({ kind: "offline" });
    case "invite":
      return plain(sent ? { kind: "call-placed" } : { kind: "call-incoming", ...callOf(event) });
    case "ringing":
      return plain({ kind: "call-ringing", ...callOf(event) });
    case "answer":
      return plain({ kind: "call-answered", ...callOf(event) });
    case "cancel":
      return plain({ kind: "call-cancelled", ...callOf(event) });
    case "error":
      return { event: { kind: "refused", ...codeOf(event, "device", sdkVersion) }, tone: "bad" };
    case "hangup": {
      const by = sent ? "page" : "twilio";
      return {
        event: { kind: "call-ended", by, ...callOf(event), ...codeOf(event, "call", sdkVersion) },
        tone: code === undefined ? "plain" : "bad",
      };
    }
    case "closed":
      return ORDERLY_CLOSE.includes(code ?? 1005)
        ? plain({ kind: "closed" })
        : { event: defined<StoryEvent>({ kind: "lost", code } as StoryEvent), tone: "bad" };
    default:
      return null;
  }
}

function outcomeOf({ answer, failure, proxy }: SeenRequest): Told {
  if (proxy !== undefined && answer !== undefined)
    return plain({ kind: "proxy-answered", host: proxy, status: answer.status });
  if (answer !== undefined) {
    const { status } = answer;
    const outcome = gatewayOutcome(status);
    return { event: { kind: "reports", outcome, status }, tone: outcome === "accepted" ? "good" : "bad" };
  }
  if (failure === undefined) return plain({ kind: "reports-waiting" });
  return { event: { kind: "report-failed", failure }, tone: "bad" };
}

/** What became of the reports on calls; those in a row that ended alike are one line, told when it began. */
function tellRequests(requests: readonly SeenRequest[]): StoryLine[] {
  const lines: StoryLine[] = [];
  for (const request of requests.toReversed()) {
    const told = outcomeOf(request);
    const same = JSON.stringify(lines.at(-1)?.event) === JSON.stringify(told.event);
    if (!same) lines.push({ ...told, at: request.at, byPage: false });
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
    const event = defined<StoryEvent>({ kind: "refusal-named", status, code, message } as StoryEvent);
    lines.push({ at, event, tone: "bad", byPage: true });
  }
  const newer = session.tokens.filter(({ id }) => id > token.id).at(-1);
  if (newer)
    lines.push({
      ...plain({ kind: "newer-token" }),
      at: newer.firstSeen,
      byPage: newer.seenBy === "page",
    });
  if (expiresAt !== null && expiresAt * 1000 <= now) {
    lines.push({ event: { kind: "expired" }, tone: "bad", at: expiresAt * 1000, byPage: false });
  }
  return lines.sort((a, b) => a.at - b.at);
}
