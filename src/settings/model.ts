import type { EffectiveSettings, Settings } from "../core/settings/settings.ts";

/** All that the settings page shows. */
export interface SettingsModel extends EffectiveSettings {
  /** Those of the gateway hosts that the extension may access. */
  readonly allowedHosts: readonly string[];
  /** Match patterns of the sites that are watched for good. */
  readonly watchedSites: readonly string[];
  /** The keys that open the popup, as the browser names them; empty where there are none. */
  readonly shortcut: string;
  readonly version: string;
  /** How the last change ended, and how many there were; null before the first. */
  readonly saved: { readonly ok: boolean; readonly count: number } | null;
}

/** What the user can do in the settings page. */
export interface SettingsActions {
  /** Changes some settings at once. */
  readonly change: (change: Partial<Settings>) => void;
  /** Adds a gateway host and asks for the access to it. Has to be called within the click, or the browser refuses. */
  readonly addHost: (host: string) => void;
  /** Asks for the access to a gateway host. The same holds. */
  readonly allowHost: (host: string) => void;
  /** Takes a gateway host off the list and gives the access to it back. */
  readonly removeHost: (host: string) => void;
  /** Takes a site off the list of watched sites. */
  readonly unwatch: (pattern: string) => void;
  /** Opens the browser's own page for shortcuts; null where there is no way to it. */
  readonly changeShortcut: (() => void) | null;
}
