import { cutText } from "../../support/gallery/checks/cut-text.ts";
import { notFromMessages } from "../../support/gallery/checks/not-from-messages.ts";
import { stickingOut } from "../../support/gallery/checks/sticking-out.ts";
import { PSEUDO_LANGUAGE } from "../../support/gallery/gallery-answer.ts";
import { openEverything } from "../../support/gallery/open-everything.ts";
import { states } from "../../support/gallery/states.ts";
import { expect, test } from "./fixtures.ts";

for (const state of states) {
  test(`${state.page} ${state.name} can be translated`, async ({ draw }) => {
    const page = await draw(state, { pseudo: true });
    await openEverything(page);
    expect.soft(await page.locator("html").getAttribute("lang")).toBe(PSEUDO_LANGUAGE);
    expect.soft(await page.evaluate(notFromMessages), "from no message").toEqual([]);
    expect.soft(await page.evaluate(stickingOut), "sticks out").toEqual([]);
    expect.soft(await page.evaluate(cutText), "text that is cut").toEqual([]);
  });
}
