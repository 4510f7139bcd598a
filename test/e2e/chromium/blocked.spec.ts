import { resolve } from "node:path";
import { test } from "./fixtures.ts";

// An extension that blocks Twilio's event gateway, as ad blockers do.
test.use({ otherExtensions: [resolve(import.meta.dirname, "../../support/blocker-extension")] });

test("a request that another extension blocks is shown as blocked", async ({ chromium }) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  const popup = await chromium.openPopup(page);
  const url = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
  await page.evaluate((address) => window.sendRequest({ url: address, token: "blocked" }), url);
  await popup.waitForText("before it left the browser");
  await popup.waitForText("net::ERR_BLOCKED_BY_CLIENT");
});
