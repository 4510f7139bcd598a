import type { Evidence, TwilioAnswer } from "../evidence/evidence.ts";
import { defined } from "../json/defined.ts";
import { isTwilioHost } from "../twilio/hosts.ts";
import { sdkVersionOf } from "./sdk-version-of.ts";
import type { GatewayReply, SignalingEvent } from "./sighting.ts";
import type { SeenRequest, SeenToken, TabSession } from "./tab-session.ts";

/** A refusal's status and its body are seen apart, the one by the browser, the other by the page. */
const SAME_ANSWER_MS = 5_000;

/** The requests that Twilio itself answered. */
function answeredByTwilio({ requests }: SeenToken): readonly SeenRequest[] {
  return requests.filter(({ proxy }) => proxy === undefined);
}

/** Twilio's clock minus the local clock in whole seconds, from the newest answer that tells it. */
function measuredOffset(token: SeenToken): number | undefined {
  for (const { answer } of answeredByTwilio(token)) {
    if (answer?.twilioTime != null) return Math.round((answer.twilioTime - answer.at) / 1000);
  }
  return undefined;
}

function signalingAnswer(event: SignalingEvent): TwilioAnswer[] {
  const { type, at, code, message, identity, ttl, home, region, edge } = event;
  const from = "signaling";
  if (event.sent) return [];
  if (type === "connected") {
    return [
      defined<TwilioAnswer>({ from, type, at, identity, ttl, home, region, edge, reportedByPage: true }),
    ];
  }
  if ((type !== "error" && type !== "hangup") || code === undefined) return [];
  return [defined<TwilioAnswer>({ from, type, at, code, message, reportedByPage: true })];
}

/** The event gateway's answers: those that the browser saw, with the codes that the page was given for them. */
function gatewayAnswers(
  requests: readonly SeenRequest[],
  replies: readonly GatewayReply[],
): readonly TwilioAnswer[] {
  const seen = requests.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const isSame = (reply: GatewayReply, answer: { at: number; status: number }): boolean =>
    reply.status === answer.status && Math.abs(reply.at - answer.at) < SAME_ANSWER_MS;
  const byBrowser = seen.map((answer): TwilioAnswer => {
    const reply = replies.find((one) => isSame(one, answer));
    const { at, status } = answer;
    return defined<TwilioAnswer>({
      from: "event-gateway",
      at,
      status,
      code: reply?.code,
      message: reply?.message,
    });
  });
  const byPage = replies
    .filter((reply) => !seen.some((answer) => isSame(reply, answer)))
    .map((reply): TwilioAnswer => ({ from: "event-gateway", ...reply, reportedByPage: true }));
  return [...byBrowser, ...byPage];
}

/** What the tab's session tells about one of its tokens beyond its text. */
export function evidenceOf(token: SeenToken, session: TabSession): Evidence {
  const answers = [
    ...token.signaling.flatMap(signalingAnswer),
    ...gatewayAnswers(answeredByTwilio(token), token.replies),
  ].sort((a, b) => a.at - b.at);
  const newer = session.tokens.filter(({ id }) => id > token.id);
  const sent = [
    ...token.requests.map(({ at }) => at),
    ...token.signaling.filter(({ type }) => type === "listen").map(({ at }) => at),
  ];
  return defined<Evidence>({
    answers,
    // An app's own host before the gateway tells neither product nor region.
    host: [token.host, token.signalingHost].find((host) => host !== null && isTwilioHost(host)) ?? undefined,
    newerTokenSeen: newer.length > 0,
    newerTokenAt: newer.length > 0 ? Math.min(...newer.map(({ firstSeen }) => firstSeen)) : undefined,
    sentAt: sent.length > 0 ? Math.max(...sent) : undefined,
    sdkVersion: sdkVersionOf(token),
    edge:
      token.calls.find((call) => call.edge !== undefined)?.edge ??
      token.signaling.find(({ edge }) => edge !== undefined)?.edge,
    clockOffset: measuredOffset(token),
  });
}
