import { AXE_SOURCE, axeFaults } from "../../support/gallery/checks/axe-faults.ts";
import { stickingOut } from "../../support/gallery/checks/sticking-out.ts";
import { POPUP_WIDTH } from "../../support/gallery/draw-state.ts";
import { galleryUrl } from "../../support/gallery/gallery-url.ts";
import { stateOf } from "../../support/gallery/states.ts";
import { expect, test } from "../firefox/fixtures.ts";

const STATES = [
  ["popup", "not-watching", "https://app.example.com"],
  ["popup", "valid", "accepted by Twilio"],
  ["popup", "hostile", "<img src=x"],
  ["settings", "lists", "events.example.com"],
  ["welcome", "firefox", "Twilio"],
] as const;

for (const [page, name, text] of STATES) {
  test(`Firefox draws the ${page}, ${name}`, async ({ firefox }) => {
    const drawn = await firefox.openPage(galleryUrl(stateOf(page, name)));
    await drawn.setViewport({ width: POPUP_WIDTH, height: 600 });
    await drawn.waitForSelector("#app[aria-busy=false]");
    expect(await drawn.evaluate("document.body.innerText")).toContain(text);
    expect(await drawn.evaluate(`(${stickingOut})()`)).toEqual([]);
    await drawn.evaluate(AXE_SOURCE);
    expect(await drawn.evaluate(`(${axeFaults})()`)).toEqual([]);
  });
}
