import { placeCall } from "../../support/softphone/place-call.ts";
import { expect, test } from "./fixtures.ts";

test("a worker stopped before the request captures it all the same, 50 times of 50", async ({ chromium }) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(page)).close();
  for (let round = 1; round <= 50; round++) {
    await chromium.worker.stop();
    await page.evaluate(
      (token) => window.sendRequest({ url: "https://eventgw.us1.twilio.com/v4/EndpointEvents", token }),
      `round-${round}`,
    );
    await expect.poll(() => chromium.stored()).toContain(`"round-${round}"`);
  }
  expect(await chromium.errors()).toEqual([]);
});

test("a popup opened while the worker is stopped shows the token", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/");
  await (await chromium.openPopup(page)).close();
  const token = await placeCall(page, edge);
  await expect.poll(() => chromium.stored()).toContain(token);
  await page.goto("https://softphone.test/raw.html");
  await chromium.worker.stop();
  const popup = await chromium.openPopup(page);
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await chromium.clipboard()).toBe(token);
});
