import { placeCall } from "../../support/softphone/place-call.ts";
import { expect, test } from "./fixtures.ts";

test("a softphone in a frame of another site is offered, granted and captured", async ({ edge, firefox }) => {
  const address = "https://softphone.test/?identity=framed";
  const page = await firefox.openPage(`https://crm.test/crm.html?frame=${encodeURIComponent(address)}`);
  const frame = await page.waitForFrame(address);
  await frame.waitForSelector("body[data-loaded]");
  const first = await firefox.openPopup(page);
  await first.waitForText("Is the softphone in a frame?");
  await first.click("Watch https://softphone.test");
  await firefox.prompt.allow();
  await expect.poll(() => firefox.state.grants()).toContain("https://softphone.test/*");

  const token = await placeCall(frame, edge);
  const popup = await firefox.openPopup(page);
  expect(await popup.row("identity")).toBe("framed");
  expect(await popup.row("seen_on")).toContain("https://softphone.test (in a frame)");
  expect(await popup.text()).not.toContain("Is the softphone in a frame?");
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await firefox.clipboard()).toBe(token);
});
