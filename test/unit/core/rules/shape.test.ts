import { expect, test } from "vitest";
import { token } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const ONE = token();
const [head = "", middle = "", signature = ""] = ONE.split(".");

test.each<[id: string, text: string, pasted: string | null]>([
  ["token-double-encoded", Buffer.from(ONE).toString("base64"), "warning"],
  ["token-double-encoded", JSON.stringify(JSON.stringify({ token: ONE })), "warning"],
  ["token-bytes-literal", `b'${ONE}'`, "warning"],
  ["token-is-json", JSON.stringify({ token: ONE }), "info"],
  ["token-quoted", `"${ONE}"`, "info"],
  ["token-bearer-prefix", `Bearer ${ONE}`, "info"],
  ["token-header-name", `X-Twilio-Token: ${ONE}`, null],
  ["token-url-encoded", ONE.replaceAll(".", "%2E"), "info"],
  ["token-url-encoded", ONE.replaceAll(".", "\\."), "info"],
  ["token-whitespace", `${head}.${middle}.\n${signature}`, "info"],
  ["token-trailing-punctuation", `${ONE},`, null],
])("%s is an error where it was sent, and less in a paste: %s", (id, text, pasted) => {
  expect(found(id, { text })).toEqual(["error", null, {}]);
  expect(found(id, { text, via: "paste" })).toEqual(pasted === null ? null : [pasted, "pasted", {}]);
});

test("the variant of a paste has its own title and reason", () => {
  expect(allFound("token-quoted", { text: `"${ONE}"`, via: "paste" })[0]?.variantTexts).toEqual([
    "title",
    "why",
  ]);
});

test("space at the ends is a warning where it was sent, by itself", () => {
  expect(found("token-whitespace", { text: ` ${ONE}` })).toEqual(["warning", "at_ends", {}]);
  expect(found("token-whitespace", { text: ` ${ONE}`, via: "paste" })).toBeNull();
  expect(found("token-whitespace", { text: ` "${ONE}"` })).toBeNull();
  expect(allFound("token-whitespace", { text: ` ${ONE}` })[0]?.variantTexts).toEqual([
    "title",
    "why",
    "remedy",
  ]);
});

test("quotes that double encoding explains are not told", () => {
  expect(found("token-quoted", { text: JSON.stringify(JSON.stringify({ token: ONE })) })).toBeNull();
});
