import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoExtension } from "./gecko.ts";
import { until } from "./until.ts";

/** Runs in Firefox: stops the event page as its idle timer does, and returns the resulting state. */
async function stop({ WebExtensionPolicy }: Gecko, id: string): Promise<GeckoExtension["backgroundState"]> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error("The extension is not installed.");
  if (extension.backgroundState !== "stopped") await extension.terminateBackground();
  return extension.backgroundState;
}

/** Runs in Firefox: the state of the event page. */
function state({ WebExtensionPolicy }: Gecko, id: string): GeckoExtension["backgroundState"] | null {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? null;
}

/** The extension's background, which in Firefox is a page that stops when idle and wakes for events. */
export class EventPage {
  readonly #chrome: ChromeScope;
  readonly #extensionId: string;

  constructor(chrome: ChromeScope, extensionId: string) {
    this.#chrome = chrome;
    this.#extensionId = extensionId;
  }

  /** Stops it; as with the idle timer, Firefox delays that while an event is being handled. */
  async stop(): Promise<void> {
    await until("the event page is stopped", async () => {
      return (await this.#chrome.run(stop, this.#extensionId)) === "stopped" || null;
    });
  }

  /** Whether it runs: "starting", "running", "suspending" or "stopped". */
  state(): Promise<GeckoExtension["backgroundState"] | null> {
    return this.#chrome.run(state, this.#extensionId);
  }

  /** Waits until it runs. */
  async running(): Promise<void> {
    await until("the event page runs", async () => (await this.state()) === "running" || null);
  }
}
