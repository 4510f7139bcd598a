import { launchChromium } from "../../support/chromium/launch-chromium.ts";
import { pageThatOpens } from "../../support/chromium/page-that-opens.ts";
import { expect, extensionDir, test } from "./fixtures.ts";

test("after the installation the first steps open, and ask for nothing", async ({ edge }) => {
  const chromium = await launchChromium({ extensionDir, args: edge.chromiumArgs, keepWelcome: true });
  const page = chromium.context.pages().find((each) => each.url().endsWith("/src/welcome/index.html"));
  if (page === undefined) throw new Error("The first steps are not open.");
  await page.locator("#app[aria-busy=false]").waitFor();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/in two steps/);
  await expect(page.getByRole("listitem").filter({ has: page.getByRole("heading") })).toHaveCount(2);
  // The keys that open the popup, as the browser has set them.
  await expect(page.getByText("Alt+Shift+L")).toBeVisible();
  await expect(page.getByRole("button")).toHaveText(["Open the settings"]);
  await page.getByRole("button").click();
  const settings = await pageThatOpens(chromium.context, "**/src/settings/index.html");
  await settings.locator("#app[aria-busy=false]").waitFor();
  expect(await chromium.errors()).toEqual([]);
  await chromium.close();
});

test("the pictures are the real popup, drawn live, and neither pressed nor read aloud", async ({
  chromium,
}) => {
  const page = await chromium.openPage(`chrome-extension://${chromium.extensionId}/src/welcome/index.html`);
  const pictures = page.getByRole("img", { name: /popup/ });
  await expect(pictures).toHaveCount(2);
  await expect(pictures.nth(0).locator("h1")).toHaveText("Watching. No token seen yet.");
  await expect(pictures.nth(1).locator("[data-verdict=invalid] h1")).toContainText("31202");
  await expect(pictures.locator("[inert][aria-hidden=true]")).toHaveCount(2);
  // Nothing in the pictures takes the keyboard's focus.
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Open the settings");
});
