import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "../../test/e2e/gallery/fixtures.ts";
import { drawState } from "../../test/support/gallery/draw-state.ts";
import { galleryPage } from "../../test/support/gallery/gallery-page.ts";
import { stateOf } from "../../test/support/gallery/states.ts";
import { storePage, tilePage } from "./store-page.ts";
import { STORE_PICTURES } from "./store-pictures.ts";

/** How much larger the popup is shown than in the browser. */
const ENLARGED = 1.3;

for (const { file, state, theme, headline, text } of STORE_PICTURES) {
  test(`store picture ${file}`, async ({ plainChromium }) => {
    const page = await galleryPage(plainChromium, ENLARGED);
    await page.emulateMedia({ colorScheme: theme });
    await drawState(page, stateOf("popup", state));
    const popup = await page.screenshot({ fullPage: true });
    await page.close();
    const sheet = await galleryPage(plainChromium);
    await sheet.setViewportSize({ width: 1280, height: 800 });
    await sheet.setContent(storePage({ theme, headline, text, popup }));
    await expect(sheet).toHaveScreenshot(["store", file]);
    await sheet.close();
  });
}

test("store tile", async ({ plainChromium }) => {
  const icon = await readFile(resolve(import.meta.dirname, "../../docs/icon.svg"), "utf8");
  const sheet = await galleryPage(plainChromium);
  await sheet.setViewportSize({ width: 440, height: 280 });
  await sheet.setContent(tilePage(icon));
  await expect(sheet).toHaveScreenshot(["store", "tile-440x280.png"]);
  await sheet.close();
});
