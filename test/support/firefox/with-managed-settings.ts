import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FirefoxSession } from "./firefox-session.ts";
import { launchFirefox } from "./launch-firefox.ts";

const ID = "token-lens-for-twilio-voice@addons.local";

/** Runs a test in its own Firefox, with settings that the organization made by a manifest in the user's home. */
export async function withManagedSettings(
  { extensionDir, proxyPort }: { readonly extensionDir: string; readonly proxyPort: number },
  settings: object,
  run: (firefox: FirefoxSession) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "token-lens-home-"));
  try {
    const folder = join(home, ".mozilla/managed-storage");
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, `${ID}.json`),
      JSON.stringify({ name: ID, description: "Settings of Token Lens", type: "storage", data: settings }),
    );
    const launched = await launchFirefox({ proxyPort, home });
    try {
      const firefox = await launched.install(extensionDir);
      await run(firefox);
      await firefox.end();
    } finally {
      await launched.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
