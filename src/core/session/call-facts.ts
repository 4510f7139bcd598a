/** What the body of an event-gateway request says about its call. Every field comes from the page, unverified. */
export interface CallFacts {
  /** When the call was first reported: Unix milliseconds, local clock. */
  readonly at?: number;
  /** Call SID (`CA…`), known once Twilio has answered the call. */
  readonly callSid?: string;
  /** The SDK's own name for the call (`TJS…`) until it has a call SID. */
  readonly tempCallSid?: string;
  readonly sdkVersion?: string;
  /** `INCOMING` or `OUTGOING`. */
  readonly direction?: string;
  readonly gateway?: string;
  readonly region?: string;
  /** Edge that the SDK chose, from a `settings`/`edge` event. */
  readonly edge?: string;
  /** Last error that the SDK reported for this call. The code is the SDK's, which may hide Twilio's raw one. */
  readonly error?: { readonly code: number | null; readonly message: string };
  /** Last event as `group/name`, e.g. `connection/outgoing`. */
  readonly event?: string;
}
