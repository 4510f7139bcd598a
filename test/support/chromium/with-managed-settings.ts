import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChromiumSession, launchChromium } from "./launch-chromium.ts";

/** Where Debian's Chromium looks for policies; every Chromium on the machine reads them. */
const POLICIES = "/etc/chromium/policies/managed";

/** The ID that Chromium derives from the folder of an extension without a key: hexadecimal digits written as a to p. */
function extensionIdOf(folder: string): string {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/**
 * Runs a test in its own Chromium, with settings that the organization made by a policy.
 * @param settings must turn off the first steps: nothing waits for them
 */
export async function withManagedSettings(
  { extensionDir, args }: { readonly extensionDir: string; readonly args: readonly string[] },
  settings: object,
  run: (chromium: ChromiumSession) => Promise<void>,
): Promise<void> {
  // A copy, so that it has its own ID: tests that run at the same time must not get the policy.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "token-lens-managed-")));
  const id = extensionIdOf(folder);
  const policy = join(POLICIES, `token-lens-test-${id}.json`);
  try {
    await cp(extensionDir, folder, { recursive: true });
    await mkdir(POLICIES, { recursive: true });
    await writeFile(policy, JSON.stringify({ "3rdparty": { extensions: { [id]: settings } } }));
    const chromium = await launchChromium({ extensionDir: folder, args, noWelcome: true });
    try {
      if (chromium.extensionId !== id)
        throw new Error("Chromium derives the ids of extensions in another way.");
      await run(chromium);
    } finally {
      await chromium.close();
    }
  } finally {
    await rm(policy, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
