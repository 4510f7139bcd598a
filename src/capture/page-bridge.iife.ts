// Runs in the extension's own world beside the page observer and passes its messages on. What arrives here may come
// from any script of the page: size and rate are limited here, form and content are checked in the background.
import type { PageEventName } from "./page-message.ts";

/** The part of the extension API that content scripts have; the polyfill would cost more than this whole file. */
declare const chrome: {
  readonly runtime?: { readonly id?: string; sendMessage(message: object): Promise<unknown> };
};

const EVENT: PageEventName = "token-lens:seen";
/** UTF-16 units: a token of `LIMITS.tokenLength` and everything around it. */
const MAX_LENGTH = 40_000;
/** Messages that a page may send at once (some dozens of sockets signing in), and per second in the long run. */
const BURST = 150;
const PER_SECOND = 10;

const marked = globalThis as typeof globalThis & { tokenLensBridge?: () => boolean };
/** False once the extension was updated or removed: this script then stays behind in the page. */
const isAlive = (): boolean => chrome.runtime?.id !== undefined;

if (!marked.tokenLensBridge?.()) {
  marked.tokenLensBridge = isAlive;
  let allowance = BURST;
  let last = performance.now();

  const pass = (event: Event): void => {
    if (!isAlive()) {
      document.removeEventListener(EVENT, pass);
      return;
    }
    const now = performance.now();
    allowance = Math.min(BURST, allowance + ((now - last) / 1000) * PER_SECOND);
    last = now;
    if (allowance < 1) return;
    allowance -= 1;
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail !== "string" || detail.length > MAX_LENGTH) return;
    chrome.runtime?.sendMessage({ name: "page", payload: detail }).catch(() => undefined);
  };
  document.addEventListener(EVENT, pass);
}
