/** What each SID prefix stands for, where a token may hold it or where it is put by mistake. */
export const SID_NAMES: Readonly<Record<string, string>> = {
  AC: "Account SID",
  SK: "API Key SID",
  AP: "TwiML App SID",
  CR: "Push Credential SID",
  PN: "Phone Number SID",
  MG: "Messaging Service SID",
  IS: "Service SID",
  WS: "Workspace SID",
  WK: "Worker SID",
  CA: "Call SID",
  CN: "Conversation or Connect App SID",
  US: "User SID",
  OQ: "OAuth client SID",
  FW: "Flow SID",
  VA: "Verify Service SID",
  TK: "trunk SID",
};

const HEX32 = /^[0-9a-f]{32}$/;
const ANY_CASE_HEX32 = /^[0-9a-fA-F]{32}$/;

/** What is right or wrong about the form of a SID. */
export type SidForm = "good" | "uppercase" | "bad-length" | "placeholder" | "whitespace" | "other";

/** True for 32 lower-case hex digits alone: the form of an account's Auth Token. */
export function hasAuthTokenForm(value: string): boolean {
  return HEX32.test(value);
}

/** True for a SID with the given prefix and 32 hex digits. */
export function isSid(value: unknown, prefix: string): boolean {
  return typeof value === "string" && value.startsWith(prefix) && ANY_CASE_HEX32.test(value.slice(2));
}

/** Name of the kind of SID that a text is, such as "Phone Number SID", or null. */
export function sidName(value: string): string | null {
  return ANY_CASE_HEX32.test(value.slice(2)) ? (SID_NAMES[value.slice(0, 2)] ?? null) : null;
}

/** True for sample values that were never replaced, such as `SKxxxx…`, `AC***` or `your_api_key`. */
export function isPlaceholder(value: string): boolean {
  if (value.length > 200) return false;
  if (/x{4}|X{4}|\*{3}|\.{3}|…|^<.*>$|^\{.*\}$|^\[.*\]$|^\$|^%.*%$/.test(value)) return true;
  if (!/[@:]/.test(value) && /your[ _-]?|placeholder|change[_-]?me|^(?:my|example)[_-]/i.test(value))
    return true;
  const body = value.slice(2);
  // A real SID of one repeated digit does not happen; neither does one that counts up.
  return (
    /^[A-Z]{2}(?:(.)\1{7,}|0?123456789(?:0?123456789|0?abcdef)[0-9a-f]*)$/i.test(value) ||
    /^(.)\1{15,}$/.test(body)
  );
}

/**
 * Looks at the form of a SID, and names its first fault.
 *
 * @param value Claim value.
 * @param prefix The two letters that it must begin with, e.g. `SK`.
 */
export function sidForm(value: string, prefix: string): SidForm {
  if (value.startsWith(prefix)) {
    const body = value.slice(2);
    if (HEX32.test(body)) return isPlaceholder(value) ? "placeholder" : "good";
    if (ANY_CASE_HEX32.test(body)) return isPlaceholder(value) ? "placeholder" : "uppercase";
  }
  if (isPlaceholder(value)) return "placeholder";
  // Quotes and blanks that came out of an environment file along with the value.
  const bare = value.replace(/[\s"'`\ufeff\u200b]+/g, "");
  if (bare !== value && bare.startsWith(prefix)) return "whitespace";
  return value.startsWith(prefix) && /^[0-9a-zA-Z]*$/.test(value) ? "bad-length" : "other";
}

/** The name with "a" or "an" before it. */
export function withArticle(name: string): string {
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
}
