import { expect, test } from "./fixtures.ts";

const PATH = "/v4/EndpointEvents";

const NOT_OURS = [
  ["another Twilio product", { url: `https://mcs.us1.twilio.com${PATH}` }],
  ["another path of the gateway", { url: "https://eventgw.us1.twilio.com/v4/Other" }],
  ["a host that the settings do not name", { url: `https://events.other.test${PATH}` }],
  ["a GET request", { url: `https://eventgw.us1.twilio.com${PATH}`, method: "GET" }],
  ["an OPTIONS request by the page", { url: `https://eventgw.us1.twilio.com${PATH}`, method: "OPTIONS" }],
] as const;

test("the header on requests that are not the SDK's is not captured", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(page)).close();
  for (const [name, request] of NOT_OURS) {
    await page.evaluate((sent) => window.sendRequest({ ...sent, token: "not-ours" }), request);
    expect(await chromium.stored(), name).not.toContain("not-ours");
  }
  // The browser sent preflights for all of them, and the one for the SDK's own request is no token either.
  await page.evaluate(
    (url) => window.sendRequest({ url, token: "ours" }),
    `https://eventgw.us1.twilio.com${PATH}`,
  );
  await expect.poll(() => chromium.stored()).toContain('"ours"');
  expect(edge.requests.filter(({ method }) => method === "OPTIONS").length).toBeGreaterThan(0);
  const popup = await chromium.openPopup(page);
  expect(await popup.row("seen_on")).toContain("1 request to eventgw.us1.twilio.com");
});

for (const [name, url] of [
  ["eventgw.twilio.com", "https://eventgw.twilio.com/v4/EndpointEvents"],
  ["another home region", "https://eventgw.ie1.twilio.com/v4/EndpointEvents"],
  ["another version", "https://eventgw.us1.twilio.com/v12/EndpointEvents"],
  ["metrics", "https://eventgw.us1.twilio.com/v4/EndpointMetrics"],
] as const) {
  test(`the header is captured from ${name}`, async ({ chromium }) => {
    const page = await chromium.openPage("https://softphone.test/raw.html");
    await (await chromium.openPopup(page)).close();
    await page.evaluate((address) => window.sendRequest({ url: address, token: "some-token" }), url);
    await expect.poll(() => chromium.stored()).toContain('"some-token"');
  });
}
