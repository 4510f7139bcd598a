import { sendRequest } from "../../support/firefox/send-request.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
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
  "claims of other types": `${HEADER}.${part('{"iss":1,"sub":[],"exp":"soon","grants":"x"}')}.c2ln`,
  "text in Latin-1": "\u00e9\u00ff",
} as const;

test("header values that are no token each get a clear line, and other tokens stay", async ({ firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const popup = await firefox.openPopup(page);
  await sendRequest(page, { token: GOOD });
  await popup.waitForText("Copy token");
  let count = 1;
  for (const [name, token] of Object.entries(VALUES)) {
    await sendRequest(page, { token });
    count += 1;
    await popup.waitForText(`${count} tokens in this tab`);
    const { verdict, line } = await popup.evaluate(() => ({
      verdict: document.querySelector<HTMLElement>("[data-verdict]")?.dataset.verdict,
      line: document.querySelector("h1")?.textContent ?? "",
    }));
    expect(verdict, name).not.toBe("valid");
    expect(line, name).toMatch(/\w{2,} \w.{10,}/);
  }
  await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>(".tokens button")].at(-1)?.click());
  await popup.waitFor(() => document.querySelector('[data-claim="identity"] dd')?.textContent === "kept");
});

test("a header value of 1 MB gets a clear line, and other tokens stay", async ({ firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const popup = await firefox.openPopup(page);
  await sendRequest(page, { token: GOOD });
  await popup.waitForText("Copy token");
  await sendRequest(page, { tokenBytes: 1_048_576 });
  await popup.waitForText("The page sent 1,048,576 characters as its token.");
  expect((await firefox.state.stored()).length).toBeLessThan(30_000);
  await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>(".tokens button")].at(-1)?.click());
  await popup.waitFor(() => document.querySelector('[data-claim="identity"] dd')?.textContent === "kept");
});
