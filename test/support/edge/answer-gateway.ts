import type { GatewayPlan } from "./gateway-plan.ts";
import { judgeToken } from "./judge-token.ts";

/** An answer of the gateway: a status with a JSON body. */
export interface GatewayAnswer {
  status: number;
  body: unknown;
}

/**
 * How the gateway answers a post with a token.
 * @param now Twilio's clock, in seconds since 1970
 * @returns the answer, or null if the connection is to stay silent or break
 */
export function answerGateway(
  token: string | undefined,
  now: number,
  plan: GatewayPlan | null,
): GatewayAnswer | null {
  if (plan) return plan.kind === "answer" ? { status: plan.status, body: plan.body } : null;
  const judgement = judgeToken(token ?? "", now);
  if (!("refusal" in judgement)) return { status: 200, body: {} };
  const { status, httpCode, message } = judgement.refusal;
  return {
    status,
    body: { code: httpCode, message, more_info: `https://www.twilio.com/docs/errors/${httpCode}`, status },
  };
}
