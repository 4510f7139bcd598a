import type { JsonObject } from "../core/json/json.ts";
import type { Severity } from "../core/rules/finding.ts";
import type { TokenKind } from "../core/token/token-kind.ts";
import type { GatewayOutcome } from "../core/twilio/gateway-outcome.ts";
import type { Verdict } from "../core/verdict/judgement.ts";

/** What the ticket text needs to know of the place where it is made. */
export interface TicketContext {
  /** Unix milliseconds, local clock. */
  readonly now: number;
  /** Browser and platform, see `browserName`; e.g. `Chrome 156 on Windows`. */
  readonly browser: string;
  /** Version of the extension. */
  readonly version: string;
}

/** One finding, with what to do. */
export interface TicketFinding {
  readonly severity: Exclude<Severity, "ok">;
  readonly title: string;
  /** True where the verdict's sentence begins with the title, so that it need not be said again. */
  readonly isVerdict: boolean;
  readonly remedy: string;
  /** Twilio's codes, most likely first. Text, since a page may report any number as a code. */
  readonly codes: readonly string[];
}

/** One row of the claims table. */
export interface TicketClaim {
  readonly label: string;
  readonly value: string;
  /** True where the value is the token's own text, false where it is ours, such as `missing`. */
  readonly quoted: boolean;
}

/** One answer of Twilio's, or several in a row that are alike. */
export interface TicketAnswer {
  /** UTC, local clock; of the first where there are several. */
  readonly at: string;
  /** UTC, local clock, of the last one; null where there is only one. */
  readonly lastAt: string | null;
  /** How many there were in a row. */
  readonly times: number;
  readonly from: "signaling" | "event-gateway";
  /** `connected`, `error`, `hangup`, or `HTTP` and the status. */
  readonly what: string;
  /** What it means for the token; null of an error or hangup, whose code tells. */
  readonly outcome: GatewayOutcome | null;
  /** Twilio's raw code. */
  readonly code: string | null;
  readonly meaning: string | null;
  /** Code that the SDK shows the app in its place; null where it shows none, or the answer has none. */
  readonly sdkShows: string | null;
  readonly message: string | null;
  /** Name that Twilio signed the client in as. */
  readonly identity: string | null;
  /** How long the token had still to live, by Twilio's clock. */
  readonly timeLeft: string | null;
  readonly region: string | null;
  readonly edge: string | null;
  readonly reportedByPage: boolean;
}

/** One call that the token was used for. All of it is the page's word. */
export interface TicketCall {
  /** Call SID, or the SDK's own name for the call; null where neither is known. */
  readonly sid: string | null;
  readonly direction: string | null;
  readonly edge: string | null;
  readonly region: string | null;
  readonly gateway: string | null;
  readonly sdkError: { readonly code: string | null; readonly message: string } | null;
}

/** What used the token, and where. */
export interface TicketClient {
  readonly sdkVersion: string | null;
  readonly edge: string | null;
  readonly region: string | null;
  /** Host of the event gateway. */
  readonly gatewayHost: string | null;
  /** False where it is a host of the app's own before Twilio's. */
  readonly gatewayIsTwilios: boolean;
  /** How many requests carried the token there. */
  readonly requests: number;
  readonly signalingHost: string | null;
  /** What is known of the computer's clock beside Twilio's, in words. */
  readonly clock: string;
  readonly browser: string;
  /** Origin of the page. */
  readonly page: string | null;
  readonly inFrame: boolean;
}

/** The token itself, as far as the ticket shows it. */
export interface TicketToken {
  readonly shown: "without-signature" | "whole" | "not";
  /** Null where it is not shown. */
  readonly text: string | null;
  /** Of the whole token: until when it works, and for whom. Else why something is left out. */
  readonly note: string;
}

/**
 * All that a ticket says, as plain data: every text from outside is redacted already, and what cannot be seen in it
 * is written as escapes. `JSON.stringify` of it is the JSON format; the keys stand in the order of the text.
 */
export interface Ticket {
  readonly format: "token-lens-ticket/1";
  readonly verdict: Verdict;
  readonly sentence: string;
  /** UTC, local clock. */
  readonly judgedAt: string;
  /** Worst first. */
  readonly findings: readonly TicketFinding[];
  readonly kind: TokenKind;
  readonly claims: readonly TicketClaim[];
  /** Oldest first. */
  readonly answers: readonly TicketAnswer[];
  /** How many older answers are left out. */
  readonly earlierAnswers: number;
  /** Newest first. */
  readonly calls: readonly TicketCall[];
  readonly client: TicketClient;
  /** Null where it cannot be read. */
  readonly header: JsonObject | null;
  readonly payload: JsonObject | null;
  readonly token: TicketToken;
  readonly madeBy: string;
}
