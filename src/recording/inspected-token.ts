import type { Evidence } from "../core/evidence/evidence.ts";
import type { SeenToken } from "../core/session/tab-session.ts";
import type { CapabilityScope } from "../core/token/capability-scope.ts";
import type { Judgement } from "../core/verdict/judgement.ts";

/** One token of a text with its own judgement. */
export interface InspectedToken extends Judgement {
  /** The token, without what surrounds it. */
  readonly text: string;
  readonly evidence: Evidence;
  /** All that the recording tells of it. */
  readonly seen: SeenToken;
  /** What the scope of a capability token allows; null for other kinds. */
  readonly scope: CapabilityScope | null;
}
