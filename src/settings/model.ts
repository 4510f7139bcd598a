import type { EffectiveSettings, Settings } from "../core/settings/settings.ts";

/** Everything that the settings page shows. */
export interface SettingsModel extends EffectiveSettings {
  /** The gateway hosts that the extension may access. */
  readonly allowedHosts: readonly string[];
  /** Match patterns of the permanently watched sites. */
  readonly watchedSites: readonly string[];
  /** The keys that open the popup, as the browser names them; empty if there are none. */
  readonly shortcut: string;
  readonly version: string;
  /** How the last change ended, and how many there were; null before the first. */
  readonly saved: { readonly ok: boolean; readonly count: number } | null;
}

/** What the user can do on the settings page. */
export interface SettingsActions {
  /** Changes some settings at once. */
  readonly change: (change: Partial<Settings>) => void;
  /** Adds a gateway host and asks for access to it. Must be called within the click, or the browser refuses. */
  readonly addHost: (host: string) => void;
  /** Asks for access to a gateway host. Must also be called within the click. */
  readonly allowHost: (host: string) => void;
  /** Removes a gateway host from the list and gives up access to it. */
  readonly removeHost: (host: string) => void;
  /** Removes a site from the list of watched sites. */
  readonly unwatch: (pattern: string) => void;
  /** Opens the browser's own page for shortcuts; null if it cannot be opened. */
  readonly changeShortcut: (() => void) | null;
}
