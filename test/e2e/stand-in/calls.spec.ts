import { readSoftphone } from "../../support/softphone/read-softphone.ts";
import { expect, test } from "./fixtures.ts";

// Proofs that the stand-in is good enough for the real SDKs, so that the extension's tests rest on something.

const sdks = [
  { sdk: "latest", transport: "fetch", host: "eventgw.us1.twilio.com" },
  { sdk: "2.5", transport: "xhr", host: "eventgw.us1.twilio.com" },
  { sdk: "2.1", transport: "xhr", host: "eventgw.us1.twilio.com" },
  { sdk: "1.15", transport: "xhr", host: "eventgw.twilio.com" },
];

for (const { sdk, transport, host } of sdks) {
  test(`SDK ${sdk} signs in, calls, and posts events with the minted token by ${transport}`, async ({
    edge,
    page,
  }) => {
    const sent = page.waitForRequest((request) => request.url().endsWith("/v4/EndpointEvents"));
    await page.goto(`https://softphone.test/?sdk=${sdk}&auto=call`);
    const { states, token, errors, callSids } = await readSoftphone(page, "in-call", "error");
    expect(errors).toEqual([]);
    expect(states).toEqual(["idle", "signing-in", "ready", "calling", "ringing", "in-call"]);
    expect(edge.mint.minted.map((entry) => entry.token)).toContain(token);
    expect((await sent).resourceType()).toBe(transport);

    // The call SID is in the events from the ringing on.
    const post = await edge.requestLike((request) => request.body.includes(callSids[0] ?? "no call SID"));
    expect(post).toMatchObject({
      method: "POST",
      host,
      path: "/v4/EndpointEvents",
      token,
      origin: "https://softphone.test",
      status: 200,
    });
  });
}

test("a page on localhost places a call", async ({ edge, page }) => {
  await page.goto(`http://localhost:${edge.httpPort}/?auto=call`);
  const { token } = await readSoftphone(page, "in-call");
  const post = await edge.requestLike((request) => request.token === token);
  expect(post.origin).toBe(`http://localhost:${edge.httpPort}`);
});

test("a softphone in a frame of another site places a call", async ({ edge, page }) => {
  const address = "https://softphone.test/?identity=bob";
  await page.goto(`https://crm.test/crm.html?frame=${encodeURIComponent(address)}`);
  const frameElement = await page.locator("iframe").elementHandle();
  const frame = await frameElement?.contentFrame();
  if (!frame) throw new Error("There is no frame.");
  await frame.locator("#sign-in").click();
  await frame.locator("#call").click();
  const { token } = await readSoftphone(frame, "in-call");
  const post = await edge.requestLike((request) => request.token === token);
  expect(post.origin).toBe("https://softphone.test");
});

test("a regional token sends the events to its region", async ({ edge, page }) => {
  await page.goto("https://softphone.test/?variant=regional&edge=dublin&auto=call");
  const { token } = await readSoftphone(page, "in-call");
  const post = await edge.requestLike((request) => request.token === token);
  expect(post.host).toBe("eventgw.ie1.twilio.com");
  const listen = await edge.frameLike(({ payload }) => payload.token === token);
  expect(listen.host).toBe("voice-js.dublin.twilio.com");
});

test("a refreshed token is listened with and carried by the next event", async ({ edge, page }) => {
  await page.goto("https://softphone.test/?auto=call");
  const { token: first } = await readSoftphone(page, "in-call");
  await page.click("#refresh");
  await page.locator('body[data-refreshes="1"]').waitFor();
  const { token: second } = await readSoftphone(page, "in-call");
  expect(second).not.toBe(first);
  await edge.frameLike(({ type, payload }) => type === "listen" && payload.token === second);
  await page.click("#hang-up");
  await edge.requestLike(({ token, body }) => token === second && body.includes("disconnected-by-local"));
});

test("Twilio hangs up with an error", async ({ edge, page }) => {
  await page.goto("https://softphone.test/?auto=call");
  await readSoftphone(page, "in-call");
  edge.hangUpCalls({ code: 31404, message: "Not found" });
  const { errors } = await readSoftphone(page, "error", "ready");
  expect(errors).toMatchObject([{ code: 31005, originalCode: 31404 }]);
});
