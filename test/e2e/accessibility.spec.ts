import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { placeCall } from "../support/chromium/place-call.ts";
import type { Popup } from "../support/chromium/popup.ts";
import { expect, test } from "./fixtures.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The violations that axe finds in the popup as it stands, in both themes. */
async function violations(popup: Popup): Promise<string[]> {
  await popup.evaluate(`void (() => { ${axeSource} })()`);
  const found: string[] = [];
  for (const scheme of ["light", "dark"] as const) {
    await popup.useScheme(scheme);
    const ids = await popup.evaluate<string[]>(
      "axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' ')))",
    );
    found.push(...ids.map((id) => `${scheme}: ${id}`));
  }
  return found;
}

test("axe finds nothing to complain of while nothing was seen", async ({ chromium }) => {
  const page = await chromium.openPage("https://crm.test/crm.html?frame=https://softphone.test/");
  const popup = await chromium.openPopup(page);
  await popup.waitForText("Is the softphone in a frame?");
  expect(await violations(popup)).toEqual([]);
});

test("axe finds nothing to complain of on a page that cannot be watched", async ({ chromium }) => {
  const popup = await chromium.openPopup(await chromium.openPage("chrome://version/"));
  expect(await violations(popup)).toEqual([]);
});

test("axe finds nothing to complain of with tokens shown", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/?refresh=incoming-only");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitForText("Copy token");
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  await popup.click("Header and payload as JSON");
  expect(await violations(popup)).toEqual([]);
  await page.evaluate("document.querySelector('#refresh').click()");
  await page.locator("body[data-refreshes='1']").waitFor();
  await page.evaluate("document.querySelector('#hang-up').click()");
  await popup.waitForText("2 tokens in this tab");
  expect(await violations(popup)).toEqual([]);
});

test("axe would find a fault", async ({ chromium }) => {
  const popup = await chromium.openPopup(await chromium.openPage("https://softphone.test/"));
  await popup.evaluate("void (document.querySelector('main').innerHTML += '<button></button>')");
  expect((await violations(popup)).join()).toContain("button-name");
});
