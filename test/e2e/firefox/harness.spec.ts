import { resolve } from "node:path";
import type { FirefoxSession } from "../../support/firefox/firefox-session.ts";
import { expect, test } from "./fixtures.ts";

const noisyExtension = resolve(import.meta.dirname, "../../support/firefox/noisy-extension");

// Of a rejected call Firefox does not say whose it is.
const ANONYMOUS = "Could not establish connection";

/** Takes what is held against an extension, until each of some texts is in it. */
async function heldAgainst(session: FirefoxSession, texts: readonly string[]): Promise<string[]> {
  const held: string[] = [];
  const heard = async (): Promise<string> => {
    held.push(...(await session.errors()));
    return held.join("\n");
  };
  for (const text of texts) await expect.poll(heard).toContain(text);
  return held;
}

test("the error log that every test asserts to be empty notices errors of every sort", async ({
  launched,
}) => {
  const noisy = await launched.install(noisyExtension);
  await heldAgainst(noisy, [
    "a warning by console",
    "a thrown error",
    "a rejection nobody handles",
    ANONYMOUS,
  ]);
  await noisy.end();
});

test("what one extension does wrong is not held against another, but for what has no name on it", async ({
  firefox,
  launched,
}) => {
  const noisy = await launched.install(noisyExtension);
  // The last of its noise, since it goes to Firefox and back; it counts for whoever asks.
  const held = await heldAgainst(firefox, [ANONYMOUS]);
  held.push(...(await firefox.errors()));
  expect(held).toEqual([expect.stringContaining(ANONYMOUS)]);
  await noisy.end();
});
