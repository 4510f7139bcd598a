import type { HttpHeader } from "./token-header.ts";

/**
 * Twilio's clock, from the `Date` header of its answer (whole seconds).
 * @returns Unix milliseconds, or null if the header is missing or is not a date
 */
export function twilioTime(headers: readonly HttpHeader[]): number | null {
  const date = headers.find(({ name }) => name.toLowerCase() === "date")?.value;
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}
