import type { CallFacts } from "../core/session/call-facts.ts";
import { LIMITS } from "../core/session/limits.ts";

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, LIMITS.textLength) : undefined;
}

function callError(group: unknown, name: unknown, payload: Fields): CallFacts["error"] {
  if (name !== "error" || (group !== "connection" && group !== "call-message")) return undefined;
  const code = Number(payload.code);
  return {
    code: payload.code !== undefined && Number.isInteger(code) ? code : null,
    message: text(payload.message) ?? "",
  };
}

/** Drops the fields that are undefined, so that joining facts never wipes out what is known. */
function defined(facts: { [Key in keyof CallFacts]: CallFacts[Key] | undefined }): CallFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as CallFacts;
}

/**
 * Reads the body of an `EndpointEvents` or `EndpointMetrics` request. In metrics the payload is a list of samples,
 * of which the first names the call. Phone numbers and IP addresses are never taken.
 * @param body JSON text, written by the page: nothing about its shape is trusted
 * @returns null where it is not JSON or tells nothing
 */
export function readCallFacts(body: string): CallFacts | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return null;
  }
  const envelope = fields(parsed);
  if (envelope === null) return null;
  const { group, name } = envelope;
  const payload = fields(Array.isArray(envelope.payload) ? envelope.payload[0] : envelope.payload) ?? {};
  const event = [text(group), text(name)].filter((part) => part !== undefined).join("/");
  const facts = defined({
    callSid: text(payload.call_sid),
    tempCallSid: text(payload.temp_call_sid),
    sdkVersion: text(payload.sdk_version),
    direction: text(payload.direction),
    gateway: text(payload.gateway),
    region: text(payload.region),
    edge: group === "settings" && name === "edge" ? text(payload.edge) : undefined,
    error: callError(group, name, payload),
    event: event === "" ? undefined : event,
  });
  return Object.keys(facts).length === 0 ? null : facts;
}
