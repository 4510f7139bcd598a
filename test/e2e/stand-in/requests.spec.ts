import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const events = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

interface RawRequest {
  via?: "fetch" | "xhr";
  url: string;
  method?: string;
  token?: string;
  tokenBytes?: number;
}

async function sendRaw(
  page: Page,
  request: RawRequest,
): Promise<{ status?: number; text?: string; error?: string }> {
  return page.evaluate(`window.sendRequest(${JSON.stringify(request)})`);
}

test.beforeEach(async ({ page }) => {
  await page.goto("https://other.test/raw.html");
  await page.locator("body[data-loaded]").waitFor();
});

for (const via of ["fetch", "xhr"] as const) {
  test(`a token of a megabyte arrives whole by ${via}`, async ({ edge, page }) => {
    const outcome = await sendRaw(page, { via, url: events, tokenBytes: 1_048_576 });
    expect(outcome).toMatchObject({ status: 401 });
    const post = await edge.requestLike(({ token }) => token?.length === 1_048_576);
    expect(post.host).toBe("eventgw.us1.twilio.com");
  });
}

test("the preflight comes first and has no token", async ({ edge, page }) => {
  const before = edge.requests.length;
  await sendRaw(page, { url: `${events}?preflight`, token: "a.b.c" });
  const seen = edge.requests.slice(before).map(({ method, token }) => ({ method, token }));
  expect(seen).toEqual([
    { method: "OPTIONS", token: undefined },
    { method: "POST", token: "a.b.c" },
  ]);
});

test("the gateway judges, or answers, breaks and hangs as told", async ({ edge, page }) => {
  const { token } = edge.mint.mint("good");
  expect(await sendRaw(page, { url: events, token })).toMatchObject({ status: 200 });

  edge.answerGatewayWith(403, { code: 20154, message: "Invalid access token claim set" });
  const refused = await sendRaw(page, { url: events, token });
  expect(refused.status).toBe(403);
  expect(JSON.parse(refused.text ?? "")).toMatchObject({ code: 20154 });

  edge.breakGateway();
  expect(await sendRaw(page, { url: events, token })).toEqual({ error: "TypeError: Failed to fetch" });

  edge.hangGateway();
  const hanging = sendRaw(page, { url: `${events}?hanging`, token });
  const post = await edge.requestLike(({ method, path }) => method === "POST" && path.endsWith("?hanging"));
  expect(post.status).toBeNull();
  await page.close();
  await expect(hanging).rejects.toThrow();
});

test("other hosts of Twilio answer any method", async ({ edge, page }) => {
  const url = "https://media.us1.twilio.com/v1/Files";
  expect(await sendRaw(page, { url, method: "DELETE", token: "a.b.c" })).toMatchObject({ status: 200 });
  await edge.requestLike(({ method, host }) => method === "DELETE" && host === "media.us1.twilio.com");
  expect(edge.gatewayPosts().some(({ host }) => host === "media.us1.twilio.com")).toBe(false);
});

test("the answer carries Twilio's clock", async ({ edge, page }) => {
  edge.setClockOffset(7_200_000);
  const answered = page.waitForResponse((response) => response.url() === events && response.status() === 401);
  await sendRaw(page, { url: events, token: edge.mint.mint("good").token });
  const date = Date.parse((await (await answered).headerValue("date")) ?? "");
  expect(Math.abs(date - Date.now() - 7_200_000)).toBeLessThan(60_000);
});

test("nothing else is reached by name", async ({ page }) => {
  const outcome = await sendRaw(page, { url: "https://example.com/", method: "GET" });
  expect(outcome).toEqual({ error: "TypeError: Failed to fetch" });
});
