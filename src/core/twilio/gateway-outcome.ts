/** What the event gateway's answer means for the token; `answered` where it tells nothing of it. */
export type GatewayOutcome = "accepted" | "refused" | "answered";

/**
 * Reads the event gateway's HTTP status: it answers 401 or 403 to tokens that it does not take.
 * Source: https://github.com/twilio/twilio-php/issues/502
 */
export function gatewayOutcome(status: number): GatewayOutcome {
  if (status >= 200 && status < 300) return "accepted";
  return status === 401 || status === 403 ? "refused" : "answered";
}
