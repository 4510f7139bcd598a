import { watchSite } from "../../support/firefox/watch-site.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { expect, test } from "./fixtures.ts";

test("a private window is apart, and what was seen there goes with it", async ({ edge, firefox }) => {
  const [open, hidden] = [edge.mint.mint("good"), edge.mint.mint("good")];
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  await firefox.letIntoPrivateWindows();
  const privatePage = await firefox.openPrivatePage("https://softphone.test/raw.html");
  await sendRequest(page, { token: open.token });
  await sendRequest(privatePage, { token: hidden.token });

  for (const [tab, token] of [
    [page, open.token],
    [privatePage, hidden.token],
  ] as const) {
    const popup = await firefox.openPopup(tab);
    await popup.click("Copy token");
    await popup.waitForText("Token copied");
    expect(await firefox.clipboard()).toBe(token);
    expect(await popup.text()).not.toContain("tokens in this tab");
  }

  await privatePage.close();
  await expect.poll(() => firefox.state.stored()).not.toContain(hidden.token);
  expect(await firefox.state.stored()).toContain(open.token);
});
