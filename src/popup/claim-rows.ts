import type { Json, JsonObject } from "../core/json.ts";

/** One claim that people check. */
export interface ClaimRow {
  readonly label: string;
  /** Dotted path into the payload, `header.` for the JOSE header. */
  readonly path: string;
  /** What the token says, as text; null where it says nothing. Hostile: show it as text only. */
  readonly value: string | null;
  /** What to say where `value` is null. */
  readonly absent: string;
}

function at(root: Json | undefined, path: string): Json | undefined {
  let value: Json | undefined = root;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
  }
  return value;
}

function asText(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

const ROWS: readonly Omit<ClaimRow, "value">[] = [
  { label: "Identity", path: "grants.identity", absent: "missing" },
  { label: "Account SID", path: "sub", absent: "missing" },
  { label: "API key SID", path: "iss", absent: "missing" },
  { label: "TwiML app SID", path: "grants.voice.outgoing.application_sid", absent: "none" },
  { label: "Push credential SID", path: "grants.voice.push_credential_sid", absent: "none" },
  { label: "Region", path: "header.twr", absent: "us1 (default)" },
];

/** Rows for the claims with a value of their own. */
export function claimRows(header: JsonObject | null, payload: JsonObject | null): readonly ClaimRow[] {
  return ROWS.map((row) => {
    const inHeader = row.path.startsWith("header.");
    const value = inHeader ? at(header ?? undefined, row.path.slice(7)) : at(payload ?? undefined, row.path);
    return { ...row, value: asText(value) };
  });
}

/** Which directions of calls the voice grant allows; only a boolean `true` allows incoming calls. */
export function callDirections(payload: JsonObject | null): { incoming: boolean; outgoing: boolean } {
  const voice = at(payload ?? undefined, "grants.voice");
  const app = at(voice, "outgoing.application_sid");
  return { incoming: at(voice, "incoming.allow") === true, outgoing: typeof app === "string" && app !== "" };
}
