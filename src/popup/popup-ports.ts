import type { TabSession } from "../core/session/tab-session.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { FoundFrames } from "./find-frames.ts";
import type { PopupActions, PopupModel, TicketText } from "./model.ts";

/** A browser event, reduced to what the popup uses. */
interface PortEvent<Listener> {
  addListener(listener: Listener): void;
}

/** `browser.tabs`. */
export interface TabsPort {
  query(which: { active: true; currentWindow: true }): Promise<readonly { id?: number; url?: string }[]>;
  get(tabId: number): Promise<{ url?: string }>;
  readonly onUpdated: PortEvent<(tabId: number, change: { status?: string }) => void>;
}

/** `browser.permissions`. */
export interface PermissionsPort {
  getAll(): Promise<{ origins?: string[] }>;
  contains(permissions: { origins: string[] }): Promise<boolean>;
  request(permissions: { origins: string[] }): Promise<boolean>;
  readonly onAdded: PortEvent<() => void>;
  readonly onRemoved: PortEvent<() => void>;
}

/** The list of watched sites. */
interface SitesPort {
  read(): Promise<readonly string[]>;
  follow(onChange: () => void): unknown;
}

/** The settings in force. */
interface SettingsPort {
  read(): Promise<{ readonly settings: Settings }>;
  follow(onSettings: (changed: { readonly settings: Settings }) => void): unknown;
}

/** What the user was about to allow; outlives the popup, which Chrome closes for its prompt. */
interface Intent {
  readonly tabId: number;
  readonly origin: string;
  readonly pattern: string;
  readonly reload: boolean;
}

interface IntentPort {
  get(): Promise<Intent | null>;
  set(intent: Intent): Promise<void>;
  remove(): Promise<void>;
}

/** The messages that the popup sends to the background. */
interface BackgroundPort {
  watching(tabId: number, origin: string, by: "click" | "grant"): Promise<unknown>;
  granted(): Promise<unknown>;
  observe(tabId: number): Promise<unknown>;
  unwatch(pattern: string): Promise<unknown>;
  clear(tabId: number): Promise<unknown>;
}

/** What the user sees. */
export interface ScreenPort {
  draw(model: PopupModel, actions: PopupActions): void;
  /** Says that the popup could not open, above anything already drawn. */
  fail(): void;
  /** Marks that from here on nothing moves unless something happens in the page. */
  settle(): void;
  applyTheme(theme: Settings["theme"]): void;
  nextFrame(draw: () => void): void;
  /** Resolves once the first paint is visible. */
  painted(): Promise<void>;
  /** Moves the focus to the button that copies this. */
  focusCopyButton(what: "ticket" | "token"): void;
}

/** Everything external that the popup's controller uses. */
export interface PopupPorts {
  /** True if opening the popup is enough to watch the page until the user leaves it (Chrome's activeTab). */
  readonly byClick: boolean;
  readonly tabs: TabsPort;
  readonly permissions: PermissionsPort;
  readonly sites: SitesPort;
  readonly settings: SettingsPort;
  readonly intent: IntentPort;
  readonly background: BackgroundPort;
  readonly screen: ScreenPort;
  /** Calls back with a tab's session, now and after every change; resolves after the first call. */
  readonly followSession: (
    tabId: number,
    onSession: (session: TabSession | null) => void,
  ) => Promise<unknown>;
  /** Takes the copy request from the menu of the toolbar button. */
  readonly takeCopyRequest: (
    nowMs: number,
  ) => Promise<{ readonly tabId: number; readonly what: "ticket" | "token" } | null>;
  readonly findFrames: (tabId: number) => Promise<FoundFrames>;
  /** Loads the code for ticket texts. */
  readonly loadTicketText: () => Promise<TicketText>;
  readonly openSettings: () => void;
  readonly copy: (text: string) => Promise<void>;
  /** Unix milliseconds. */
  readonly now: () => number;
}
