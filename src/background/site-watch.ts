import browser, { type Scripting } from "webextension-polyfill";
import { PAGE_SCRIPTS } from "../capture/page-scripts.ts";
import type { Watch } from "../core/session/tab-session.ts";
import { hostPattern, siteOf } from "../core/settings/site.ts";
import { isTwilioPattern } from "../core/twilio/hosts.ts";
import { SerialQueue } from "../store/serial-queue.ts";
import type { SettingsStore } from "../store/settings-store.ts";
import type { WatchedSites } from "../store/watched-sites.ts";

/** Firefox 128 and Chrome 119 have it, the polyfill's types do not. */
type ScriptOptions = Scripting.RegisteredContentScript & { readonly matchOriginAsFallback?: boolean };

function scripts(matches: string[]): ScriptOptions[] {
  const common = { matches, runAt: "document_start", allFrames: true, matchOriginAsFallback: true } as const;
  return [
    { ...common, id: "page-bridge", js: [PAGE_SCRIPTS.bridge], world: "ISOLATED" },
    { ...common, id: "page-observer", js: [PAGE_SCRIPTS.observer], world: "MAIN" },
  ];
}

/** Watches the sign-ins of the sites that the user chose, and no others. */
export class SiteWatch {
  readonly #sites: WatchedSites;
  readonly #settings: SettingsStore;
  /** One change after the other, since each reads what the one before wrote. */
  readonly #queue = new SerialQueue();

  constructor(sites: WatchedSites, settings: SettingsStore) {
    this.#sites = sites;
    this.#settings = settings;
  }

  /** Watches more sites; takes effect once their pages are reloaded. */
  add(patterns: readonly string[]): Promise<void> {
    return this.#change((sites) => [...sites, ...patterns]);
  }

  /** Watches the sites that were allowed in the browser's own settings instead of by one of our pages. */
  async addGranted(patterns: readonly string[]): Promise<void> {
    const ownHosts = browser.runtime.getManifest().host_permissions ?? [];
    const others = new Set([...ownHosts, ...(await this.#gatewayPatterns())]);
    await this.add(patterns.filter((pattern) => !others.has(pattern)));
  }

  /** Stops watching a site, and gives up the access to it, unless the app's events go there. */
  async remove(pattern: string): Promise<void> {
    await this.#change((sites) => sites.filter((site) => site !== pattern));
    const isNeeded = isTwilioPattern(pattern) || (await this.#gatewayPatterns()).includes(pattern);
    if (!isNeeded) await browser.permissions.remove({ origins: [pattern] });
  }

  /** Brings the registered scripts in line with the chosen sites and what the browser allows. */
  sync(): Promise<void> {
    return this.#change((sites) => sites);
  }

  /**
   * Whether to listen to what a page of a tab reports: a page whose site is no longer watched keeps its scripts until
   * the user leaves it.
   */
  async hears(origin: string, watch: Watch | null | undefined): Promise<boolean> {
    if (watch?.by === "click" && watch.origin === origin) return true;
    const site = siteOf(origin);
    return site !== null && (await browser.permissions.contains({ origins: [site.pattern] }));
  }

  /** Match patterns of the hosts that apps send their events to: allowed for that, not to watch sign-ins there. */
  async #gatewayPatterns(): Promise<readonly string[]> {
    return (await this.#settings.read()).settings.gatewayHosts.map(hostPattern);
  }

  #change(change: (sites: readonly string[]) => readonly string[]): Promise<void> {
    return this.#queue.run(async () => {
      const before = await this.#sites.read();
      const wanted = [...new Set(change(before))];
      const allowed = await Promise.all(
        wanted.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
      );
      const kept = wanted.filter((_pattern, index) => allowed[index]);
      if (String(kept) !== String(before)) await this.#sites.write(kept);
      await this.#register(kept.toSorted());
    });
  }

  async #register(matches: string[]): Promise<void> {
    const registered = await browser.scripting.getRegisteredContentScripts();
    const ids = registered.map(({ id }) => id);
    if (String(registered[0]?.matches?.toSorted() ?? []) === String(matches)) return;
    if (matches.length > 0 && ids.length > 0) await browser.scripting.updateContentScripts(scripts(matches));
    else if (matches.length > 0) await browser.scripting.registerContentScripts(scripts(matches));
    else if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  }
}

/** Lets the observer into a page that is open now; it sees what happens from now on. */
export async function observeNow(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [PAGE_SCRIPTS.bridge] });
  await browser.scripting.executeScript({ target, files: [PAGE_SCRIPTS.observer], world: "MAIN" });
}
