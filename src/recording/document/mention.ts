import type { CallFacts } from "../../core/session/call-facts.ts";

/** Where and how a token stands in a recording. */
export interface Mention {
  /** Unix milliseconds; null where the text doesn't tell. */
  readonly at?: number | null;
  /** Host that it was sent to, where the text tells. */
  readonly host?: string | null;
  /** True where the text proves that exactly this value was sent. */
  readonly sent?: boolean;
  /** False inside another service's request or answer. */
  readonly standalone?: boolean;
  /** What a ticket says of it: its page, the version of the SDK, and its calls, newest first. */
  readonly origin?: string | null;
  readonly sdkVersion?: string | undefined;
  readonly calls?: readonly CallFacts[];
}

/** A mention of which the text tells nothing more. */
export const BARE_MENTION = { at: null, host: null, sent: false, standalone: true, origin: null } as const;
