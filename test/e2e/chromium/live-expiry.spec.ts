import { placeCall } from "../../support/softphone/place-call.ts";
import { expect, test } from "./fixtures.ts";

test("a token that expires while the popup is open is shown as expired, live", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/?ttl=12");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitFor("document.querySelector('[data-claim=expires] dd')?.innerText.startsWith('in ')");
  // A call that goes on would post with the expired token, and Twilio's refusal is another story.
  await page.evaluate("document.querySelector('#hang-up').click()");
  await page.locator("body[data-state=ready]").waitFor();
  await popup.waitFor("document.querySelector('[data-claim=expires] dd')?.innerText.includes(' ago')");
  // Within a minute of the expiry the clocks may disagree, so it is no more than a warning yet.
  expect(await popup.evaluate("document.querySelector('[data-verdict]').dataset.verdict")).toBe("warning");
});
