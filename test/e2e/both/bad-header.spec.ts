import { expect, test as playwright } from "@playwright/test";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

function part(json: string): string {
  return Buffer.from(json).toString("base64url");
}

const HEADER = part('{"alg":"HS256","typ":"JWT","cty":"twilio-fpa;v=1"}');
const GOOD = `${HEADER}.${part('{"iss":"SK1","sub":"AC1","exp":9,"grants":{"identity":"kept","voice":{}}}')}.c2ln`;

/** Values that pages have sent as their token. */
const VALUES = {
  empty: "",
  undefined: "undefined",
  object: "[object Object]",
  "five parts": "a.b.c.d.e",
  "two parts": `${HEADER}.${part("{}")}`,
  "not base64url": `${HEADER}.%%%.c2ln`,
  "payload not JSON": `${HEADER}.${part("{oops")}.c2ln`,
  "payload null": `${HEADER}.${part("null")}.c2ln`,
  "payload an array": `${HEADER}.${part("[1,2]")}.c2ln`,
  "claims of other types": `${HEADER}.${part('{"iss":1,"sub":[],"exp":"soon","iat":{},"nbf":true,"grants":"x","jti":null}')}.c2ln`,
  "hostile claims": `${HEADER}.${part('{"iss":"<img src=x onerror=alert(1)>","grants":{"identity":"a\\u202eb\\u0000</b>","voice":{}},"__proto__":{"exp":1}}')}.c2ln`,
  "a long claim": `${HEADER}.${part(JSON.stringify({ grants: { identity: "i".repeat(9000) } }))}.c2ln`,
  "deep nesting": `${HEADER}.${part(`${'{"a":'.repeat(2000)}1${"}".repeat(2000)}`)}.c2ln`,
  "text in Latin-1": "\u00e9\u00ff",
} as const;

/** Runs in the popup: chooses the second newest token of the tab. */
function chooseOlder(): void {
  document.querySelectorAll<HTMLElement>(".tokens button")[1]?.click();
}

inBothBrowsers((test) => {
  // One test for all values: to have the site watched takes longer than to send one of them.
  test(`header values that are no token each get a clear line, and other tokens stay: ${Object.keys(VALUES).join(", ")}`, async ({
    driver,
  }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    const popup = await driver.watch(page);
    for (const [name, token] of Object.entries(VALUES)) {
      await playwright.step(name, async () => {
        await sendRequest(page, { token: GOOD });
        await popup.waitForText("Copy token");
        await sendRequest(page, { token });
        await popup.waitForText("2 tokens in this tab");
        await popup.waitFor(
          () => document.querySelector<HTMLElement>("[data-verdict]")?.dataset.verdict !== "valid",
        );
        const { line, foreign } = await popup.evaluate(() => ({
          // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
          line: document.querySelector("h1")?.innerText ?? "",
          foreign: document.querySelectorAll("#app img, #app script").length,
        }));
        expect(line, name).toMatch(/\w{2,} \w.{10,}/);
        expect(foreign, name).toBe(0);
        expect(await popup.text(), name).not.toContain("\u202e");
        await popup.evaluate(chooseOlder);
        await expect.poll(() => popup.row("identity")).toBe("kept");
        await popup.click("Clear");
        await popup.waitForText("Watching. No token seen yet.");
      });
    }
  });

  test("a header value of 1 MB gets a clear line, and other tokens stay", async ({ driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    const popup = await driver.watch(page);
    await sendRequest(page, { token: GOOD });
    await popup.waitForText("Copy token");
    await sendRequest(page, { tokenBytes: 1_048_576 });
    await popup.waitForText("The page sent 1,048,576 characters as its token.");
    expect((await driver.stored()).length).toBeLessThan(30_000);
    await popup.evaluate(chooseOlder);
    await expect.poll(() => popup.row("identity")).toBe("kept");
  });

  test("a body that is too large or no JSON loses the call's facts, never the token", async ({ driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    const popup = await driver.watch(page);
    const large = { payload: { sdk_version: "2.0.0" }, filler: "x".repeat(300_000) };
    await sendRequest(page, { token: `${GOOD}1`, body: large });
    await popup.waitForText("Copy token");
    expect(await popup.row("sdk")).toBe("not reported");
    await sendRequest(page, { token: `${GOOD}2`, body: "not json" });
    await popup.waitForText("2 tokens in this tab");
    expect(await popup.row("sdk")).toBe("not reported");
  });
});
