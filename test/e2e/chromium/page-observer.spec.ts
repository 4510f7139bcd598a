import type { Page } from "@playwright/test";
import { observePage } from "../../support/chromium/observe-page.ts";
import { OBSERVED } from "../../support/observed.ts";
import { expect, test } from "./fixtures.ts";

const RAW = "https://softphone.test/raw.html";
const SIGNALING = "wss://voice-js.roaming.twilio.com/signal";

/** Opens a signaling socket in the page as `window.socket`, and waits until it is open. */
async function openSocket(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve, reject) => {
    window.socket = new WebSocket("${SIGNALING}");
    window.socket.addEventListener("open", resolve);
    window.socket.addEventListener("error", reject);
  })`);
}

function listen(token: string): string {
  const payload = { token, browserinfo: { v: "2.18.5" } };
  return JSON.stringify({ type: "listen", version: "1.6", payload });
}

const sendListen = (page: Page, token: string): Promise<void> =>
  page.evaluate(`window.socket.send(${JSON.stringify(listen(token))})`);

test("a socket that was open before is seen from its next message on", async ({ edge, chromium }) => {
  const page = await chromium.openPage(RAW);
  await openSocket(page);
  const popup = await observePage(chromium, page);
  await sendListen(page, edge.mint.mint("good").token);
  await popup.waitForText("accepted by Twilio");
  expect(await chromium.errors()).toEqual([]);
});

const REPLACEMENTS = [
  ["a subclass", "window.WebSocket = class extends WebSocket { send(data) { super.send(data); } }"],
  ["a proxy", "window.WebSocket = new Proxy(WebSocket, {})"],
  [
    "a function that makes native sockets",
    "{ const Native = WebSocket; window.WebSocket = function (url) { return new Native(url); }; window.WebSocket.prototype = Native.prototype; }",
  ],
] as const;

for (const [what, replace] of REPLACEMENTS) {
  for (const when of ["before", "after"] as const) {
    test(`WebSocket replaced by ${what} ${when} the observer came`, async ({ edge, chromium }) => {
      const page = await chromium.openPage(RAW);
      if (when === "before") await page.evaluate(replace);
      const popup = await observePage(chromium, page);
      if (when === "after") await page.evaluate(replace);
      await openSocket(page);
      await sendListen(page, edge.mint.mint("good").token);
      await popup.waitForText("accepted by Twilio");
      expect(await chromium.errors()).toEqual([]);
    });
  }
}

test("a page with a strict content security policy", async ({ chromium }) => {
  const page = await chromium.openPage("https://softphone.test/?csp=strict");
  await page.locator("body[data-loaded=yes]").waitFor();
  const popup = await observePage(chromium, page);
  await page.evaluate(() => document.querySelector<HTMLElement>("#sign-in")?.click());
  await popup.waitForText("accepted by Twilio");
  // The policy is in force: a script that is only put into the document does not run.
  const ranInline = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true;";
    document.head.append(script);
    return "ranInline" in window;
  });
  expect(ranInline).toBe(false);
  expect(await chromium.errors()).toEqual([]);
});

test("a page that freezes prototypes and sets traps on Object.prototype", async ({ edge, chromium }) => {
  const page = await chromium.openPage(RAW);
  const popup = await observePage(chromium, page);
  await page.evaluate(() => {
    Object.freeze(WebSocket.prototype);
    Object.freeze(EventTarget.prototype);
    Object.defineProperty(Object.prototype, "get", {
      value: () => {
        throw new Error("trapped");
      },
    });
    WeakMap.prototype.get = () => {
      throw new Error("trapped");
    };
    JSON.parse = () => {
      throw new Error("trapped");
    };
  });
  await openSocket(page);
  await sendListen(page, edge.mint.mint("good").token);
  await popup.waitForText("accepted by Twilio");
  expect(await chromium.errors()).toEqual([]);
});

test("a hundred sockets, binary frames, heartbeats and text that is no JSON", async ({ edge, chromium }) => {
  const page = await chromium.openPage(RAW);
  const popup = await observePage(chromium, page);
  const { token } = edge.mint.mint("good");
  await page.evaluate(
    async ({ url, message }) => {
      const open = (): Promise<WebSocket> =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(url);
          socket.onopen = () => resolve(socket);
          socket.onerror = reject;
        });
      const sockets = await Promise.all(Array.from({ length: 100 }, open));
      for (const socket of sockets) {
        socket.send("\n");
        socket.send(new Uint8Array([1, 2, 3]));
        socket.send("{not json");
        socket.send("null");
        socket.send('{"type":{},"payload":[1]}');
      }
      const fresh = await open();
      fresh.send(message);
    },
    { url: SIGNALING, message: listen(token) },
  );
  await popup.waitForText("accepted by Twilio");
  expect(await popup.row("identity")).toBe("alice");
  expect(await chromium.errors()).toEqual([]);
});

test("forged messages: none is taken for more than the page's word, and real tokens stay", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage(RAW);
  await (await chromium.openPopup(page)).close();
  const real = edge.mint.mint("good").token;
  await page.evaluate(
    (token) => window.sendRequest({ url: "https://eventgw.us1.twilio.com/v4/EndpointEvents", token }),
    real,
  );
  await expect.poll(() => chromium.stored()).toContain('"status":200');
  const popup = await observePage(chromium, page);
  const forged = edge.mint.mint("good", { identity: "forger" }).token;
  const tellAll = (details: readonly string[]): Promise<void> =>
    page.evaluate((all) => {
      for (const detail of all) document.dispatchEvent(new CustomEvent("token-lens:seen", { detail }));
    }, details);
  const frame = { kind: "frame", socket: "made-up", host: "voice-js.roaming.twilio.com" };
  const listens = (text: string): string =>
    JSON.stringify({ ...frame, sent: true, type: "listen", token: { text, length: text.length } });

  // A sign-in that never was, well-formed: it is shown, as the page's word.
  await tellAll([
    listens(forged),
    JSON.stringify({ ...frame, sent: false, type: "connected", identity: "forger", ttl: 3600 }),
  ]);
  await popup.waitForText("for forger");
  await popup.waitForText("as the page reports");
  expect(await popup.text()).not.toMatch(
    /accepted by Twilio(?! ((\d+ .* ago|just now) )?as the page reports)/,
  );

  await page.evaluate(() => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const junk = [null, undefined, cyclic, 1, [], {}, "", "null", "[]", "{", "x".repeat(1_000_000), () => {}];
    for (const detail of junk) {
      document.dispatchEvent(new CustomEvent("token-lens:seen", { detail }));
    }
    window.postMessage(null, "*");
    window.postMessage({ name: "page", payload: "{}" }, "*");
  });
  await tellAll(Array.from({ length: 10_000 }, (_, i) => listens(`forged.${i}.x`)));
  // Ids count what came through: about 150 at once, and some more while the flood lasts.
  const stored = async (): Promise<{ nextId: number; tokens: { text: string }[] } | undefined> =>
    Object.values(JSON.parse(await chromium.stored()) as Record<string, never>)[0];
  await expect.poll(async () => (await stored())?.nextId, { timeout: 30_000 }).toBeGreaterThan(130);
  const session = await stored();
  expect(session?.nextId).toBeLessThan(400);
  const texts = session?.tokens.map(({ text }) => text) ?? [];
  expect(texts.length).toBe(20);
  expect(texts).toContain(real);
  expect(await chromium.errors()).toEqual([]);
});

/** All that a page can tell of the functions that the observer watches. */
const LOOK = `(() => {
  const owners = [[WebSocket.prototype, "send"], [window, "fetch"], [XMLHttpRequest.prototype, "open"],
    [XMLHttpRequest.prototype, "setRequestHeader"], [Function.prototype, "toString"]];
  const error = (action) => { try { action(); return "none"; } catch (e) { return e.name + ": " + e.message; } };
  const look = ([owner, key]) => {
    const { value, ...flags } = Object.getOwnPropertyDescriptor(owner, key);
    return [key, flags, value.name, value.length, String(value), Function.prototype.toString.call(value),
      value.toString(), Reflect.ownKeys(value).map(String), "prototype" in value, typeof value,
      Object.getPrototypeOf(value) === Function.prototype, error(() => new value()), error(() => value.call({})),
      error(() => value.call(undefined, 1, 2))];
  };
  const connecting = new WebSocket("${SIGNALING}");
  return JSON.stringify([owners.map(look), Object.keys(window).sort(), Reflect.ownKeys(document).map(String),
    error(() => connecting.send("x")), error(() => connecting.send()), error(() => Function.prototype.toString.call({})),
    Object.keys(WebSocket.prototype), fetch("data:,x") instanceof Promise]);
})()`;

test("a page cannot tell the watched functions from the native ones", async ({ chromium }) => {
  const page = await chromium.openPage(RAW);
  const before = await page.evaluate(LOOK);
  await observePage(chromium, page);
  expect(await page.evaluate(LOOK)).toBe(before);
});

test("the SDK says and does the same with the observer as without it", async ({ edge, chromium }) => {
  const run = async (observed: boolean): Promise<unknown> => {
    const from = edge.frames.length;
    const page = await chromium.openPage("https://softphone.test/");
    await page.locator("body[data-loaded=yes]").waitFor();
    if (observed) await observePage(chromium, page);
    await page.evaluate(() => document.querySelector<HTMLElement>("#sign-in")?.click());
    await page.locator("body[data-state=ready]").waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>("#call")?.click());
    await page.locator("body[data-state=in-call]").waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>("#hang-up")?.click());
    await page.locator("body[data-state=ready]").waitFor();
    await edge.frameLike((frame) => edge.frames.indexOf(frame) >= from && frame.type === "hangup");
    const frames = edge.frames.slice(from).map(({ direction, type, payload }) => {
      return [direction, type, Object.keys(payload).sort()];
    });
    const states = await page.evaluate("window.softphone.states");
    const errors = await page.evaluate("window.softphone.errors");
    await page.close();
    return { frames, states, errors };
  };
  expect(await run(true)).toEqual(await run(false));
});

test("a page that is not watched gets no script at all", async ({ chromium }) => {
  const isObserved = (page: Page): Promise<boolean> => page.evaluate(OBSERVED);
  const other = await chromium.openPage("https://other.test/raw.html");
  const page = await chromium.openPage(RAW);
  await (await chromium.openPopup(page)).close();
  expect(await isObserved(page)).toBe(false);
  await (await observePage(chromium, page)).close();
  expect(await isObserved(page)).toBe(true);
  expect(await isObserved(other)).toBe(false);
  await page.reload();
  // Without a grant it was let into this one page only.
  expect(await isObserved(page)).toBe(false);
});
