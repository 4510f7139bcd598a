import type { JsonObject } from "../core/json/json.ts";
import type { Severity } from "../core/rules/finding.ts";
import type { JudgeMore } from "../core/session/judge-seen-token.ts";
import type { TokenKind } from "../core/token/token-kind.ts";
import type { GatewayOutcome } from "../core/twilio/gateway-outcome.ts";
import type { Verdict } from "../core/verdict/judgement.ts";

/** What the ticket text needs to know about where it is created. */
export interface TicketContext {
  /** Unix milliseconds, local clock. */
  readonly nowMs: number;
  /** Browser and platform, see `browserName`; e.g. `Chrome 156 on Windows`. */
  readonly browser: string;
  /** Version of the extension. */
  readonly version: string;
  /** What is known about a recording's token beyond its session. */
  readonly more?: JudgeMore | undefined;
}

/** One finding, with what to do. */
export interface TicketFinding {
  readonly severity: Exclude<Severity, "ok">;
  readonly title: string;
  /** True if the verdict's sentence begins with the title, so the title need not be repeated. */
  readonly isVerdict: boolean;
  readonly remedy: string;
  /** Twilio's codes, most likely first. Strings, since a page may report any number as a code. */
  readonly codes: readonly string[];
}

/** One row of the claims table. */
export interface TicketClaim {
  readonly label: string;
  readonly value: string;
  /** True if the value is the token's own text, false if it is our text, such as `missing`. */
  readonly quoted: boolean;
}

/** One of Twilio's answers, or several equal ones in a row. */
export interface TicketAnswer {
  /** UTC, local clock; of the first if there are several; null if it is not known. */
  readonly at: string | null;
  /** UTC, local clock, of the last one; null if there is only one, or if it is not known. */
  readonly lastAt: string | null;
  /** How many there are in a row. */
  readonly times: number;
  /** Where it was seen; in a `log` the code may be the one that the SDK shows in place of Twilio's. */
  readonly from: "signaling" | "event-gateway" | "log";
  /** `connected`, `error`, `hangup`, `log`, or `HTTP` and the status. */
  readonly what: string;
  /** What it means for the token; null for an error, a hangup or a log, where the code says it. */
  readonly outcome: GatewayOutcome | null;
  /** Twilio's raw code; from a log, the code that is written there. */
  readonly code: string | null;
  readonly meaning: string | null;
  /** Code that the SDK shows the app in its place; null if it shows none, or the answer has none. */
  readonly sdkShows: string | null;
  readonly message: string | null;
  /** Name under which Twilio signed the client in. */
  readonly identity: string | null;
  /** How long the token was still valid, by Twilio's clock. */
  readonly timeLeft: string | null;
  readonly region: string | null;
  readonly edge: string | null;
  readonly reportedByPage: boolean;
}

/** One call that the token was used for. All of it comes from the page, unverified. */
export interface TicketCall {
  /** Call SID, or the SDK's own name for the call; null if neither is known. */
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
  /** False if it is the app's own host in front of Twilio's. */
  readonly gatewayIsTwilios: boolean;
  /** How many requests carried the token there. */
  readonly requests: number;
  readonly signalingHost: string | null;
  /** How the computer's clock compares with Twilio's, in words. */
  readonly clock: string;
  readonly browser: string;
  /** Origin of the page. */
  readonly page: string | null;
  readonly inFrame: boolean;
}

/** The token itself, or the part that the ticket shows. */
export interface TicketToken {
  readonly shown: "without-signature" | "whole" | "not";
  /** Null if it is not shown. */
  readonly text: string | null;
  /** For the whole token: how long it works, and for whom. Otherwise, why something is left out. */
  readonly note: string;
}

/**
 * Everything that a ticket says, as plain data: every text from outside is already redacted, with invisible characters
 * written as escapes. `JSON.stringify` of it is the JSON format; the keys are in the order of the text.
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
  /** Null if it cannot be read. */
  readonly header: JsonObject | null;
  readonly payload: JsonObject | null;
  readonly token: TicketToken;
  readonly madeBy: string;
}
