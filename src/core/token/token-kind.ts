/** What sort of token it is; `none` means that there is no JWT at all. */
export type TokenKind =
  | "voice"
  | "access"
  | "capability"
  | "taskrouter-capability"
  | "scoped"
  | "request-validation"
  | "jwe"
  | "foreign"
  | "none";

type Kinds = readonly TokenKind[];

/** Access tokens, with and without a voice grant. */
const access: Kinds = ["voice", "access"];
/** Tokens of Twilio's that a shared secret signs. */
const secretSigned: Kinds = [...access, "capability", "taskrouter-capability", "scoped"];
/** Tokens whose payload Twilio reads. */
const twilios: Kinds = [...secretSigned, "request-validation"];
/** Everything that is a JWT. */
const jwts: Kinds = [...twilios, "jwe", "foreign"];

/** The sets of kinds that rules are for, each written once. */
export const KINDS = {
  access,
  secretSigned,
  twilios,
  jwts,
  any: [...jwts, "none"],
} as const satisfies Record<string, Kinds>;
