import { isTwilioHost } from "../twilio/hosts.ts";

/** What the user, or the organization that manages the browser, can choose. */
export interface Settings {
  readonly theme: "system" | "light" | "dark";
  /** Masks SIDs, identities and the like until the user asks for them, for shared screens. */
  readonly maskValues: boolean;
  readonly ticketFormat: "markdown" | "plain" | "json";
  /** How long a token is kept after it expires, in minutes. */
  readonly keepMinutes: number;
  /** Hosts other than Twilio's that the app sends the Voice SDK's events to, e.g. `events.example.com`. */
  readonly gatewayHosts: readonly string[];
  /** Whether the page with the first steps opens after the installation. */
  readonly showWelcome: boolean;
}

/** The settings in force, and which of them the organization has set. */
export interface EffectiveSettings {
  readonly settings: Settings;
  /** Set by policy: shown, but the user cannot change them. */
  readonly managed: readonly (keyof Settings)[];
}

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  maskValues: false,
  ticketFormat: "markdown",
  keepMinutes: 60,
  gatewayHosts: [],
  showWelcome: true,
};

/** Minutes of a day: tokens live no longer, and keeping them longer would make the browser a store of credentials. */
const LONGEST_STAY = 24 * 60;
export const MAX_GATEWAY_HOSTS = 20;

/**
 * One host name in lower case without scheme, port or path; null for anything else, for an IP address, and for Twilio's
 * own hosts: its event gateways are watched anyway, and its other products are not our concern.
 */
export function gatewayHost(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 253) return null;
  const host = value.trim().toLowerCase();
  const labels = host.split(".");
  const good =
    labels.length >= 2 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return good && !isTwilioHost(host) && !/^\d+$/.test(labels.at(-1) ?? "") ? host : null;
}

function oneOf<Value extends string>(values: readonly Value[]): (value: unknown) => Value | undefined {
  return (value) => values.find((one) => one === value);
}

const flag = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);

/** Reads each setting from where it was stored or set by policy; undefined if it is not usable. */
const READERS: { readonly [Key in keyof Settings]: (value: unknown) => Settings[Key] | undefined } = {
  theme: oneOf(["system", "light", "dark"]),
  maskValues: flag,
  ticketFormat: oneOf(["markdown", "plain", "json"]),
  keepMinutes: (value) =>
    typeof value === "number" && value >= 0 && value <= LONGEST_STAY ? Math.floor(value) : undefined,
  gatewayHosts: (value) =>
    Array.isArray(value)
      ? [...new Set(value.flatMap((host) => gatewayHost(host) ?? []))].slice(0, MAX_GATEWAY_HOSTS)
      : undefined,
  showWelcome: flag,
};

function readAll(stored: unknown): Partial<Settings> {
  if (typeof stored !== "object" || stored === null) return {};
  const values = stored as Record<string, unknown>;
  const read = (Object.keys(READERS) as (keyof Settings)[]).map(
    (key) => [key, READERS[key](values[key])] as const,
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<Settings>;
}

/**
 * The settings in force: policy before choice before default. An invalid stored value counts as not stored.
 * @param chosen what the user chose, as stored
 * @param policy what the organization set, as the browser returns it
 */
export function effectiveSettings(chosen: unknown, policy: unknown): EffectiveSettings {
  const set = readAll(policy);
  return {
    settings: { ...DEFAULT_SETTINGS, ...readAll(chosen), ...set },
    managed: Object.keys(set) as (keyof Settings)[],
  };
}
