import { defined } from "../json/defined.ts";
import type { CallFacts } from "./call-facts.ts";
import { asFields, asText, type Fields, parseFields } from "./untrusted-fields.ts";

function callError(group: unknown, name: unknown, payload: Fields): CallFacts["error"] {
  if (name !== "error" || (group !== "connection" && group !== "call-message")) return undefined;
  const code = Number(payload.code);
  return {
    code: payload.code !== undefined && Number.isInteger(code) ? code : null,
    message: asText(payload.message) ?? "",
  };
}

/**
 * Reads the body of an `EndpointEvents` or `EndpointMetrics` request. In metrics the payload is an array of samples,
 * the first of which names the call. Never takes phone numbers or IP addresses.
 * @param body JSON text, written by the page: nothing about its form is trusted
 * @returns null if it is not JSON or says nothing
 */
export function readCallFacts(body: string): CallFacts | null {
  const envelope = parseFields(body);
  if (envelope === null) return null;
  const { group, name } = envelope;
  const payload = asFields(Array.isArray(envelope.payload) ? envelope.payload[0] : envelope.payload) ?? {};
  const event = [asText(group), asText(name)].filter((part) => part !== undefined).join("/");
  const facts = defined<CallFacts>({
    callSid: asText(payload.call_sid),
    tempCallSid: asText(payload.temp_call_sid),
    sdkVersion: asText(payload.sdk_version),
    direction: asText(payload.direction),
    gateway: asText(payload.gateway),
    region: asText(payload.region),
    edge: group === "settings" && name === "edge" ? asText(payload.edge) : undefined,
    error: callError(group, name, payload),
    event: event === "" ? undefined : event,
  });
  return Object.keys(facts).length === 0 ? null : facts;
}
