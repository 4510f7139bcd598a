import { expect, test as playwright } from "@playwright/test";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

const PATH = "/v4/EndpointEvents";

const NOT_OURS = [
  ["another Twilio product", { url: `https://mcs.us1.twilio.com${PATH}` }],
  ["another path of the gateway", { url: "https://eventgw.us1.twilio.com/v4/Other" }],
  ["a host that the settings do not name", { url: `https://events.other.test${PATH}` }],
  ["a GET request", { url: `https://eventgw.us1.twilio.com${PATH}`, method: "GET" }],
  ["an OPTIONS request by the page", { url: `https://eventgw.us1.twilio.com${PATH}`, method: "OPTIONS" }],
] as const;

const OURS = [
  ["eventgw.twilio.com", "https://eventgw.twilio.com/v4/EndpointEvents"],
  ["another home region", "https://eventgw.ie1.twilio.com/v4/EndpointEvents"],
  ["another version", "https://eventgw.us1.twilio.com/v12/EndpointEvents"],
  ["metrics", "https://eventgw.us1.twilio.com/v4/EndpointMetrics"],
] as const;

inBothBrowsers((test) => {
  test("the header on requests that are not the SDK's is not captured, nor are preflights", async ({
    edge,
    driver,
  }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    await (await driver.watch(page)).close();
    const before = edge.requests.length;
    for (const [name, request] of NOT_OURS) {
      await sendRequest(page, { ...request, token: "not-ours" });
      expect(await driver.stored(), name).not.toContain("not-ours");
    }
    await sendRequest(page, { token: "ours" });
    await expect.poll(() => driver.stored()).toContain('"ours"');
    expect(await driver.stored()).not.toContain("not-ours");
    // The browsers sent preflights for all of them, which Firefox reports to extensions, unlike Chrome.
    const preflights = edge.requests
      .slice(before)
      .filter(({ method, token }) => method === "OPTIONS" && !token);
    expect(preflights.length).toBeGreaterThan(0);
    const popup = await driver.openPopup(page);
    expect(await popup.row("seen_on")).toContain("1 request to eventgw.us1.twilio.com");
    expect(await popup.text()).not.toContain("tokens in this tab");
  });

  test(`the header is captured from ${OURS.map(([name]) => name).join(", ")}`, async ({ driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    await (await driver.watch(page)).close();
    for (const [name, url] of OURS) {
      await playwright.step(name, async () => {
        const token = `for-${name.replaceAll(" ", "-")}`;
        await sendRequest(page, { url, token });
        await expect.poll(() => driver.stored()).toContain(`"${token}"`);
      });
    }
  });
});
