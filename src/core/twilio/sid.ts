/** SID prefixes that tokens may hold, or that are put there by mistake; each has a term, `sid_<prefix>`. */
export const SID_PREFIXES: ReadonlySet<string> = new Set([
  "AC",
  "SK",
  "AP",
  "CR",
  "PN",
  "MG",
  "IS",
  "WS",
  "WK",
  "CA",
  "CN",
  "US",
  "OQ",
  "FW",
  "VA",
  "TK",
]);

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

/** Prefix of a text that is a SID of a known kind; null where it is none. */
export function sidPrefix(value: string): string | null {
  const prefix = value.slice(0, 2);
  return SID_PREFIXES.has(prefix) && ANY_CASE_HEX32.test(value.slice(2)) ? prefix : null;
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
 * @param prefix The two letters that it must start with, e.g. `SK`.
 */
export function sidForm(value: string, prefix: string): SidForm {
  if (value.startsWith(prefix)) {
    const body = value.slice(2);
    if (HEX32.test(body)) return isPlaceholder(value) ? "placeholder" : "good";
    if (ANY_CASE_HEX32.test(body)) return isPlaceholder(value) ? "placeholder" : "uppercase";
  }
  if (isPlaceholder(value)) return "placeholder";
  // Quotes and whitespace that came out of an environment file along with the value.
  const bare = value.replace(/[\s"'`\ufeff\u200b]+/g, "");
  if (bare !== value && bare.startsWith(prefix)) return "whitespace";
  return value.startsWith(prefix) && /^[0-9a-zA-Z]*$/.test(value) ? "bad-length" : "other";
}
