import { resolve } from "node:path";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { expect, test } from "./fixtures.ts";

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
