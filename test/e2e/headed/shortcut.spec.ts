import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "../chromium/fixtures.ts";

// Keys reach the browser itself only through a display.
test.use({ headed: true });

test("Alt+Shift+L opens the popup and lets the tab be watched, as a press of the button does", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  await page.bringToFront();
  const popup = await chromium.popupAfter(() => promisify(execFile)("xdotool", ["key", "alt+shift+l"]));
  const { token } = edge.mint.mint("good");
  await page.evaluate((sent) => window.sendRequest(sent), {
    url: "https://eventgw.us1.twilio.com/v4/EndpointEvents",
    token,
  });
  await popup.waitForText("Copy token");
  expect(await chromium.stored()).toContain(token);
  expect(await chromium.errors()).toEqual([]);
});
