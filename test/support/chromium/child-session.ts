import type { CDPSession } from "@playwright/test";

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The answer to a command is missing because the popup was closed before it arrived. */
export class PopupClosed extends Error {
  constructor() {
    super("The popup was closed.");
  }
}

/**
 * A DevTools session on a target that Playwright does not attach to, such as the popup of an extension. It runs inside
 * the browser's session, as messages wrapped in messages.
 */
export class ChildSession {
  readonly #browser: CDPSession;
  readonly #sessionId: string;
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  #lastId = 0;

  private constructor(browser: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#sessionId = sessionId;
    browser.on("Target.receivedMessageFromTarget", (event) => {
      if (event.sessionId === sessionId) this.#receive(JSON.parse(event.message) as Reply);
    });
    browser.on("Target.detachedFromTarget", (event) => {
      if (event.sessionId === sessionId) this.#end();
    });
  }

  /** Attaches to a target by its ID. */
  static async attach(browser: CDPSession, targetId: string): Promise<ChildSession> {
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
    return new ChildSession(browser, sessionId);
  }

  /** Sends a command; rejects with the browser's error, or when the target goes away. */
  async send(method: string, params: object = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params });
    try {
      await this.#browser.send("Target.sendMessageToTarget", { sessionId: this.#sessionId, message });
    } catch (error) {
      this.#waiting.delete(id);
      throw error;
    }
    return reply;
  }

  #receive({ id, result, error }: Reply): void {
    const waiting = this.#waiting.get(id ?? 0);
    this.#waiting.delete(id ?? 0);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new PopupClosed());
    this.#waiting.clear();
  }
}
