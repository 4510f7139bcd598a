import { expect, test } from "./fixtures.ts";

test("an error thrown in the popup is in the error log that other tests assert to be empty", async ({
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  await popup.evaluate(
    "void setTimeout(() => { globalThis.thrown = true; throw new Error('made up') })\n//# sourceURL=" +
      `chrome-extension://${chromium.extensionId}/made-up.js`,
  );
  await popup.waitFor("globalThis.thrown");
  await expect.poll(() => chromium.errors()).toEqual([expect.stringContaining("made up")]);
});

test("an error thrown in the worker is in it too", async ({ chromium }) => {
  await chromium.throwInWorker("made up");
  await expect.poll(() => chromium.errors()).toEqual([expect.stringContaining("made up")]);
});
