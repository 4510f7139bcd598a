import type { ChromeScope } from "./chrome-scope.ts";
import { closePopups } from "./close-popups.ts";
import type { Gecko, GeckoElement } from "./gecko.ts";
import { until } from "./until.ts";

/** Runs in Firefox: the text of the prompt that is open in any window, or null. */
function readPrompt({ Services }: Gecko): string | null {
  for (const { document } of Services.wm.getEnumerator("navigator:browser")) {
    const prompt = document.getElementById("addon-webext-permissions-notification");
    if (prompt?.closest<GeckoElement>("panel")?.state === "open") return prompt.textContent;
  }
  return null;
}

/** Runs in Firefox: presses a button of the open prompt with the mouse. */
function pressButton({ Services }: Gecko, name: string): void {
  for (const window of Services.wm.getEnumerator("navigator:browser")) {
    const prompt = window.document.getElementById("addon-webext-permissions-notification");
    if (prompt?.closest<GeckoElement>("panel")?.state !== "open") continue;
    const box = prompt.querySelector(`.popup-notification-${name}-button`)?.getBoundingClientRect();
    if (!box?.width) throw new Error("The prompt has no such button.");
    for (const type of ["mousemove", "mousedown", "mouseup"]) {
      const buttons = type === "mousedown" ? 1 : 0;
      window.synthesizeMouseEvent(
        type,
        box.x + box.width / 2,
        box.y + box.height / 2,
        { button: 0, buttons, clickCount: 1 },
        { isDOMEventSynthesized: true },
      );
    }
  }
}

/** Firefox's own prompt for access to a site, which is attached to the toolbar. */
export class PermissionPrompt {
  readonly #chrome: ChromeScope;

  constructor(chrome: ChromeScope) {
    this.#chrome = chrome;
  }

  /**
   * Waits for the prompt.
   * @returns what it says
   */
  shown(): Promise<string> {
    return until("the permission prompt is open", () => this.#chrome.run(readPrompt));
  }

  /** Waits for the prompt and presses "Allow". */
  allow(): Promise<void> {
    return this.#answer("primary");
  }

  /** Waits for the prompt and presses "Deny". */
  deny(): Promise<void> {
    return this.#answer("secondary");
  }

  async #answer(button: string): Promise<void> {
    await this.shown();
    // A real mouse closes the extension's popup on its way to the prompt. (It even takes a second click then: Firefox
    // ignores the first one after a popup closed, see addPanelHidingHandler in ExtensionPopups.sys.mjs.) Synthesized
    // events do not, so this does it.
    await closePopups(this.#chrome);
    await this.#chrome.run(pressButton, button);
    await until("the permission prompt is closed", async () =>
      (await this.#chrome.run(readPrompt)) === null ? true : null,
    );
  }
}
