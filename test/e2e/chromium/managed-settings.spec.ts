import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../../../tools/setup/find-chromium.ts";
import { launchChromium } from "../../support/chromium/launch-chromium.ts";
import { expect, extensionDir, test } from "./fixtures.ts";

/** Where Debian's Chromium looks for policies; every Chromium of the machine reads them. */
const POLICIES = "/etc/chromium/policies/managed";

/** The id that Chromium derives from the folder of an extension without a key: hexadecimal digits as a to p. */
function extensionIdOf(folder: string): string {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

test("what the organisation set is in force, and not for the user to change", async ({ edge }) => {
  test.skip(process.getuid?.() !== 0, "Only root may write policies for Chromium.");
  test.skip(
    findChromium()?.startsWith("/usr/bin/") !== true,
    "Where another Chromium than Debian's looks for policies is not known.",
  );
  // A copy, so that its id is its own: the tests that run at the same time go without the policy.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "token-lens-managed-")));
  const id = extensionIdOf(folder);
  const policy = join(POLICIES, `token-lens-test-${id}.json`);
  const values = {
    theme: "dark",
    keepMinutes: 90,
    gatewayHosts: ["events.softphone.test"],
    showWelcome: false,
  };
  try {
    await cp(extensionDir, folder, { recursive: true });
    await mkdir(POLICIES, { recursive: true });
    await writeFile(policy, JSON.stringify({ "3rdparty": { extensions: { [id]: values } } }));
    const chromium = await launchChromium({
      extensionDir: folder,
      args: edge.chromiumArgs,
      noWelcome: true,
    });
    try {
      expect(chromium.extensionId).toBe(id);
      // What the user chose before loses.
      await chromium.choose({ theme: "light", keepMinutes: 5, ticketFormat: "json" });
      const page = await chromium.openSettings();
      await expect(page.locator("html[data-theme=dark]")).toHaveCount(1);
      await expect(page.getByText("Set by your organization")).toHaveCount(3);
      await expect(page.getByLabel("Dark", { exact: true })).toBeChecked();
      await expect(page.getByLabel("Light", { exact: true })).toBeDisabled();
      const stay = page.getByLabel("Keep expired tokens for");
      await expect(stay).toBeDisabled();
      await expect(stay).toHaveValue("90");
      await expect(page.getByText("events.softphone.test")).toBeVisible();
      await expect(page.getByLabel("Another host")).toHaveCount(0);
      // What it left open is the user's.
      await expect(page.getByLabel("JSON")).toBeChecked();
      await expect(page.getByLabel("JSON")).toBeEnabled();
      // Nothing is wrong with the schema, nor with the policy by it.
      expect(await chromium.errors()).toEqual([]);
    } finally {
      await chromium.close();
    }
  } finally {
    await rm(policy, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
});
