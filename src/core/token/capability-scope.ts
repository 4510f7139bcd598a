import type { Json, JsonObject } from "../json/json.ts";

/** What a capability token allows, read out of its scope. */
export interface CapabilityScope {
  readonly incoming: { readonly clientName: string } | null;
  readonly outgoing: {
    readonly appSid: string;
    readonly clientName: string;
    /** Parameters for the TwiML App, decoded. */
    readonly appParams: Readonly<Record<string, string>>;
  } | null;
  /** Entries of other services, such as `scope:stream:subscribe`. */
  readonly others: readonly string[];
  /** Entries that are not of the form `scope:service:privilege?parameters`. */
  readonly unreadable: readonly string[];
}

const ENTRY = /^scope:(\w+):(\w+)(?:\?(.*))?$/s;
const MAX_ENTRIES = 100;

/**
 * Reads the `scope` claim of a capability token: entries with whitespace between them, each with parameters like
 * those of a URL, in any order.
 */
export function readCapabilityScope(scope: Json | undefined): CapabilityScope {
  const text = Array.isArray(scope) ? scope.filter((item) => typeof item === "string").join(" ") : scope;
  const entries =
    typeof text === "string" ? text.split(/\s+/, MAX_ENTRIES).filter((entry) => entry !== "") : [];
  let incoming: CapabilityScope["incoming"] = null;
  let outgoing: CapabilityScope["outgoing"] = null;
  const others: string[] = [];
  const unreadable: string[] = [];
  for (const entry of entries) {
    const match = ENTRY.exec(entry);
    const params = new URLSearchParams(match?.[3] ?? "");
    if (!match) unreadable.push(entry);
    else if (match[1] === "client" && match[2] === "incoming")
      incoming = { clientName: params.get("clientName") ?? "" };
    else if (match[1] === "client" && match[2] === "outgoing") {
      outgoing = {
        appSid: params.get("appSid") ?? "",
        clientName: params.get("clientName") ?? "",
        appParams: Object.fromEntries(new URLSearchParams(params.get("appParams") ?? "")),
      };
    } else others.push(entry);
  }
  return { incoming, outgoing, others, unreadable };
}

/** The client's name in a capability token's payload, or an empty string. */
export function capabilityClientName(payload: JsonObject): string {
  const { incoming, outgoing } = readCapabilityScope(payload.scope);
  return incoming?.clientName || outgoing?.clientName || "";
}
