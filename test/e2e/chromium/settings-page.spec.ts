import type { Page } from "@playwright/test";
import { AXE_SOURCE, axeFaults } from "../../support/gallery/checks/axe-faults.ts";
import { expect, test } from "./fixtures.ts";

const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

/** What axe finds in the page as it stands, in both themes. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(`void (() => { ${AXE_SOURCE} })()`);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await page.evaluate<string[]>(`(${axeFaults})()`)));
  }
  return found;
}

test("a host without access is told as such, and what is no host is not taken", async ({ chromium }) => {
  await chromium.choose({ gatewayHosts: ["events.softphone.test"] });
  const page = await chromium.openSettings();
  await page.getByText("No access yet, so Token Lens sees nothing there").waitFor();
  await page.getByLabel("Another host").fill("https://events.crm.test/");
  await page.getByLabel("Another host").press("Enter");
  await page.getByRole("alert").getByText("without https://, port or path").waitFor();
  await expect(page.getByLabel("Another host")).toBeFocused();
  await page.getByRole("button", { name: "Remove events.softphone.test" }).click();
  await expect.poll(async () => (await chromium.kept()).settings).toEqual({ gatewayHosts: [] });
});

test("a host on the list that the browser may not show stays unseen", async ({ edge, chromium }) => {
  await chromium.choose({ gatewayHosts: ["events.softphone.test"] });
  const page = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(page)).close();
  for (const [url, token] of [
    ["https://events.softphone.test/v4/EndpointEvents", "unseen"],
    [GATEWAY, "seen"],
  ] as const)
    await page.evaluate((sent) => window.sendRequest(sent), { url, token });
  await expect.poll(() => chromium.stored()).toContain('"seen"');
  expect(await chromium.stored()).not.toContain("unseen");
  expect(
    edge.requests.some(({ host, token }) => host === "events.softphone.test" && token === "unseen"),
  ).toBe(true);
});

test("axe finds nothing to complain of, and nothing is cut off in 320 pixels", async ({ chromium }) => {
  await chromium.choose({ gatewayHosts: [`${"a-very-long-name-of-a-host.".repeat(4)}example.com`] });
  const page = await chromium.openSettings();
  await page.getByLabel("Another host").fill("x");
  await page.getByLabel("Another host").press("Enter");
  await page.getByRole("alert").waitFor();
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 600 });
  const widths = await page.evaluate(() => {
    const inside = [...document.querySelectorAll("main, main *")].map(
      (each) => each.getBoundingClientRect().right,
    );
    return { page: document.documentElement.scrollWidth, widest: Math.max(...inside) };
  });
  expect(widths.page).toBeLessThanOrEqual(320);
  expect(widths.widest).toBeLessThanOrEqual(320);
});

test("a button leads to Chrome's page of shortcuts", async ({ chromium }) => {
  const page = await chromium.openSettings();
  const opened = chromium.context.waitForEvent("page");
  await page.getByRole("button", { name: "Change the shortcut" }).click();
  await (await opened).waitForURL("chrome://extensions/shortcuts");
});
