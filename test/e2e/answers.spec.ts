import { resolve } from "node:path";
import { placeCall } from "../support/chromium/place-call.ts";
import { expect, test } from "./fixtures.ts";

test("Twilio's 403 is shown as such", async ({ edge, chromium }) => {
  edge.answerGatewayWith(403, { code: 20154, message: "Invalid Access Token issuer/subject" });
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitFor(
    `document.querySelector('[data-claim="Last answer"] dd')?.innerText.includes("HTTP 403")`,
  );
  await popup.waitFor("document.querySelector('[data-verdict]').dataset.verdict === 'invalid'");
});

test("a request that the network lost is shown as failed", async ({ edge, chromium }) => {
  edge.breakGateway();
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitFor(
    `document.querySelector('[data-claim="Last answer"] dd')?.innerText.startsWith("failed (")`,
  );
});

test.describe("beside an extension that blocks Twilio's event gateway", () => {
  test.use({ otherExtensions: [resolve(import.meta.dirname, "../support/blocker-extension")] });

  test("a blocked request is shown as blocked", async ({ chromium }) => {
    const page = await chromium.openPage("https://softphone.test/raw.html");
    const popup = await chromium.openPopup(page);
    const url = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
    await page.evaluate((address) => window.sendRequest({ url: address, token: "blocked" }), url);
    await popup.waitForText("was blocked before it left the browser");
    await popup.waitForText("net::ERR_BLOCKED_BY_CLIENT");
  });
});
