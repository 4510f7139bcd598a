import { sendRequest } from "../../support/firefox/send-request.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { expect, test } from "./fixtures.ts";

const PATH = "/v4/EndpointEvents";

const NOT_OURS = [
  ["another Twilio product", { url: `https://mcs.us1.twilio.com${PATH}` }],
  ["another path of the gateway", { url: "https://eventgw.us1.twilio.com/v4/Other" }],
  ["a host that the settings do not name", { url: `https://events.other.test${PATH}` }],
  ["a GET request", { url: `https://eventgw.us1.twilio.com${PATH}`, method: "GET" }],
  ["an OPTIONS request by the page", { url: `https://eventgw.us1.twilio.com${PATH}`, method: "OPTIONS" }],
] as const;

test("the header on requests that are not the SDK's is not captured, nor are preflights", async ({
  edge,
  firefox,
}) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const before = edge.requests.length;
  for (const [, request] of NOT_OURS) await sendRequest(page, { ...request, token: "not-ours" });
  await sendRequest(page, { token: "ours" });
  const popup = await firefox.openPopup(page);
  expect(await popup.row("seen_on")).toContain("1 request to eventgw.us1.twilio.com");
  expect(await popup.text()).not.toContain("tokens in this tab");
  expect(await firefox.state.stored()).not.toContain("not-ours");
  // Firefox reports preflights to extensions, unlike Chrome, so there must have been some.
  const preflights = edge.requests
    .slice(before)
    .filter(({ method, token }) => method === "OPTIONS" && !token);
  expect(preflights.length).toBeGreaterThan(0);
});
