import { sendRequest } from "../../support/firefox/send-request.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { expect, test } from "./fixtures.ts";

test("what was seen is kept while the tab signs in on another origin", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const { token } = edge.mint.mint("good");
  await sendRequest(page, { token });
  await expect.poll(() => firefox.state.stored()).toContain(token);
  await page.goto("https://other.test/raw.html");
  await page.goto("https://softphone.test/raw.html");
  const popup = await firefox.openPopup(page);
  expect(await popup.row("identity")).toBe("alice");
  await expect.poll(() => firefox.button(page)).toMatchObject({ badge: "✓" });
});

test("closing the tab forgets it", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const { token } = edge.mint.mint("good");
  await sendRequest(page, { token });
  await expect.poll(() => firefox.state.stored()).toContain(token);
  await page.close();
  await expect.poll(() => firefox.state.stored()).toBe("{}");
});

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
