import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchFirefox } from "../../support/firefox/launch-firefox.ts";
import { SETTINGS } from "./add-host.ts";
import { expect, test } from "./fixtures.ts";

const ID = "token-lens-for-twilio-voice@addons.local";
const extensionDir = resolve(import.meta.dirname, "../../../dist/firefox");

test("what the organisation set is in force, and not for the user to change", async ({ edge }) => {
  const home = await mkdtemp(join(tmpdir(), "token-lens-home-"));
  try {
    const folder = join(home, ".mozilla/managed-storage");
    await mkdir(folder, { recursive: true });
    const data = { theme: "dark", keepMinutes: 90, showWelcome: false };
    await writeFile(
      join(folder, `${ID}.json`),
      JSON.stringify({ name: ID, description: "Settings of Token Lens", type: "storage", data }),
    );
    const launched = await launchFirefox({ proxyPort: edge.proxyPort ?? 0, home });
    try {
      const firefox = await launched.install(extensionDir);
      const settings = await firefox.openOwnPage(SETTINGS);
      await settings.waitForText("Set by your organization");
      const shown = await settings.evaluate(() => ({
        theme: document.documentElement.dataset.theme,
        notes: document.querySelectorAll(".managed").length,
        disabled: [...document.querySelectorAll(":disabled")].map(({ tagName }) => tagName),
        stay: document.querySelector<HTMLSelectElement>("#keep")?.selectedOptions[0]?.text,
      }));
      expect(shown).toMatchObject({ theme: "dark", notes: 2, stay: "90 minutes" });
      expect(shown.disabled).toContain("FIELDSET");
      expect(shown.disabled).toContain("SELECT");
      expect(await firefox.errors()).toEqual([]);
      await firefox.end();
    } finally {
      await launched.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
