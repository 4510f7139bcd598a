import { resolve } from "node:path";
import { expect, test } from "./fixtures.ts";

const noisyExtension = resolve(import.meta.dirname, "../../support/firefox/noisy-extension");

test("the error log that every test asserts to be empty notices errors of every sort", async ({
  launched,
}) => {
  const noisy = await launched.install(noisyExtension);
  const log: string[] = [];
  const heard = async (): Promise<string> =>
    log.concat(log.push(...(await noisy.errors())) ? [] : []).join("\n");
  for (const part of [
    "a warning by console",
    "a thrown error",
    "a rejection nobody handles",
    "Could not establish connection",
  ]) {
    await expect.poll(heard).toContain(part);
  }
  await noisy.end();
});

test("what one extension does wrong is not held against another", async ({ firefox, launched }) => {
  const noisy = await launched.install(noisyExtension);
  await expect.poll(async () => (await noisy.errors()).length).toBeGreaterThan(0);
  expect(await firefox.errors()).toEqual([]);
  await noisy.end();
});
