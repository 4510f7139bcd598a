/** A page of the extension, in a tab or as the popup. Each wait is for a state, and fails after 15 s. */
export interface OwnPageDriver {
  /** Calls a function in the page. It is sent as text and sees only its arguments, which travel as JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    function_: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Waits until a function returns true in the page. */
  waitFor<Args extends readonly unknown[]>(
    look: (...args: Args) => boolean | undefined,
    ...args: Args
  ): Promise<unknown>;
  /** Waits until the page shows a text. */
  waitForText(text: string): Promise<void>;
  /** All the text that the page shows. */
  text(): Promise<string>;
  /** Presses the mouse on a control, found by its accessible name or text; waits until it is there. */
  click(name: string): Promise<void>;
  close(): Promise<void>;
}
