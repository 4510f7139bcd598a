import { watchSite } from "../../support/firefox/watch-site.ts";
import { placeCall } from "../../support/softphone/place-call.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { expect, test } from "./fixtures.ts";

test("before access nothing is captured, and the popup says so", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/");
  await placeCall(page, edge);
  const popup = await firefox.openPopup(page);
  await popup.waitForText("Not watching this site yet.");
  expect(await firefox.state.stored()).not.toContain('tokens":[{');
  expect(await firefox.button(page)).toMatchObject({ badge: "" });
});

test("of two requests only the one after access was given is captured", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  const { token: before } = edge.mint.mint("good", { identity: "before" });
  const { token: after } = edge.mint.mint("good", { identity: "after" });
  await sendRequest(page, { token: before });
  await watchSite(firefox, page);
  await sendRequest(page, { token: after });
  const popup = await firefox.openPopup(page);
  expect(await popup.row("identity")).toBe("after");
  expect(await popup.text()).not.toContain("tokens in this tab");
  expect(await firefox.state.stored()).not.toContain(before);
});

test("Firefox's prompt names the extension and the site", async ({ firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  const popup = await firefox.openPopup(page);
  await popup.click("Watch this site");
  const text = await firefox.prompt.shown();
  expect(text).toContain("Token Lens for Twilio Voice");
  expect(text).toContain("softphone.test");
  expect(text).not.toMatch(/all (web)?sites/i);
  await firefox.prompt.deny();
});

test("a site not allowed stays unwatched, and the popup says so", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  const first = await firefox.openPopup(page);
  await first.click("Watch this site");
  await firefox.prompt.deny();
  const { token } = edge.mint.mint("good");
  await sendRequest(page, { token });

  const second = await firefox.openPopup(page);
  await second.waitForText("You didn't allow access to https://softphone.test");
  await second.waitForText("Not watching this site yet.");
  expect(await firefox.state.grants()).not.toContain("https://softphone.test/*");
  expect(await firefox.state.stored()).not.toContain(token);
});

test("a site once denied can be asked for again", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await (await firefox.openPopup(page)).click("Watch this site");
  await firefox.prompt.deny();
  await watchSite(firefox, page);
  await sendRequest(page, { token: edge.mint.mint("good").token });
  const popup = await firefox.openPopup(page);
  await popup.waitForText("Copy token");
  expect(await popup.text()).not.toContain("You didn't allow");
});

test("a watched site is watched in later tabs without any click", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  await page.close();
  const later = await firefox.openPage("https://softphone.test/raw.html");
  await sendRequest(later, { token: edge.mint.mint("good").token });
  await expect.poll(() => firefox.button(later)).toMatchObject({ badge: "✓" });
});
