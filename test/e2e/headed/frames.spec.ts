import { PermissionPrompt } from "../../support/chromium/permission-prompt.ts";
import { expect, test } from "../chromium/fixtures.ts";

// Chrome shows its permission prompt only with a display.
test.use({ headed: true });

test("a softphone in a frame of another site is offered, granted and captured", async ({
  edge,
  chromium,
}) => {
  const frame = "https://softphone.test/?identity=framed";
  const page = await chromium.openPage(`https://crm.test/crm.html?frame=${encodeURIComponent(frame)}`);
  const softphone = page.frameLocator("iframe").locator("body");
  await softphone.and(page.frameLocator("iframe").locator("[data-state=idle]")).waitFor();
  const first = await chromium.openPopup(page);
  await first.waitForText("Is the softphone in a frame?");
  const prompt = await PermissionPrompt.expected();
  await first.click("Watch https://softphone.test");
  await prompt.allow();
  await expect.poll(() => chromium.grants()).toContain("https://softphone.test/*");

  await softphone.locator("#sign-in").click();
  await softphone.locator("#call").click();
  await edge.requestLike(({ method, path }) => method === "POST" && path.endsWith("/EndpointEvents"));
  const popup = await chromium.openPopup(page);
  expect(await popup.row("identity")).toBe("framed");
  expect(await popup.row("seen_on")).toContain("https://softphone.test (in a frame)");
  expect(await popup.text()).not.toContain("Is the softphone in a frame?");
  expect(await chromium.errors()).toEqual([]);
});
