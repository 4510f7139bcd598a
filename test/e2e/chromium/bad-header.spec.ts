import { expect, test } from "./fixtures.ts";

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

for (const [name, token] of Object.entries(VALUES)) {
  test(`a header value that is ${name} gets a clear line, and other tokens stay`, async ({ chromium }) => {
    const page = await chromium.openPage("https://softphone.test/raw.html");
    const popup = await chromium.openPopup(page);
    const url = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
    await page.evaluate((sent) => window.sendRequest(sent), { url, token: GOOD });
    await popup.waitForText("Copy token");
    await page.evaluate((sent) => window.sendRequest(sent), { url, token });
    await popup.waitForText("2 tokens in this tab");
    await popup.waitFor("document.querySelector('[data-verdict]').dataset.verdict !== 'valid'");
    expect(await popup.evaluate("document.querySelector('h1').innerText.length")).toBeGreaterThan(10);
    expect(await popup.text()).not.toContain("\u202e");
    expect(await popup.evaluate("document.querySelectorAll('#app img, #app script').length")).toBe(0);
    await popup.evaluate("document.querySelectorAll('.tokens button')[1].click()");
    await popup.waitFor(`document.querySelector('[data-claim="identity"] dd').innerText === "kept"`);
    expect(await chromium.errors()).toEqual([]);
  });
}

test("a header value of 1 MB gets a clear line, and other tokens stay", async ({ chromium }) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  const popup = await chromium.openPopup(page);
  const url = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
  await page.evaluate((sent) => window.sendRequest(sent), { url, token: GOOD });
  await popup.waitForText("Copy token");
  await page.evaluate((sent) => window.sendRequest(sent), { url, tokenBytes: 1_048_576 });
  await popup.waitForText("The page sent 1,048,576 characters as its token.");
  expect((await chromium.stored()).length).toBeLessThan(30_000);
  await popup.evaluate("document.querySelectorAll('.tokens button')[1].click()");
  await popup.waitFor(`document.querySelector('[data-claim="identity"] dd').innerText === "kept"`);
  expect(await chromium.errors()).toEqual([]);
});

test("a body that is too large or no JSON loses the call's facts, never the token", async ({ chromium }) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  const popup = await chromium.openPopup(page);
  const url = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
  const large = { payload: { sdk_version: "2.0.0" }, filler: "x".repeat(300_000) };
  await page.evaluate((sent) => window.sendRequest(sent), { url, token: `${GOOD}1`, body: large });
  await popup.waitForText("Copy token");
  expect(await popup.row("sdk")).toBe("not reported");
  await page.evaluate((sent) => window.sendRequest(sent), { url, token: `${GOOD}2`, body: "not json" });
  await popup.waitForText("2 tokens in this tab");
  expect(await popup.row("sdk")).toBe("not reported");
  expect(await chromium.errors()).toEqual([]);
});
