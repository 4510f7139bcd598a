import { watchSite } from "../../support/firefox/watch-site.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { expect, test } from "./fixtures.ts";

test("with the event page stopped before each request, 50 of 50 are captured", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  for (let round = 1; round <= 50; round += 1) {
    await firefox.eventPage.stop();
    const { token } = edge.mint.mint("good");
    await sendRequest(page, { token });
    await expect.poll(() => firefox.state.stored(), `round ${round}`).toContain(token);
  }
});

test("the popup shows the token while the event page is stopped", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const { token } = edge.mint.mint("good");
  await sendRequest(page, { token });
  await expect.poll(() => firefox.state.stored()).toContain(token);
  await firefox.eventPage.stop();
  const popup = await firefox.openPopup(page);
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await firefox.clipboard()).toBe(token);
});

test("the popup asks for a site while the event page is stopped", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await firefox.eventPage.stop();
  await watchSite(firefox, page);
  await sendRequest(page, { token: edge.mint.mint("good").token });
  await (await firefox.openPopup(page)).waitForText("Copy token");
});
