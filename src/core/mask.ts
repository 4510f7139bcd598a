import { visibleText } from "./visible-text.ts";

/** Changes a text so that it can stand on a screen that others see. */
export type Mask = (text: string) => string;

/** SIDs, well formed or nearly so, and bare runs of 32 hex digits, as Auth Tokens are. */
const SID = /\b[A-Z]{2}[0-9A-Za-z]{16,}\b|\b[0-9a-f]{32}\b/g;
/** The lengths at which texts cut an identity off (see the uses of `visibleText`), and uncut. */
const CUTS = [200, 120, 80, 60, 40, 30];

const maskSid = (sid: string): string => `${sid.slice(0, 2)}••••${sid.slice(-4)}`;

function maskName(name: string): string {
  return `${Array.from(name)[0] ?? ""}•••`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * Masks SIDs, of which the kind and the last four digits stay so that they can be told apart, and the given names.
 * @param names identities as they stand in the tokens
 */
export function makeMask(names: readonly string[]): Mask {
  const forms = new Set(
    names
      .flatMap((name) => [name, ...CUTS.map((cut) => visibleText(name, cut))])
      .filter((form) => form !== ""),
  );
  // The longest first, so that no form is cut short by another one; whole words, so that "al" does not spoil "also".
  const sorted = [...forms].toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern =
    sorted.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (text) => {
    const named = pattern === null ? text : text.replace(pattern, maskName);
    return named.replace(SID, maskSid);
  };
}

/** Leaves every text as it is. */
export const NO_MASK: Mask = (text) => text;
