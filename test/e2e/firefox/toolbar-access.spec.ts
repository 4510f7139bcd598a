import { watchSite } from "../../support/firefox/watch-site.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { expect, test } from "./fixtures.ts";

test("where the access to a watched site is taken away its tab says so, and no other; given back, it goes", async ({
  edge,
  firefox,
}) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  const other = await firefox.openPage("https://other.test/raw.html");
  await watchSite(firefox, page);
  await sendRequest(page, { token: edge.mint.mint("good").token });
  await expect.poll(() => firefox.button(page)).toMatchObject({ badge: "✓" });
  await firefox.eventPage.stop();
  await firefox.state.takeAway("https://softphone.test/*");
  await expect
    .poll(() => firefox.button(page))
    .toEqual({
      badge: "off",
      title: "Token Lens: access to https://softphone.test was removed, so nothing more is seen there",
    });
  expect(await firefox.button(other)).toMatchObject({ badge: "" });
  await watchSite(firefox, page);
  await expect.poll(() => firefox.button(page)).toMatchObject({ badge: "✓" });
});

test("where Twilio's hosts are taken away every tab says so, and the popup has them given back", async ({
  firefox,
}) => {
  const watched = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, watched);
  const other = await firefox.openPage("https://other.test/raw.html");
  await firefox.state.takeAway("https://*.twilio.com/*");
  const later = await firefox.openPage("https://other.test/raw.html");
  for (const page of [watched, other, later]) {
    await expect
      .poll(() => firefox.button(page))
      .toEqual({
        badge: "off",
        title:
          "Token Lens: access to twilio.com was removed, so no token can be seen. Click to allow it again.",
      });
  }
  await (await firefox.openPopup(watched)).click("Allow access to twilio.com");
  await firefox.prompt.allow();
  for (const page of [watched, other, later])
    await expect.poll(() => firefox.button(page)).toMatchObject({ badge: "" });
});
