import { expect, test } from "./fixtures.ts";

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
