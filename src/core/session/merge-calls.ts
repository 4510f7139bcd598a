import type { CallFacts } from "./call-facts.ts";
import { LIMITS } from "./limits.ts";

function sameCall(a: CallFacts, b: CallFacts): boolean {
  if (a.callSid !== undefined && b.callSid !== undefined) return a.callSid === b.callSid;
  return a.tempCallSid !== undefined && a.tempCallSid === b.tempCallSid;
}

/**
 * Adds what one request reported to the calls known so far (newest first). Facts about one call are joined: later ones
 * win, and what they leave out stays. Facts that name no call are kept as one unnamed entry.
 */
export function mergeCalls(calls: readonly CallFacts[], facts: CallFacts): readonly CallFacts[] {
  const nameless = facts.callSid === undefined && facts.tempCallSid === undefined;
  const index = calls.findIndex((call) =>
    nameless ? call.callSid === undefined && call.tempCallSid === undefined : sameCall(call, facts),
  );
  const known = calls[index];
  if (known === undefined) return [facts, ...calls].slice(0, LIMITS.callsPerToken);
  const at = known.at ?? facts.at;
  const joined = { ...known, ...facts, ...(at === undefined ? {} : { at }) };
  return calls.map((call, i) => (i === index ? joined : call));
}
