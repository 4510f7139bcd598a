import type { TwilioAnswer } from "../core/evidence/evidence.ts";
import { isGatewayHost, isSignalingHost } from "../core/twilio/hosts.ts";

/** One token as a text tells of it: its value as it stands there, and what was seen around it. */
export interface LoggedToken {
  readonly text: string;
  /** True where the text shows that this very value was sent; false where it is only mentioned. */
  sent: boolean;
  /** True where it stands in a place of its own, not only in another service's answer. */
  standalone: boolean;
  /** Unix milliseconds of the first and last time that it was sent. */
  firstAt: number | null;
  lastAt: number | null;
  /** Counts up over the text, to tell the last one seen. */
  lastOrder: number;
  host: string | undefined;
  edge: string | undefined;
  sdkVersion: string | undefined;
  blocked: string | undefined;
  readonly answers: TwilioAnswer[];
}

/** Where and how a token was seen. */
export interface Seen {
  readonly sent?: boolean;
  readonly standalone?: boolean;
  readonly at?: number | null;
  readonly host?: string | null;
  readonly edge?: string | undefined;
  readonly sdkVersion?: string | undefined;
  readonly blocked?: string | undefined;
}

/** Collects the tokens of one text; the same token is kept once. */
export class TokenLog {
  readonly #tokens = new Map<string, LoggedToken>();
  #order = 0;
  /** Answers that no token in the text belongs to. */
  readonly strayAnswers: TwilioAnswer[] = [];
  /** Hosts outside Twilio that the token header was sent to. */
  readonly foreignHosts = new Set<string>();
  /** True where the text holds requests or socket messages, and is no mere mention of tokens. */
  isCapture = false;

  get tokens(): readonly LoggedToken[] {
    return [...this.#tokens.values()];
  }

  /** Notes a token; what is known of it already is kept, and the later word wins. */
  add(text: string, seen: Seen): LoggedToken {
    this.#order += 1;
    const token = this.#tokens.get(text) ?? {
      text,
      sent: false,
      standalone: false,
      firstAt: null,
      lastAt: null,
      lastOrder: 0,
      host: undefined,
      edge: undefined,
      sdkVersion: undefined,
      blocked: undefined,
      answers: [],
    };
    this.#tokens.set(text, token);
    token.lastOrder = this.#order;
    token.sent ||= seen.sent ?? false;
    token.standalone ||= seen.standalone ?? seen.sent ?? false;
    if (seen.sent && seen.at != null) {
      token.firstAt = Math.min(token.firstAt ?? seen.at, seen.at);
      token.lastAt = Math.max(token.lastAt ?? seen.at, seen.at);
    }
    token.host = preferVoice(token.host, seen.host ?? undefined);
    token.edge = seen.edge ?? token.edge;
    token.sdkVersion = seen.sdkVersion ?? token.sdkVersion;
    token.blocked = seen.blocked ?? token.blocked;
    return token;
  }
}

/** A token that went to Voice and to another product as well is a Voice token; the event gateway tells most. */
function preferVoice(old: string | undefined, next: string | undefined): string | undefined {
  if (old === undefined || next === undefined) return next ?? old;
  if (isGatewayHost(next)) return next;
  return isGatewayHost(old) || isSignalingHost(old) ? old : next;
}
