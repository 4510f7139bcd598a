import { writeFile } from "node:fs/promises";
import type { Bidi } from "./bidi.ts";
import { callFunction } from "./call-function.ts";
import { DEADLINE, until } from "./until.ts";
import { type WaitEnd, waitInPopup } from "./wait-in-popup.ts";

/** Runs in the popup: the center of a control, scrolled into view, once it no longer moves and nothing covers it. */
async function placeOf(name: string): Promise<{ x: number; y: number } | null> {
  const controls = [...document.querySelectorAll<HTMLElement>("button, summary, a, label")];
  const named = controls.filter((each) => (each.ariaLabel ?? each.textContent).trim() === name);
  const [control] = named;
  if (named.length !== 1 || !control) throw new Error(`${named.length} controls are called "${name}"`);
  control.scrollIntoView({ block: "center" });
  const before = control.getBoundingClientRect();
  // A frame later the popup may have resized to its content.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { x, y, width, height } = control.getBoundingClientRect();
  const place = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  const still = before.x === x && before.y === y;
  return still && control.contains(document.elementFromPoint(place.x, place.y)) ? place : null;
}

/**
 * The extension's real popup, opened by its toolbar button, or another of its pages in a tab. Every method rejects once
 * it is closed.
 */
export class ExtensionPopup {
  readonly #bidi: Bidi;
  readonly #context: string;
  readonly #close: () => Promise<void>;

  constructor(bidi: Bidi, context: string, close: () => Promise<void>) {
    this.#bidi = bidi;
    this.#context = context;
    this.#close = close;
  }

  /** Calls a function in the popup. It is sent as text and sees only its arguments, which travel as JSON. */
  async evaluate<Args extends readonly unknown[], Result>(
    function_: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await callFunction(this.#bidi, this.#context, String(function_), args)) as Result;
  }

  /** Waits until a function returns something in the popup. */
  async waitFor<Args extends readonly unknown[], Value>(
    look: (...args: Args) => Value | null | undefined | false,
    ...args: Args
  ): Promise<Value> {
    const source = waitInPopup(String(look), DEADLINE);
    const end = (await callFunction(this.#bidi, this.#context, source, args)) as WaitEnd;
    if ("shown" in end) {
      throw new Error(`Not reached: ${look} with ${JSON.stringify(args)}. The popup shows:\n${end.shown}`);
    }
    return end.value as Value;
  }

  /** Waits until the popup shows a text. */
  async waitForText(text: string): Promise<void> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
    await this.waitFor((wanted) => document.body.innerText.includes(wanted), text);
  }

  /** All the text that the popup shows. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
    return this.evaluate(() => document.body.innerText);
  }

  /** The text of a row, by its label; waits until the row is there. */
  row(label: string): Promise<string> {
    return this.waitFor(
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
      (wanted) => document.querySelector<HTMLElement>(`[data-claim="${wanted}"] dd`)?.innerText,
      label,
    );
  }

  /** Presses the mouse on a control, found by its accessible name or text; waits until it is there. */
  async click(name: string): Promise<void> {
    await this.waitFor((wanted) => {
      const controls = [...document.querySelectorAll<HTMLElement>("button, summary, a, label")];
      return controls.some((each) => (each.ariaLabel ?? each.textContent).trim() === wanted);
    }, name);
    const place = await until(`"${name}" can be pressed`, () => this.evaluate(placeOf, name));
    const actions = [
      { type: "pointerMove", ...place },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await this.#bidi.send("input.performActions", {
      context: this.#context,
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }

  /** Types a text into the focused element. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#bidi.send("input.performActions", {
      context: this.#context,
      actions: [{ type: "key", id: "keyboard", actions }],
    });
  }

  /** Writes a PNG of what the popup shows. */
  async screenshot(path: string): Promise<void> {
    const shot = await this.#bidi.send("browsingContext.captureScreenshot", { context: this.#context });
    await writeFile(path, Buffer.from((shot as { data: string }).data, "base64"));
  }

  /** Reloads the page, and waits until it is drawn. */
  async reload(): Promise<void> {
    await this.#bidi.send("browsingContext.reload", { context: this.#context, wait: "complete" });
    await this.waitFor(() => document.querySelector("#app")?.ariaBusy === "false");
  }

  /** Closes the popup as a click outside it does. */
  close(): Promise<void> {
    return this.#close();
  }
}
