import { isGatewayHost, isSignalingHost } from "../twilio/hosts.ts";

/** Of two hosts that a token went to, the one that says more: Voice before other products, the event gateway first. */
export function preferVoice(old: string | null, next: string | null): string | null {
  if (old === null || next === null) return next ?? old;
  if (isGatewayHost(next)) return next;
  return isGatewayHost(old) || isSignalingHost(old) ? old : next;
}
