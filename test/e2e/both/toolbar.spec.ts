import { expect } from "@playwright/test";
import { placeCall } from "../../support/softphone/place-call.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

inBothBrowsers((test) => {
  test("the button shows the verdict in a glyph and in words, and follows the tab in front", async ({
    edge,
    driver,
  }) => {
    const good = await driver.openPage("https://softphone.test/");
    await (await driver.watch(good)).close();
    await placeCall(good, edge);
    const expired = await driver.openPage("https://softphone.test/raw.html");
    await (await driver.watch(expired)).close();
    await sendRequest(expired, { token: edge.mint.mint("expired").token });
    const nothing = await driver.openPage("https://softphone.test/");
    const elsewhere = await driver.openPage("https://other.test/raw.html");

    await expect.poll(() => driver.button(good)).toMatchObject({ badge: "✓" });
    expect((await driver.button(good)).title).toMatch(/^Token Lens: .{10}/);
    await expect.poll(() => driver.button(expired)).toMatchObject({ badge: "exp" });
    expect((await driver.button(nothing)).badge).toBe("");
    expect((await driver.button(elsewhere)).badge).toBe("");
    await expect.poll(() => driver.button(good)).toMatchObject({ badge: "✓" });
  });

  test("refused by Twilio, rejected by our rules, and expired are told apart in words", async ({
    edge,
    driver,
  }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    await (await driver.watch(page)).close();
    for (const [variant, status, title] of [
      ["good", 403, /^Token Lens: refused by Twilio\. /],
      ["good", 200, /^Token Lens: valid\. /],
      ["expired", 500, /^Token Lens: expired\. /],
    ] as const) {
      edge.answerGatewayWith(status, {});
      const { token } = edge.mint.mint(variant, { identity: `for${status}` });
      await sendRequest(page, { token });
      await expect.poll(async () => (await driver.button(page)).title).toMatch(title);
    }
    await sendRequest(page, { token: "undefined" });
    await expect.poll(async () => (await driver.button(page)).title).toMatch(/^Token Lens: rejected\. /);
  });
});
