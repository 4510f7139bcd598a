import type { Page } from "@playwright/test";
import type { TabDriver } from "../both/tab-driver.ts";
import { expressionOf } from "./expression-of.ts";

/** How long a state may take before a test gives up on it. */
const DEADLINE = 15_000;

/** A page of the extension in a tab of Chromium, with the same methods as the popup. */
export class OwnTab implements TabDriver {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until the page is drawn. */
  static async of(page: Page): Promise<OwnTab> {
    const tab = new OwnTab(page);
    await tab.#drawn();
    return tab;
  }

  evaluate<Args extends readonly unknown[], Result>(
    function_: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#page.evaluate<Result>(expressionOf(function_, args));
  }

  async waitFor<Args extends readonly unknown[]>(
    look: (...args: Args) => boolean | undefined,
    ...args: Args
  ): Promise<void> {
    await this.#page.waitForFunction(expressionOf(look, args), undefined, { timeout: DEADLINE });
  }

  async waitForText(text: string): Promise<void> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
    await this.waitFor((wanted) => document.body.innerText.includes(wanted), text);
  }

  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
    return this.#page.locator("body").innerText();
  }

  async click(name: string): Promise<void> {
    const exactly = { name, exact: true };
    const control = this.#page
      .getByRole("button", exactly)
      .or(this.#page.getByRole("radio", exactly))
      .or(this.#page.getByRole("checkbox", exactly));
    await control.click({ timeout: DEADLINE });
  }

  async reload(): Promise<void> {
    await this.#page.reload();
    await this.#drawn();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  async #drawn(): Promise<void> {
    await this.#page.locator("#app[aria-busy=false]").waitFor({ timeout: DEADLINE });
  }
}
