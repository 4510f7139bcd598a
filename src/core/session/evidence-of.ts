import type { Evidence, TwilioAnswer } from "../evidence/evidence.ts";
import { defined } from "../json/defined.ts";
import { edgeOfHost, isTwilioHost } from "../twilio/hosts.ts";
import { logAnswer, signalingAnswer } from "./answer-of.ts";
import { inOrder } from "./in-order.ts";
import { ownStrays } from "./own-strays.ts";
import { sdkVersionOf } from "./sdk-version-of.ts";
import type { GatewayReply, RecordedOrder } from "./sighting.ts";
import type { SeenRequest, SeenToken, TabSession } from "./tab-session.ts";

/** Milliseconds. A refusal's status and body are seen apart: the status by the browser, the body by the page. */
const SAME_ANSWER_MS = 5_000;

/** The requests that Twilio itself answered. */
function answeredByTwilio({ requests }: SeenToken): readonly SeenRequest[] {
  return requests.filter(({ proxy }) => proxy === undefined);
}

/** Twilio's clock minus the local clock in whole seconds, from the newest answer that has it. */
function measuredOffset(token: SeenToken): number | undefined {
  for (const { answer } of answeredByTwilio(token)) {
    if (answer?.twilioTime != null && answer.at !== null)
      return Math.round((answer.twilioTime - answer.at) / 1000);
  }
  return undefined;
}

/** An answer, with its moment and place. */
interface Placed {
  readonly at: number | null;
  readonly order?: RecordedOrder | undefined;
  readonly answer: TwilioAnswer;
}

function isSame(reply: GatewayReply, { at, status }: Pick<GatewayReply, "at" | "status">): boolean {
  if (reply.at === null || at === null) return false;
  return reply.status === status && Math.abs(reply.at - at) < SAME_ANSWER_MS;
}

/** The event gateway's answers: those that the browser saw, with the codes that the page received for them. */
function gatewayAnswers(requests: readonly SeenRequest[], replies: readonly GatewayReply[]): Placed[] {
  const seen = requests.flatMap(({ answer, order }) => (answer === undefined ? [] : [{ answer, order }]));
  const byBrowser = seen.map(({ answer, order }): Placed => {
    const { at, status, code, message } = answer;
    const told = code === undefined ? replies.find((one) => isSame(one, answer)) : { code, message };
    return {
      at,
      order,
      answer: defined<TwilioAnswer>({
        from: "event-gateway",
        atMs: at,
        status,
        code: told?.code,
        message: told?.message ?? message,
      }),
    };
  });
  const byPage = replies
    .filter((reply) => !seen.some(({ answer }) => isSame(reply, answer)))
    .map(({ at, ...reply }): Placed => {
      return { at, answer: { from: "event-gateway", atMs: at, ...reply, reportedByPage: true } };
    });
  return [...byBrowser, ...byPage];
}

function signalingAnswers({ signaling }: SeenToken, reportedByPage: boolean): Placed[] {
  return signaling.flatMap((event) => {
    const answer = signalingAnswer(event, reportedByPage || event.byPage === true);
    return answer === null ? [] : [{ at: event.at, order: event.order, answer }];
  });
}

/** Why the browser blocked the newest request, if it did. */
function blockedReason([newest]: readonly SeenRequest[]): string | undefined {
  return newest?.failure?.kind === "blocked" ? newest.failure.error : undefined;
}

/** When a token was sent: Unix milliseconds. */
export function sentMoments({ requests, signaling }: SeenToken): number[] {
  const listens = signaling.filter(({ type }) => type === "listen");
  return [...requests, ...listens].map(({ at }) => at).filter((at) => at !== null);
}

/** The tokens that replaced this one in its tab: those that were seen after it. */
function newerInTab({ id }: SeenToken, { tokens }: TabSession): readonly SeenToken[] {
  return tokens.filter((other) => other.id > id);
}

/**
 * What the session of its tab or recording says about a token beyond its text.
 * @param newer the tokens that replaced it; by default, those that were seen after it
 */
export function evidenceOf(
  token: SeenToken,
  session: TabSession,
  newer: readonly SeenToken[] = newerInTab(token, session),
): Evidence {
  const answers = inOrder([
    ...signalingAnswers(token, !session.recorded),
    ...gatewayAnswers(answeredByTwilio(token), token.replies),
    ...token.logLines.map((line) => ({ at: line.at, order: line.order, answer: logAnswer(line) })),
  ]);
  const sent = sentMoments(token);
  const newerSeen = newer
    .map((other) => (session.recorded ? firstOf(sentMoments(other)) : other.firstSeen))
    .filter((at) => at !== null);
  return defined<Evidence>({
    answers: [...(ownStrays(session) ? session.strays : []), ...answers.map(({ answer }) => answer)],
    // An app's own host in front of the gateway reveals neither product nor region.
    host: [token.host, token.signalingHost].find((host) => host !== null && isTwilioHost(host)) ?? undefined,
    newerTokenSeen: newer.length > 0,
    newerTokenAtMs: firstOf(newerSeen) ?? undefined,
    sentAtMs: sent.length > 0 ? Math.max(...sent) : undefined,
    sdkVersion: sdkVersionOf(token),
    edge:
      token.calls.find((call) => call.edge !== undefined)?.edge ??
      token.signaling.find(({ edge }) => edge !== undefined)?.edge ??
      edgeOfHost(token.signalingHost),
    clockOffset: measuredOffset(token),
    blocked: blockedReason(token.requests),
  });
}

function firstOf(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : Math.min(...moments);
}
