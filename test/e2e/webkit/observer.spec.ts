import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PageMessage } from "../../../src/capture/page-message.ts";
import type { WebkitSession } from "../../support/webkit/launch-webkit.ts";
import { expect, test } from "./fixtures.ts";

const observer = readFileSync(
  resolve(import.meta.dirname, "../../../dist/safari/src/capture/page-observer.iife.js"),
  "utf8",
);

/** Puts the observer into the page, as the extension does in its main world, and keeps what it says. */
async function observe(webkit: WebkitSession): Promise<void> {
  await webkit.open("https://softphone.test/raw.html");
  await webkit.run(
    `window.told = [];
     document.addEventListener("token-lens:seen", ({ detail }) => window.told.push(JSON.parse(detail)));
     (0, eval)(arguments[0]);`,
    observer,
  );
}

const told = (webkit: WebkitSession): Promise<PageMessage[]> => webkit.run("return window.told;");

/** Signs in on a signaling socket of its own, and waits for Twilio's answer. */
async function signIn(webkit: WebkitSession, token: string): Promise<void> {
  const payload = { token, browserinfo: { v: "2.18.5" } };
  await webkit.run(
    `return new Promise((answered, failed) => {
       const socket = new WebSocket("wss://voice-js.roaming.twilio.com/signal");
       socket.onopen = () => { socket.send("\\n"); socket.send(arguments[0]); };
       socket.onerror = () => failed("no connection");
       socket.onmessage = ({ data }) => { if (/connected|error/.test(data)) setTimeout(answered); };
     })`,
    JSON.stringify({ type: "listen", version: "1.6", payload }),
  );
}

test("in WebKit the observer sees a sign-in and Twilio's yes", async ({ edge, webkit }) => {
  await observe(webkit);
  const { token } = edge.mint.mint("good");
  await signIn(webkit, token);
  const messages = await told(webkit);
  expect(messages[0]).toMatchObject({ type: "listen", sent: true, sdk: "2.18.5", token: { text: token } });
  expect(messages[1]).toMatchObject({ type: "connected", sent: false, identity: "alice", home: "us1" });
});

test("in WebKit the observer sees Twilio's no, with its raw code", async ({ edge, webkit }) => {
  await observe(webkit);
  await signIn(webkit, edge.mint.mint("wrong-secret").token);
  expect((await told(webkit))[1]).toMatchObject({ type: "error", code: 31202 });
});

for (const via of ["fetch", "xhr"] as const) {
  test(`in WebKit the observer reads the header from ${via}, and the code of a refusal`, async ({
    edge,
    webkit,
  }) => {
    edge.answerGatewayWith(403, { code: 20154, message: "Invalid Access Token issuer/subject" });
    await observe(webkit);
    const { token } = edge.mint.mint("good");
    const url = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
    const outcome = await webkit.run("return window.sendRequest(arguments[0]);", { via, url, token });
    expect(outcome).toMatchObject({ status: 403 });
    await expect.poll(() => told(webkit)).toHaveLength(2);
    const messages = await told(webkit);
    expect(messages[0]).toMatchObject({ kind: "request", token: { text: token, length: token.length } });
    expect(messages[1]).toMatchObject({ kind: "request", status: 403, code: 20154 });
  });
}

test("in WebKit a page cannot tell the watched functions from the native ones", async ({ webkit }) => {
  const look = `const owners = [[WebSocket.prototype, "send"], [window, "fetch"], [XMLHttpRequest.prototype, "open"]];
    return owners.map(([owner, key]) => {
      const { value, ...flags } = Object.getOwnPropertyDescriptor(owner, key);
      return [flags, value.name, value.length, String(value), Reflect.ownKeys(value).map(String).sort()];
    });`;
  await webkit.open("https://softphone.test/raw.html");
  const before = await webkit.run(look);
  await observe(webkit);
  expect(await webkit.run(look)).toEqual(before);
});
