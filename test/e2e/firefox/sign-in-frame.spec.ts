import { until } from "../../support/firefox/until.ts";
import { expect, test } from "./fixtures.ts";

test("the sign-in of a softphone in a frame of another site is seen once that site is watched", async ({
  firefox,
}) => {
  const frame = "https://softphone.test/?auto=sign-in&variant=wrong-secret";
  const page = await firefox.openPage(`https://crm.test/crm.html?frame=${encodeURIComponent(frame)}`);
  const first = await firefox.openPopup(page);
  await first.click("Watch this site");
  await firefox.prompt.allow();
  const second = await firefox.openPopup(page);
  await second.click("Watch https://softphone.test");
  await firefox.prompt.allow();
  await until(
    "the background has acted on both grants",
    async () =>
      ((await firefox.state.grants()).includes("https://softphone.test/*") &&
        !(await firefox.state.stored()).includes('"intent"')) ||
      null,
  );
  await page.reload();
  const popup = await firefox.openPopup(page);
  await popup.waitForText("Refused by Twilio: 31202");
  expect(await popup.row("seen_on")).toContain("https://softphone.test (in a frame)");
});
