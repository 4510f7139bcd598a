import { writeFile } from "node:fs/promises";
import type { PopupDriver } from "../both/popup-driver.ts";
import { type ChildSession, PopupClosed } from "./child-session.ts";
import { expressionOf } from "./expression-of.ts";

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** How long a state may take before a test gives up on it. */
const DEADLINE = 15_000;

/** Runs in the popup: resolves when `condition` holds; checks after every change and every 50 ms. */
const WAIT = `(condition, deadline) => new Promise((resolve, reject) => {
  const look = () => { if (condition()) { stop(); resolve(true); } };
  const observer = new MutationObserver(look);
  const timer = setInterval(look, 50);
  const end = setTimeout(() => { stop(); reject(new Error("not reached; the popup shows: " + document.body.innerText)); }, deadline);
  const stop = () => { observer.disconnect(); clearInterval(timer); clearTimeout(end); };
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  look();
})`;

/** The extension's real popup, opened by the toolbar button. */
export class Popup implements PopupDriver {
  readonly #session: ChildSession;
  readonly #close: () => Promise<void>;

  constructor(session: ChildSession, close: () => Promise<void>) {
    this.#session = session;
    this.#close = close;
  }

  /** Evaluates an expression in the popup; awaits a promise, and returns the value as JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Calls a function in the popup. It is sent as text and sees only its arguments, which travel as JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    function_: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  async evaluate(code: string | ((...args: unknown[]) => unknown), ...args: unknown[]): Promise<unknown> {
    const expression = typeof code === "string" ? code : expressionOf(code, args);
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: false };
    const { result, exceptionDetails } = (await this.#session.send("Runtime.evaluate", params)) as Evaluated;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true in the popup, or a function returns true there. */
  async waitFor<Args extends readonly unknown[]>(
    look: string | ((...args: Args) => boolean | undefined),
    ...args: Args
  ): Promise<void> {
    const expression = typeof look === "string" ? look : expressionOf(look, args);
    await this.evaluate(`(${WAIT})(() => ${expression}, ${DEADLINE})`);
  }

  /** Waits until the popup shows a text. */
  async waitForText(text: string): Promise<void> {
    await this.waitFor(`document.body.innerText.includes(${JSON.stringify(text)})`);
  }

  /** All the text that the popup shows. */
  text(): Promise<string> {
    return this.evaluate("document.body.innerText");
  }

  /** The text of a row, by its label; waits until the row is there. */
  async row(label: string): Promise<string> {
    const row = `document.querySelector(${JSON.stringify(`[data-claim="${label}"] dd`)})`;
    await this.waitFor(`${row} !== null`);
    return this.evaluate(`${row}.innerText`);
  }

  /** Presses the mouse on a button, found by its accessible name or text; waits until it is there. */
  async click(name: string): Promise<void> {
    const button = `[...document.querySelectorAll("button, summary")].find((b) => (b.ariaLabel ?? b.innerText).trim() === ${JSON.stringify(name)})`;
    await this.waitFor(`${button} !== undefined`);
    const { x, y } = await this.evaluate<{ x: number; y: number }>(
      `(() => { const b = ${button}; b.scrollIntoView({ block: "center" }); const r = b.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`,
    );
    const mouse = { x, y, button: "left", clickCount: 1 };
    await this.#session.send("Input.dispatchMouseEvent", { ...mouse, type: "mousePressed" });
    try {
      await this.#session.send("Input.dispatchMouseEvent", { ...mouse, type: "mouseReleased" });
    } catch (error) {
      // The click was made: what it opens, such as Chrome's permission prompt, may close the popup at once.
      if (!(error instanceof PopupClosed)) throw error;
    }
  }

  /** Shows the popup in the light or the dark scheme. */
  async useScheme(scheme: "light" | "dark"): Promise<void> {
    const features = [{ name: "prefers-color-scheme", value: scheme }];
    await this.#session.send("Emulation.setEmulatedMedia", { features });
  }

  /** Writes a PNG of the whole popup, including what needs scrolling. */
  async screenshot(path: string): Promise<void> {
    const size =
      "({ width: document.documentElement.offsetWidth, height: document.documentElement.scrollHeight })";
    const { width, height } = await this.evaluate<{ width: number; height: number }>(size);
    const clip = { x: 0, y: 0, width, height, scale: 2 };
    const shot = await this.#session.send("Page.captureScreenshot", { captureBeyondViewport: true, clip });
    await writeFile(path, Buffer.from((shot as { data: string }).data, "base64"));
  }

  close(): Promise<void> {
    return this.#close();
  }
}
