import { placeCall } from "../../support/chromium/place-call.ts";
import { test } from "./fixtures.ts";

test("Twilio's 403 is shown as such", async ({ edge, chromium }) => {
  edge.answerGatewayWith(403, { code: 20154, message: "Invalid Access Token issuer/subject" });
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitForText("refused by the event gateway (HTTP 403)");
  await popup.waitFor("document.querySelector('[data-verdict]').dataset.verdict === 'invalid'");
});

test("a request that the network lost is shown as failed", async ({ edge, chromium }) => {
  edge.breakGateway();
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitForText("Call report failed (");
});
