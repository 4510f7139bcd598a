import type { Page } from "@playwright/test";
import { AXE_SOURCE, axeFaults } from "../../support/gallery/checks/axe-faults.ts";
import { cutText } from "../../support/gallery/checks/cut-text.ts";
import { headingFaults } from "../../support/gallery/checks/heading-faults.ts";
import { lostInForcedColours } from "../../support/gallery/checks/lost-in-forced-colours.ts";
import { movingParts } from "../../support/gallery/checks/moving-parts.ts";
import { stickingOut } from "../../support/gallery/checks/sticking-out.ts";
import { unnamedPictures } from "../../support/gallery/checks/unnamed-pictures.ts";
import { POPUP_WIDTH } from "../../support/gallery/draw-state.ts";
import { openEverything } from "../../support/gallery/open-everything.ts";
import { states } from "../../support/gallery/states.ts";
import { expect, test } from "./fixtures.ts";
import { walkByKeyboard } from "./walk-by-keyboard.ts";

/** The popup's own width; a narrow phone; and the popup's at a zoom of 200 %. */
const WIDTHS = [POPUP_WIDTH, 320, POPUP_WIDTH / 2];
const SCHEMES = ["light", "dark"] as const;

/** Expects a check to find nothing; the test goes on to the next one either way. */
async function expectNone(
  page: Page,
  what: string,
  check: () => string[] | Promise<string[]>,
): Promise<void> {
  expect.soft(await page.evaluate(check), what).toEqual([]);
}

for (const state of states) {
  test(`${state.page} ${state.name} is for everyone`, async ({ draw }) => {
    const page = await draw(state);
    await openEverything(page);
    await page.evaluate(AXE_SOURCE);

    await expectNone(page, "headings", headingFaults);
    await expectNone(page, "pictures without a name", unnamedPictures);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 600 });
      await expectNone(page, `sticks out at ${width} px`, stickingOut);
      await expectNone(page, `text cut off at ${width} px`, cutText);
    }
    await page.setViewportSize({ width: POPUP_WIDTH, height: 600 });

    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await expectNone(page, `axe, ${colorScheme}`, axeFaults);
      await page.emulateMedia({ colorScheme, forcedColors: "active" });
      await expectNone(page, `lost in forced colours, ${colorScheme}`, lostInForcedColours);
      await page.emulateMedia({ forcedColors: "none" });
    }
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expectNone(page, "moves, though no motion is wanted", movingParts);

    const { expected, reached, unmarked, unmoved } = await walkByKeyboard(page);
    expect.soft(reached, "what Tab reaches, in its order").toEqual(expected);
    expect.soft(unmarked, "focused, and looking no different").toEqual([]);
    expect.soft(unmoved, "not pressed once by Enter and once by Space").toEqual([]);
  });
}
