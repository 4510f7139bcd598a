import { expect, extensionDir, test, WELCOME } from "./fixtures.ts";

test("in Firefox the first steps open after the installation, and name its own way to watch a site", async ({
  launched,
}) => {
  const firefox = await launched.install(extensionDir);
  const page = await firefox.ownPage(WELCOME);
  const text = await page.text();
  expect(text).toContain("Watch this site");
  expect(text).not.toContain("One click is enough");
  const granted = await firefox.state.grants();
  expect(granted.filter((pattern) => !pattern.startsWith("moz-extension:"))).toEqual([
    "https://*.twilio.com/*",
  ]);
  expect(await firefox.errors()).toEqual([]);
  await firefox.end();
});
