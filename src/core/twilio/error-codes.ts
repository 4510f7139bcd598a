/**
 * What a code is about. `token` and `account`: Twilio refuses the token. `application`, `identity` and
 * `request`: the token passed, and something that it names did not. The rest is no matter of the token.
 */
export type CodeArea =
  | "token"
  | "account"
  | "application"
  | "identity"
  | "request"
  | "limit"
  | "call"
  | "network"
  | "microphone"
  | "unknown";

/** One of Twilio's error codes. What it means is the message `code_<code>`. */
export interface ErrorCode {
  readonly code: number;
  readonly area: CodeArea;
  /** What to do when it is seen: the message `advice_<advice>`. */
  readonly advice: string;
}

const ROWS: readonly (readonly [code: number, area: CodeArea, advice: string])[] = [
  [20003, "account", "key_pair"],
  [20005, "account", "account_state"],
  [20101, "token", "token_form"],
  [20102, "token", "header"],
  [20103, "token", "key_pair"],
  [20104, "token", "renew"],
  [20105, "token", "clock"],
  [20106, "token", "token_form"],
  [20107, "token", "secret"],
  [20151, "token", "key_pair"],
  [20152, "token", "header"],
  [20153, "token", "key_pair"],
  [20154, "token", "claims"],
  [20155, "token", "clock"],
  [20156, "token", "renew"],
  [20157, "token", "lifetime"],
  [20159, "token", "secret"],
  [20160, "token", "token_form"],
  [20403, "account", "key_type"],
  [20404, "account", "app"],
  [21205, "application", "voice_url"],
  [21218, "application", "app"],
  [31000, "unknown", "messages_around"],
  [31001, "application", "app"],
  [31002, "call", "declined"],
  [31003, "network", "network"],
  [31005, "network", "raw_code_or_network"],
  [31008, "call", "other_end"],
  [31009, "network", "network"],
  [31100, "request", "parameters_and_app"],
  [31101, "request", "parameters"],
  [31102, "token", "token_first"],
  [31103, "request", "shorten_parameters"],
  [31104, "request", "call_again"],
  [31105, "identity", "client_name"],
  [31107, "request", "call_again"],
  [31201, "token", "key_pair"],
  [31202, "token", "secret"],
  [31203, "account", "account_active"],
  [31204, "token", "token_form"],
  [31205, "token", "renew"],
  [31206, "limit", "slow_down"],
  [31207, "token", "lifetime"],
  [31208, "microphone", "microphone"],
  [31209, "network", "call_again"],
  [31210, "request", "call_message"],
  [31212, "request", "shorten_message"],
  [31400, "request", "parameters_size"],
  [31401, "microphone", "microphone"],
  [31402, "microphone", "microphone"],
  [31403, "account", "destination"],
  [31404, "application", "voice_url_and_number"],
  [31480, "call", "other_end"],
  [31486, "call", "other_end"],
  [31503, "application", "voice_url_answers"],
  [31603, "call", "other_end"],
  [51003, "identity", "shorten_identity"],
  [51007, "token", "service"],
  [51117, "token", "secret"],
  [51118, "token", "service"],
  [51121, "token", "lifetime"],
  [52002, "application", "push_credential"],
  [53000, "network", "raw_code"],
  [53001, "network", "network"],
  [53400, "call", "other_end"],
  [53402, "call", "other_end"],
  [53405, "network", "network"],
  [70051, "account", "key_rights"],
];

/** Twilio's error codes that can be met around a Voice token, by code. */
export const ERROR_CODES: ReadonlyMap<number, ErrorCode> = new Map(
  ROWS.map(([code, area, advice]) => [code, { code, area, advice }]),
);

/** What is known of a code; of one that the table lacks, that it is unknown. */
export function errorCode(code: number): ErrorCode {
  return ERROR_CODES.get(code) ?? { code, area: "unknown", advice: "unknown" };
}
