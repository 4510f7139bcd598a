import { expect, test } from "../../test/e2e/gallery/fixtures.ts";
import { states } from "../../test/support/gallery/states.ts";
import { pageWidth } from "./page-width.ts";
import { pictureName, THEMES } from "./picture-name.ts";

for (const state of states) {
  test(`${state.page} ${state.name}`, async ({ draw }) => {
    const page = await draw(state);
    await page.setViewportSize({ width: pageWidth(state), height: 600 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const name = ["pictures", pictureName(state, colorScheme)];
      await expect.soft(page).toHaveScreenshot(name, { fullPage: true });
    }
  });
}
