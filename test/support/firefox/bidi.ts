import type { Browser } from "puppeteer-core";

/** Sends WebDriver BiDi commands; rejects with the browser's error. */
export interface Bidi {
  send(method: string, params: object): Promise<unknown>;
}

/** Puppeteer's connection, which its types do not expose. It has no commands for Firefox's own windows. */
interface Connected {
  readonly connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** The BiDi connection of a browser that Puppeteer started. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as Connected;
  return { send: async (method, params) => (await connection.send(method, params)).result };
}
