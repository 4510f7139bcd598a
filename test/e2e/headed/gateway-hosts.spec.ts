import type { Page } from "@playwright/test";
import type { ChromiumSession } from "../../support/chromium/launch-chromium.ts";
import { PermissionPrompt } from "../../support/chromium/permission-prompt.ts";
import { expect, test } from "../chromium/fixtures.ts";

// Chrome shows its permission prompt only with a display.
test.use({ headed: true });

/** Adds the app's own event host in the settings page, and allows the access to it. */
async function allowHost(chromium: ChromiumSession): Promise<Page> {
  const settings = await chromium.openSettings();
  // The prompt is found by what it does to the display, where nothing else may change.
  await settings.evaluate(() => {
    document.body.style.zoom = "0.5";
    // A blinking caret is a change, too.
    document.body.style.caretColor = "transparent";
    document.querySelector<HTMLElement>(".status")?.style.setProperty("display", "none");
  });
  await settings.getByLabel("Another host").fill("events.softphone.test");
  const prompt = await PermissionPrompt.expected();
  await settings.getByRole("button", { name: "Add and allow access" }).click();
  await prompt.allow();
  await settings.getByText("Access allowed").waitFor();
  return settings;
}

test("a host added in the settings is seen, wakes a stopped worker, and is seen no more once removed", async ({
  edge,
  chromium,
}) => {
  const settings = await allowHost(chromium);
  expect(await chromium.grants()).toContain("https://events.softphone.test/*");

  const page = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(page)).close();
  const send = (url: string, token: string): Promise<unknown> =>
    page.evaluate((sent) => window.sendRequest(sent), { url, token });
  for (const path of ["v4/EndpointEvents", "EndpointMetrics", "twilio/v4/EndpointEvents"]) {
    await chromium.worker.stop();
    const { token } = edge.mint.mint("good", { identity: path.replaceAll("/", "-") });
    await send(`https://events.softphone.test/${path}`, token);
    await expect.poll(() => chromium.stored(), path).toContain(token);
  }
  await send("https://events.crm.test/v4/EndpointEvents", "not-ours");
  await send("https://mcs.us1.twilio.com/v4/EndpointEvents", "not-ours");
  await send("https://events.softphone.test/v4/Other", "not-ours");
  await send("https://events.softphone.test/v4/EndpointEvents", "marker");
  await expect.poll(() => chromium.stored()).toContain('"marker"');
  expect(await chromium.stored()).not.toContain("not-ours");
  // Allowed for the events only: no script for watched pages goes there.
  expect((await chromium.kept()).watchedSites ?? []).toEqual([]);

  await settings.bringToFront();
  await settings.getByRole("button", { name: "Remove events.softphone.test" }).click();
  await expect.poll(() => chromium.grants()).not.toContain("https://events.softphone.test/*");
  await page.bringToFront();
  await send("https://events.softphone.test/v4/EndpointEvents", "too-late");
  await send("https://eventgw.us1.twilio.com/v4/EndpointEvents", "last");
  await expect.poll(() => chromium.stored()).toContain('"last"');
  expect(await chromium.stored()).not.toContain("too-late");
  expect(await chromium.errors()).toEqual([]);
});

test("what an app's own host answers is not taken for Twilio's word", async ({ edge, chromium }) => {
  await allowHost(chromium);
  const page = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(page)).close();
  const { token } = edge.mint.mint("good");
  await page.evaluate((sent) => window.sendRequest(sent), {
    url: "https://events.softphone.test/v4/EndpointEvents",
    token,
  });
  await expect.poll(() => chromium.stored()).toContain('"status":200');
  const { badge, title } = await chromium.button(page);
  expect(badge).toBe("✓");
  expect(title).not.toContain("accepted by Twilio");
  expect(title).not.toContain("another Twilio product");
});
