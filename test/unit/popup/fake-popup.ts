import { vi } from "vitest";
import { siteOf } from "../../../src/core/settings/site.ts";
import type { PopupActions, PopupModel } from "../../../src/popup/model.ts";
import { openPopup } from "../../../src/popup/open-popup.ts";
import type { PopupPorts } from "../../../src/popup/popup-ports.ts";
import { takeCopyRequest } from "../../../src/store/copy-request.ts";
import { followSession } from "../../../src/store/follow-session.ts";
import { permissionIntent } from "../../../src/store/permission-intent.ts";
import { SettingsStore } from "../../../src/store/settings-store.ts";
import { WatchedSites } from "../../../src/store/watched-sites.ts";
import { FakeArea } from "../../support/fake-area.ts";
import { NOW } from "../../support/sightings.ts";

/** An event of the browser that a test fires. */
class FakeEvent<Args extends unknown[]> {
  readonly #listeners: ((...args: Args) => void)[] = [];

  addListener(listener: (...args: Args) => void): void {
    this.#listeners.push(listener);
  }

  fire(...args: Args): void {
    for (const listener of this.#listeners) listener(...args);
  }
}

/** Lets everything run that waits for nothing from outside. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 60; i++) await Promise.resolve();
}

/** The site of the active tab, tab 1. */
export const PAGE = { origin: "https://app.example.com", pattern: "https://app.example.com/*" };

/** A browser in memory around the popup's controller; `log` tells what was done, in its order. */
export class FakePopup {
  readonly session = new FakeArea();
  readonly local = new FakeArea();
  readonly intent = permissionIntent(this.session);
  readonly log: string[] = [];
  readonly drawn: PopupModel[] = [];
  readonly allowed = new Set(["https://*.twilio.com/*"]);
  readonly onUpdated = new FakeEvent<[tabId: number, change: { status?: string }]>();
  readonly onAdded = new FakeEvent<[]>();
  readonly onRemoved = new FakeEvent<[]>();
  readonly copied: string[] = [];
  /** The active tab. */
  tab: { id?: number; url?: string } | undefined = { id: 1, url: `${PAGE.origin}/softphone` };
  /** What the user answers when the browser asks for a permission. */
  answer = true;
  frames: string[] = [];
  actions: PopupActions | null = null;
  #frame: (() => void) | null = null;

  readonly ports = {
    byClick: false,
    tabs: {
      query: async () => (this.tab === undefined ? [] : [this.tab]),
      get: async () => this.tab ?? {},
      onUpdated: this.onUpdated,
    },
    permissions: {
      getAll: async () => ({ origins: [...this.allowed] }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => this.allowed.has(one)),
      request: async ({ origins }: { origins: string[] }) => {
        this.log.push(`request ${origins}`);
        if (this.answer) for (const origin of origins) this.allowed.add(origin);
        return this.answer;
      },
      onAdded: this.onAdded,
      onRemoved: this.onRemoved,
    },
    sites: new WatchedSites(this.local),
    settings: new SettingsStore(this.local, undefined),
    intent: this.intent,
    background: {
      watching: async (tabId: number, origin: string, by: string) =>
        this.log.push(`watching ${tabId} ${origin} ${by}`),
      granted: async () => this.log.push("granted"),
      observe: async (tabId: number) => this.log.push(`observe ${tabId}`),
      unwatch: async (pattern: string) => this.log.push(`unwatch ${pattern}`),
      clear: async (tabId: number) => this.log.push(`clear ${tabId}`),
    },
    screen: {
      draw: (model: PopupModel, actions: PopupActions) => {
        this.log.push("draw");
        this.drawn.push(model);
        this.actions = actions;
      },
      fail: () => void this.log.push("fail"),
      settle: () => void this.log.push("settle"),
      applyTheme: (theme: string) => void this.log.push(`theme ${theme}`),
      nextFrame: (draw: () => void) => {
        this.log.push("next frame");
        this.#frame = draw;
      },
      painted: vi.fn<() => Promise<void>>(async () => void this.log.push("painted")),
      focusCopyButton: (what: string) => void this.log.push(`focus ${what}`),
    },
    followSession: (tabId, onSession) => followSession(this.session, tabId, onSession),
    takeCopyRequest: (now) => takeCopyRequest(this.session, now),
    findFrames: async () => ({ addresses: this.frames, observed: false }),
    loadTicketText: vi.fn<PopupPorts["loadTicketText"]>(async () => {
      this.log.push("load ticket text");
      return (_token, _session, now, { format }) => `ticket in ${format} at ${now}`;
    }),
    openSettings: () => void this.log.push("open settings"),
    copy: vi.fn(async (text: string) => void this.copied.push(text)),
    now: () => NOW,
  } satisfies PopupPorts;

  /** Opens the popup; what the test changes in the ports goes first. */
  open(change: Partial<PopupPorts> = {}): Promise<void> {
    return openPopup({ ...this.ports, ...change });
  }

  /** Lets the browser draw the next frame. */
  frame(): void {
    const draw = this.#frame;
    this.#frame = null;
    draw?.();
  }

  /** What was drawn last. */
  get shown(): PopupModel {
    const last = this.drawn.at(-1);
    if (last === undefined) throw new Error("Nothing was drawn.");
    return last;
  }

  /** Takes the tab to another page. */
  async goTo(url: string): Promise<void> {
    this.tab = { id: 1, url };
    this.onUpdated.fire(1, { status: "loading" });
    this.onUpdated.fire(1, { status: "complete" });
    await settled();
    this.frame();
  }

  /** Access to the page's own site was given for good. */
  allowPage(): void {
    this.allowed.add(siteOf(PAGE.origin)?.pattern ?? "");
  }
}
