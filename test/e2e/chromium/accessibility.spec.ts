import type { Popup } from "../../support/chromium/popup.ts";
import { AXE_SOURCE, axeFaults } from "../../support/gallery/checks/axe-faults.ts";
import { placeCall } from "../../support/softphone/place-call.ts";
import { expect, test } from "./fixtures.ts";

// Every state of every page is looked at in test/e2e/gallery; this is the real popup, as Chrome opens it.

/** What axe finds in the popup as it stands, in both themes. */
async function violations(popup: Popup): Promise<string[]> {
  await popup.evaluate(`void (() => { ${AXE_SOURCE} })()`);
  const found: string[] = [];
  for (const scheme of ["light", "dark"] as const) {
    await popup.useScheme(scheme);
    const faults = await popup.evaluate<string[]>(`(${axeFaults})()`);
    found.push(...faults.map((fault) => `${scheme}: ${fault}`));
  }
  return found;
}

test("axe finds nothing to complain of in the real popup with a token shown", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitForText("Copy token");
  await popup.click("Copy token");
  expect(await violations(popup)).toEqual([]);
});

test("axe would find a fault", async ({ chromium }) => {
  const popup = await chromium.openPopup(await chromium.openPage("https://softphone.test/"));
  await popup.evaluate("void (document.querySelector('main').innerHTML += '<button></button>')");
  expect((await violations(popup)).join()).toContain("button-name");
});

test("texts are as large as our style sheet says, not as small as Chrome's own for extensions", async ({
  chromium,
}) => {
  const popup = await chromium.openPopup(await chromium.openPage("https://softphone.test/"));
  const sizes = `["html", "body", ".empty p"].map((each) => getComputedStyle(document.querySelector(each)).fontSize)`;
  expect(await popup.evaluate(sizes)).toEqual(["13px", "13px", "13px"]);
  const settings = await chromium.openSettings();
  const sizeOf = (each: string): Promise<string> =>
    settings.evaluate((name) => getComputedStyle(document.querySelector(name) as Element).fontSize, each);
  expect(await sizeOf("body")).toBe(await sizeOf("html"));
});
