import { visibleText } from "./visible-text.ts";

/** Changes a text so that it can stand on a screen that others see. */
export interface Mask {
  /** A text of ours with values in it. */
  (text: string): string;
  /** A value from outside, whatever it looks like. */
  value(value: string): string;
}

/** SIDs, well formed or nearly so, cut off or whole, and runs of 32 letters and digits, as secrets are. */
const SID =
  /(?<![0-9A-Za-z])(?:[A-Z]{2}[0-9A-Fa-f]{8,}|[A-Z]{2}[0-9A-Za-z]{16,}|[0-9A-Za-z]{32,})(?![0-9A-Za-z])/g;
/** The lengths at which texts cut a value off (see the uses of `visibleText`). */
const CUTS = [200, 120, 80, 60, 40, 30];

/** What is left of a value: of a SID its kind and the last four digits, so that SIDs can be told apart. */
function masked(value: string): string {
  const sid = /^[A-Z]{2}(?=[0-9A-Za-z]{8})/.exec(value)?.[0];
  if (sid !== undefined) return `${sid}••••${value.slice(-4)}`;
  const points = Array.from(value);
  return points.length > 2 ? `${points[0]}•••` : "•••";
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A value as it may stand in a text: as it is, with escapes, cut off, and in the encodings of a client name. */
function formsOf(name: string): readonly string[] {
  // A lone half of a character cannot be encoded.
  const whole = name.replace(/\p{Cs}/gu, "\ufffd");
  const encoded = name.replace(
    /[^0-9A-Za-z]/g,
    (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return [name, encodeURI(whole), encodeURIComponent(whole), encoded].flatMap((form) => [
    form,
    visibleText(form, form.length),
    ...CUTS.map((cut) => visibleText(form, cut)),
  ]);
}

/**
 * Masks SIDs and the given values wherever they stand.
 * @param names values as they stand in the tokens, and in what Twilio answered
 */
export function makeMask(names: readonly string[]): Mask {
  const forms = new Set(names.flatMap(formsOf).filter((form) => form !== ""));
  // The longest first, so that no form is cut short by another one; whole words, so that "al" does not spoil "also".
  const sorted = [...forms].toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern =
    sorted.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const mask = (text: string): string => {
    const named = pattern === null ? text : text.replace(pattern, masked);
    return named.replace(SID, masked);
  };
  return Object.assign(mask, { value: masked });
}

/** Leaves every text as it is. */
export const NO_MASK: Mask = Object.assign((text: string) => text, { value: (value: string) => value });
