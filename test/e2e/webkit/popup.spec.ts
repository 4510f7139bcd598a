import { AXE_SOURCE, axeFaults } from "../../support/gallery/checks/axe-faults.ts";
import { stickingOut } from "../../support/gallery/checks/sticking-out.ts";
import { galleryUrl } from "../../support/gallery/gallery-url.ts";
import { stateOf } from "../../support/gallery/states.ts";
import { expect, test } from "./fixtures.ts";

const STATES = [
  ["popup", "watching-by-click", "No token seen yet."],
  ["popup", "valid", "accepted by Twilio"],
  ["popup", "refused", "31202"],
  ["popup", "several", "alice"],
  ["settings", "lists", "events.example.com"],
  ["welcome", "chrome", "Twilio"],
] as const;

for (const [page, name, text] of STATES) {
  test(`WebKit draws the ${page}, ${name}`, async ({ webkit }) => {
    await webkit.resize(430, 900);
    await webkit.open(galleryUrl(stateOf(page, name)));
    await expect
      .poll(() => webkit.run<boolean>("return document.querySelector('#app')?.ariaBusy === 'false';"))
      .toBe(true);
    expect(await webkit.run<string>("return document.body.innerText;")).toContain(text);
    expect(await webkit.run<string[]>(`return (${stickingOut})();`)).toEqual([]);
    await webkit.run(AXE_SOURCE);
    expect(await webkit.run<string[]>(`return (${axeFaults})();`)).toEqual([]);
  });
}
