import type { CDPSession, Page } from "@playwright/test";

/**
 * Watches and stops the extension's background worker. Playwright stays attached to it, which keeps Chromium from
 * stopping it when idle; the `ServiceWorker` domain stops it anyway, and reports when it runs.
 */
export class WorkerControl {
  readonly #session: CDPSession;
  readonly extensionId: string;
  readonly #waiting = new Set<() => void>();
  #status = "unknown";

  private constructor(session: CDPSession, extensionId: string) {
    this.#session = session;
    this.extensionId = extensionId;
    const origin = `chrome-extension://${extensionId}/`;
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      const version = versions.find(({ scriptURL }) => scriptURL.startsWith(origin));
      if (!version) return;
      this.#status = version.runningStatus;
      for (const look of this.#waiting) look();
    });
  }

  /** Starts watching the worker of an extension through any page, and waits until it runs. */
  static async of(page: Page, extensionId: string): Promise<WorkerControl> {
    const control = new WorkerControl(await page.context().newCDPSession(page), extensionId);
    await control.#session.send("ServiceWorker.enable");
    await control.running();
    return control;
  }

  /** Resolves once the worker runs. */
  running(): Promise<void> {
    return this.#reached("running");
  }

  /** Stops the worker and resolves once it is stopped. */
  async stop(): Promise<void> {
    await this.#session.send("ServiceWorker.stopAllWorkers");
    await this.#reached("stopped");
  }

  #reached(status: string): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#status !== status) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }
}
