import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { launchChromium } from "../../support/chromium/launch-chromium.ts";
import { startEdge } from "../../support/edge/start-edge.ts";
import { notFromMessages } from "../../support/gallery/checks/not-from-messages.ts";
import { type Messages, pseudoLocale } from "../../support/gallery/pseudo-locale.ts";

const build = resolve(import.meta.dirname, "../../../dist/chrome");

test("another language takes one more file", async () => {
  const extensionDir = mkdtempSync(join(tmpdir(), "token-lens-language-"));
  cpSync(build, extensionDir, { recursive: true });
  const locales = join(extensionDir, "_locales");
  const english = JSON.parse(readFileSync(join(locales, "en/messages.json"), "utf8")) as Messages;
  mkdirSync(join(locales, "el"));
  writeFileSync(join(locales, "el/messages.json"), JSON.stringify(pseudoLocale(english, "el")));

  const edge = await startEdge({ answerCalls: false });
  const chromium = await launchChromium({ extensionDir, args: [...edge.chromiumArgs, "--lang=el"] });
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  expect(await popup.evaluate("document.documentElement.lang")).toBe("el");
  expect(await popup.evaluate(`(${notFromMessages})()`)).toEqual([]);
  expect((await chromium.button(page)).title).toMatch(/^⟦.+⟧$/u);

  await chromium.close();
  await edge.close();
  rmSync(extensionDir, { recursive: true });
});
