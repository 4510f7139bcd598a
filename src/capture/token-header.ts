/** A request header as `webRequest` gives it. */
export interface HttpHeader {
  readonly name: string;
  readonly value?: string | undefined;
  /** Firefox gives bytes instead of `value` if the value is not UTF-8. */
  readonly binaryValue?: unknown;
}

function latin1(bytes: unknown): string {
  return Array.isArray(bytes)
    ? String.fromCharCode(...bytes.slice(0, 65_536).map((byte) => Number(byte) & 0xff))
    : "";
}

/**
 * The value of `X-Twilio-Token` exactly as sent.
 * @returns an empty string if the header is empty or missing, which is a finding of its own
 */
export function tokenHeader(headers: readonly HttpHeader[]): string {
  const header = headers.find(({ name }) => name.toLowerCase() === "x-twilio-token");
  return header === undefined ? "" : (header.value ?? latin1(header.binaryValue));
}
