/**
 * What a code is about. `token` and `account`: Twilio refuses the token. `application`, `identity` and
 * `request`: the token passed, and something that it names did not. `client`: Twilio no longer serves the SDK or the
 * browser. The rest is no matter of the token.
 */
export type CodeArea =
  | "token"
  | "account"
  | "application"
  | "identity"
  | "request"
  | "client"
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
  [9102, "token", "header"],
  [9221, "token", "renew"],
  [10001, "account", "account_state"],
  [20003, "account", "credentials"],
  [20005, "account", "account_state"],
  [20006, "account", "key_rights"],
  [20008, "account", "live_credentials"],
  [20010, "account", "account_state"],
  [20101, "token", "token_form"],
  [20102, "token", "header"],
  [20103, "token", "key_pair"],
  [20104, "token", "renew"],
  [20105, "token", "clock"],
  [20106, "token", "grants"],
  [20107, "token", "secret"],
  [20151, "token", "key_pair"],
  [20152, "token", "validation_header"],
  [20153, "token", "key_pair"],
  [20154, "token", "claims"],
  [20155, "token", "clock"],
  [20156, "token", "renew"],
  [20157, "token", "lifetime"],
  [20159, "token", "validation_secret"],
  [20160, "token", "token_form"],
  [20403, "account", "account_state"],
  [20404, "account", "app"],
  [20429, "limit", "slow_down"],
  [21205, "application", "voice_url"],
  [21218, "application", "app"],
  [31000, "unknown", "messages_around"],
  [31001, "application", "app"],
  [31002, "call", "declined"],
  [31003, "network", "network"],
  [31005, "network", "raw_code_or_network"],
  [31007, "client", "update_sdk"],
  [31008, "call", "other_end"],
  [31009, "network", "network"],
  [31100, "request", "parameters_and_app"],
  [31101, "request", "parameters"],
  [31102, "token", "token_first"],
  [31103, "request", "shorten_parameters"],
  [31104, "request", "call_again"],
  [31105, "identity", "client_name"],
  [31106, "request", "parameters"],
  [31107, "request", "call_again"],
  [31201, "token", "key_pair_or_microphone"],
  [31202, "token", "secret"],
  [31203, "account", "account_active"],
  [31204, "token", "token_form"],
  [31205, "token", "renew"],
  [31206, "limit", "slow_down"],
  [31207, "token", "lifetime"],
  [31208, "microphone", "microphone"],
  [31209, "identity", "keep_identity"],
  [31210, "request", "call_message"],
  [31211, "call", "message_later"],
  [31212, "request", "shorten_message"],
  [31301, "request", "registration"],
  [31400, "request", "parameters_size"],
  [31401, "microphone", "microphone"],
  [31402, "microphone", "microphone"],
  [31403, "call", "destination"],
  [31404, "application", "voice_url_and_number"],
  [31408, "call", "other_end"],
  [31426, "client", "tls"],
  [31429, "limit", "slow_down"],
  [31480, "call", "other_end"],
  [31481, "call", "call_over"],
  [31484, "call", "number"],
  [31486, "call", "other_end"],
  [31487, "call", "call_over"],
  [31500, "call", "twilio_side"],
  [31502, "call", "twilio_side"],
  [31503, "application", "voice_url_answers"],
  [31504, "call", "twilio_side"],
  [31530, "network", "network"],
  [31600, "call", "other_end"],
  [31603, "call", "other_end"],
  [31604, "call", "number"],
  [51003, "identity", "shorten_identity"],
  [51007, "token", "grant_and_key"],
  [51103, "token", "grants"],
  [51104, "token", "service"],
  [51105, "token", "identity"],
  [51106, "token", "grants"],
  [51110, "token", "service"],
  [51114, "token", "header"],
  [51115, "token", "key_pair"],
  [51116, "token", "grants"],
  [51117, "token", "secret"],
  [51118, "token", "claims"],
  [51119, "token", "renew"],
  [51120, "token", "clock"],
  [51121, "token", "lifetime"],
  [51122, "token", "credentials"],
  [51130, "token", "token_form"],
  [51131, "token", "credentials"],
  [51215, "token", "credentials"],
  [52002, "application", "push_credential"],
  [53000, "network", "raw_code"],
  [53001, "network", "network"],
  [53400, "call", "browser_media"],
  [53401, "call", "twilio_side"],
  [53402, "call", "browser_media"],
  [53403, "call", "twilio_side"],
  [53404, "call", "browser_media"],
  [53405, "network", "network"],
  [53407, "network", "network"],
  [70004, "account", "key_pair"],
  [70051, "account", "key_rights"],
  [70052, "account", "key_rights"],
];

/** Twilio's error codes that can be met around a Voice token, by code. */
export const ERROR_CODES: ReadonlyMap<number, ErrorCode> = new Map(
  ROWS.map(([code, area, advice]) => [code, { code, area, advice }]),
);

/** What is known of a code; of one that the table lacks, that it is unknown. */
export function errorCode(code: number): ErrorCode {
  return ERROR_CODES.get(code) ?? { code, area: "unknown", advice: "unknown" };
}
