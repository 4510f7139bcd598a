import { expect, test } from "./fixtures.ts";

const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

test("where Twilio's hosts are taken away every tab says so, but for one that was clicked; given back, it goes", async ({
  edge,
  chromium,
}) => {
  const clicked = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(clicked)).close();
  const other = await chromium.openPage("https://other.test/raw.html");
  await chromium.worker.stop();
  await chromium.withholdHosts();
  await expect.poll(() => chromium.button(other)).toMatchObject({ badge: "off" });
  expect((await chromium.button(other)).title).toBe(
    "Token Lens: access to twilio.com was removed, so no token can be seen. Click to allow it again.",
  );
  // Also where nothing was painted before.
  const later = await chromium.openPage("https://other.test/raw.html");
  expect(await chromium.button(later)).toMatchObject({ badge: "off" });

  // Chrome shows the requests of a clicked tab all the same.
  expect(await chromium.button(clicked)).toMatchObject({ badge: "" });
  const { token } = edge.mint.mint("good");
  await clicked.evaluate((sent) => window.sendRequest(sent), { url: GATEWAY, token });
  await expect.poll(() => chromium.button(clicked)).toMatchObject({ badge: "✓" });
  // Until it leaves the site.
  await clicked.goto("https://other.test/raw.html");
  await expect.poll(() => chromium.button(clicked)).toMatchObject({ badge: "off" });

  await chromium.giveHosts();
  await expect.poll(() => chromium.button(other)).toMatchObject({ badge: "" });
  expect((await chromium.button(other)).title).toBe("Token Lens: nothing seen on this page yet");
  await expect.poll(() => chromium.button(clicked)).toMatchObject({ badge: "✓" });
  expect(await chromium.errors()).toEqual([]);
});
