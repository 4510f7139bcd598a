import type { Bidi } from "./bidi.ts";
import { callFunction } from "./call-function.ts";
import type { Gecko } from "./gecko.ts";

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

/** Runs functions with full privileges inside Firefox's parent process, in its first window. */
export class ChromeScope {
  readonly #bidi: Bidi;
  readonly #window: string;

  private constructor(bidi: Bidi, window: string) {
    this.#bidi = bidi;
    this.#window = window;
  }

  /** Finds the first window; Firefox must have been started with `--remote-allow-system-access`. */
  static async of(bidi: Bidi): Promise<ChromeScope> {
    const tree = (await bidi.send("browsingContext.getTree", { "moz:scope": "chrome" })) as Tree;
    const [window] = tree.contexts;
    if (!window) throw new Error("Firefox has no window.");
    return new ChromeScope(bidi, window.context);
  }

  /**
   * Calls a function there. It is sent as text, so it sees only its arguments; these and the result are passed as JSON.
   */
  async run<Args extends readonly unknown[], Result>(
    function_: (gecko: Gecko, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const gecko = "{ window, Services, ChromeUtils, Cc, Ci, WebExtensionPolicy }";
    const source = `(...args) => (${function_})(${gecko}, ...args)`;
    return (await callFunction(this.#bidi, this.#window, source, args)) as Result;
  }
}
