import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from "@playwright/test";
const findChromium = (): string => process.env.CHROME_PATH ?? "/usr/bin/chromium";
import { ChildSession } from "./child-session.ts";
import { Popup } from "./popup.ts";

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Further flags, e.g. those of the stand-in for Twilio's edge. */
  readonly args: readonly string[];
  /** With a display; the permission prompt shows only there. */
  readonly headed?: boolean;
}

/** Real Chromium with the built extension, in a profile of its own. */
export class ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly #browser: CDPSession;

  constructor(context: BrowserContext, browser: CDPSession, extensionId: string) {
    this.context = context;
    this.extensionId = extensionId;
    this.#browser = browser;
  }

  /** The running background worker, or null where it is stopped. */
  worker(): Worker | null {
    return this.context.serviceWorkers().find((worker) => worker.url().includes(this.extensionId)) ?? null;
  }

  /** Stops the background worker, as the browser does when it is idle, and waits until it is gone. */
  async stopWorker(): Promise<void> {
    const worker = this.worker();
    if (worker === null) return;
    const closed = new Promise<void>((resolve) => worker.once("close", () => resolve()));
    const { targetInfos } = await this.#browser.send("Target.getTargets");
    const target = targetInfos.find(({ type, url }) => type === "service_worker" && url === worker.url());
    if (target) await this.#browser.send("Target.closeTarget", { targetId: target.targetId });
    await closed;
  }

  /** Presses the extension's toolbar button for the tab of a page, and waits for its popup to be drawn. */
  async openPopup(page: Page): Promise<Popup> {
    await page.bringToFront();
    const tabId = await this.#tabTarget(page);
    const before = await this.#popupTargets();
    await this.#browser.send("Extensions.triggerAction" as never, { id: this.extensionId, targetId: tabId } as never);
    let targetId: string | undefined;
    while (targetId === undefined) {
      targetId = (await this.#popupTargets()).find((id) => !before.includes(id));
    }
    const session = await ChildSession.attach(this.#browser, targetId);
    const opened = targetId;
    const popup = new Popup(session, async () => {
      await this.#browser.send("Target.closeTarget", { targetId: opened });
    });
    await popup.waitFor('document.querySelector("#app")?.childElementCount > 1');
    return popup;
  }

  /** Number of popups that are open. */
  async popupCount(): Promise<number> {
    return (await this.#popupTargets()).length;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async #popupTargets(): Promise<string[]> {
    const { targetInfos } = await this.#browser.send("Target.getTargets");
    const popup = `chrome-extension://${this.extensionId}/src/popup/`;
    return targetInfos.filter(({ url }) => url.startsWith(popup)).map(({ targetId }) => targetId);
  }

  /** The toolbar button belongs to a tab target; it is the active one once the page is in front. */
  async #tabTarget(page: Page): Promise<string> {
    const filter = [{ type: "tab" }];
    for (;;) {
      const { targetInfos } = await this.#browser.send("Target.getTargets", { filter });
      const tab = targetInfos.find(({ url, embedderData }) => url === page.url() && isActive(embedderData));
      if (tab) return tab.targetId;
    }
  }
}

function isActive(embedderData: unknown): boolean {
  return (embedderData as { tabActive?: boolean } | undefined)?.tabActive === true;
}

/** Starts Chromium with the extension and waits for its background worker. */
export async function launchChromium({ extensionDir, args, headed = false }: LaunchOptions): Promise<ChromiumSession> {
  const context = await chromium.launchPersistentContext("", {
    executablePath: findChromium(),
    headless: !headed,
    viewport: null,
    args: [
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      // `Extensions.triggerAction` is behind this flag.
      "--enable-unsafe-extension-debugging",
      // Chromium's sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...args,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const browser = context.browser();
  if (!browser) throw new Error("Playwright gave no browser for the context.");
  return new ChromiumSession(context, await browser.newBrowserCDPSession(), new URL(worker.url()).host);
}
