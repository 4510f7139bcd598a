import { watchSite } from "../../support/firefox/watch-site.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { expect, test } from "./fixtures.ts";

test("once access to the site is taken away nothing more is captured, and the popup says so", async ({
  edge,
  firefox,
}) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  const [first, second, third] = [edge.mint.mint("good"), edge.mint.mint("good"), edge.mint.mint("good")];
  await watchSite(firefox, page);
  await sendRequest(page, { token: first.token });
  await expect.poll(() => firefox.state.stored()).toContain(first.token);

  await firefox.state.takeAway("https://softphone.test/*");
  await sendRequest(page, { token: second.token });
  const popup = await firefox.openPopup(page);
  await popup.waitForText("Access to this site was removed, so nothing more is captured.");
  await popup.waitForText("Copy token");

  // What is captured after it marks the end of the wait for what must not be.
  await watchSite(firefox, page);
  await sendRequest(page, { token: third.token });
  await expect.poll(() => firefox.state.stored()).toContain(third.token);
  expect(await firefox.state.stored()).not.toContain(second.token);
});

test("an open popup tells at once that access was taken away", async ({ firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const popup = await firefox.openPopup(page);
  await popup.waitForText("Watching. No token seen yet.");
  await firefox.state.takeAway("https://softphone.test/*");
  await popup.waitForText("Access to this site was removed.");
});

test("without access to Twilio's hosts the popup says so, and asks for it", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  await firefox.state.takeAway("https://*.twilio.com/*");
  const { token } = edge.mint.mint("good");
  await sendRequest(page, { token });
  const popup = await firefox.openPopup(page);
  await popup.waitForText("Token Lens can't see requests to Twilio.");
  await popup.click("Allow access to twilio.com");
  await firefox.prompt.allow();
  await expect.poll(() => firefox.state.grants()).toContain("https://*.twilio.com/*");
  expect(await firefox.state.stored()).not.toContain(token);
  await sendRequest(page, { token });
  await expect.poll(() => firefox.state.stored()).toContain(token);
});
