import { resolve } from "node:path";
import { sendRequest } from "../../support/firefox/send-request.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { expect, test } from "./fixtures.ts";

test("Twilio's 403 is shown as such", async ({ edge, firefox }) => {
  edge.answerGatewayWith(403, { code: 20154, message: "Invalid Access Token issuer/subject" });
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  await sendRequest(page, { token: edge.mint.mint("good").token });
  const popup = await firefox.openPopup(page);
  await popup.waitForText("HTTP 403");
  await popup.waitFor(() => document.querySelector("[data-verdict=invalid]") !== null);
});

test("a request that the network lost is shown as failed", async ({ edge, firefox }) => {
  edge.breakGateway();
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  await sendRequest(page, { token: edge.mint.mint("good").token });
  const popup = await firefox.openPopup(page);
  await popup.waitForText("failed (NS_ERROR_NET_");
});

test("a request that the page's end cut short is shown as cancelled", async ({ edge, firefox }) => {
  edge.hangGateway();
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const { token } = edge.mint.mint("good");
  void sendRequest(page, { token }).catch(() => undefined);
  await edge.requestLike((request) => request.method === "POST" && request.token === token);
  await page.goto("https://softphone.test/raw.html?left");
  const popup = await firefox.openPopup(page);
  await popup.waitForText("canceled (NS_BINDING_ABORTED)");
});

test("a request that another extension blocks is shown as blocked", async ({ edge, firefox, launched }) => {
  const blocker = await launched.install(resolve(import.meta.dirname, "../../support/blocker-extension"));
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const outcome = await sendRequest(page, { token: edge.mint.mint("good").token });
  expect(outcome.error).toBeDefined();
  const popup = await firefox.openPopup(page);
  await popup.waitForText("blocked");
  await blocker.end();
});
