import { defined } from "../json/defined.ts";
import { type GatewayOutcome, gatewayOutcome } from "../twilio/gateway-outcome.ts";
import { shownBySdk } from "../twilio/shown-by-sdk.ts";
import { inOrder } from "./in-order.ts";
import { sdkVersionOf } from "./sdk-version-of.ts";
import type { LogLine, RecordedOrder, RequestFailure, SignalingEvent } from "./sighting.ts";
import type { SeenRequest, SeenToken, TabSession } from "./tab-session.ts";

/** Twilio's raw code, and the code that the SDK shows the app in its place, if it differs. */
export interface StoryCode {
  readonly code?: number;
  readonly shown?: number;
  /** Twilio's own words; hostile if the page reported them. */
  readonly message?: string;
}

/** What happened, as data: the pages put it into words. Texts come from outside: show them only as text. */
export type StoryEvent =
  | { readonly kind: "sign-in-sent" }
  | { readonly kind: "accepted"; readonly identity?: string; readonly edge?: string; readonly home?: string }
  | ({ readonly kind: "refused" } & StoryCode)
  | { readonly kind: "ready" | "offline" | "call-placed" | "newer-token" | "expired" | "closed" }
  | {
      readonly kind: "call-incoming" | "call-ringing" | "call-answered" | "call-cancelled";
      /** Call SID, if Twilio has named one. */
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
  /** The app's own host in front of the event gateway answered, which is not Twilio's answer. */
  | { readonly kind: "proxy-answered"; readonly host: string; readonly status: number }
  | { readonly kind: "reports-waiting" }
  | { readonly kind: "report-failed"; readonly failure: RequestFailure }
  /** A line of a log that names Twilio's code, in a recording. */
  | ({ readonly kind: "log-line" } & StoryCode)
  | {
      readonly kind: "refusal-named";
      readonly status: number;
      readonly code: number;
      readonly message?: string;
    };

/** One line of a token's story. */
export interface StoryLine {
  /** Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly at: number | null;
  /** Where it is in a recording. */
  readonly order?: RecordedOrder | undefined;
  readonly event: StoryEvent;
  readonly tone: "good" | "bad" | "plain";
  /** True if the page reported it; false if the browser itself saw it. */
  readonly byPage: boolean;
}

type Told = Pick<StoryLine, "event" | "tone">;

const plain = (event: StoryEvent): Told => ({ event, tone: "plain" });

/** Close codes of an orderly end. */
const ORDERLY_CLOSE = [1000, 1001, 1005];

function codeOf(
  { code, message }: SignalingEvent,
  channel: "device" | "call",
  sdkVersion: string | undefined,
): StoryCode {
  const shown = code === undefined ? undefined : shownBySdk(code, channel, sdkVersion);
  return defined<StoryCode>({ code, message, shown: shown === code ? undefined : shown });
}

/** The call SID of an event; the SDK's own name for a call means nothing to people. */
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

function outcomeOfStatus(status: number): Told {
  const outcome = gatewayOutcome(status);
  return { event: { kind: "reports", outcome, status }, tone: outcome === "accepted" ? "good" : "bad" };
}

function outcomeOf({ answer, failure, proxy }: SeenRequest): Told {
  if (proxy !== undefined && answer !== undefined)
    return plain({ kind: "proxy-answered", host: proxy, status: answer.status });
  if (answer !== undefined) return outcomeOfStatus(answer.status);
  if (failure === undefined) return plain({ kind: "reports-waiting" });
  return { event: { kind: "report-failed", failure }, tone: "bad" };
}

/** What became of the reports on calls; a series with the same outcome is one line, at the moment of the first. */
function tellRequests(requests: readonly SeenRequest[]): StoryLine[] {
  const lines: StoryLine[] = [];
  for (const request of requests.toReversed()) {
    const told = outcomeOf(request);
    const same = JSON.stringify(lines.at(-1)?.event) === JSON.stringify(told.event);
    if (!same) lines.push({ ...told, at: request.at, order: request.order, byPage: false });
  }
  return lines;
}

function tellLogLine({ at, order, status, code, message }: LogLine): StoryLine {
  if (status !== undefined) return { ...outcomeOfStatus(status), at, order, byPage: false };
  const event = defined<StoryEvent>({ kind: "log-line", code, message } as StoryEvent);
  return { at, order, event, tone: "bad", byPage: false };
}

/**
 * The story of a token, oldest first: signed in with, accepted or refused, used in calls, replaced, expired. If a
 * recording lacks times, it is told in the order of the recording.
 * @param expiresAt Unix seconds, or null if the token has none
 * @param nowMs Unix milliseconds
 */
export function tellStory(
  token: SeenToken,
  session: TabSession,
  expiresAt: number | null,
  nowMs: number,
): readonly StoryLine[] {
  const sdkVersion = sdkVersionOf(token);
  const lines = token.signaling
    .toReversed()
    .flatMap((event): StoryLine[] => {
      const told = tellEvent(event, sdkVersion);
      if (told === null) return [];
      return [{ ...told, at: event.at, order: event.order, byPage: event.byPage ?? !session.recorded }];
    })
    .concat(tellRequests(token.requests), token.logLines.map(tellLogLine));
  for (const { at, status, code, message } of token.replies) {
    if (code === undefined) continue;
    const event = defined<StoryEvent>({ kind: "refusal-named", status, code, message } as StoryEvent);
    lines.push({ at, event, tone: "bad", byPage: true });
  }
  const newer = session.tokens.filter(({ id }) => id > token.id).at(-1);
  if (newer && !session.recorded)
    lines.push({
      ...plain({ kind: "newer-token" }),
      at: newer.firstSeen,
      byPage: newer.seenBy === "page",
    });
  const expired =
    expiresAt === null || expiresAt * 1000 > nowMs
      ? []
      : [{ event: { kind: "expired" }, tone: "bad", at: expiresAt * 1000, byPage: false } as const];
  // The expiry has a time, but no place among lines without one.
  return lines.some(({ at }) => at === null)
    ? [...inOrder(lines), ...expired]
    : inOrder([...lines, ...expired]);
}
