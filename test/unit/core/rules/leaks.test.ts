import { expect, test } from "vitest";
import { payload } from "../../../support/make-token.ts";
import { allFound } from "./found.ts";

const HEX = "21dea2a94d42374cf0548292775d25fb";

test.each<[claims: object, claim: string | undefined, variant: string | null]>([
  [{ iss: HEX }, "iss", "auth_token"],
  [{ sub: HEX }, "sub", "auth_token"],
  [{ jti: `${HEX}-1795000000` }, "jti", "auth_token"],
  [{ auth_token: HEX }, "auth_token", null],
  [{ apiKey: HEX }, "apiKey", null],
  [{ a: { b: { client_secret: "hunter" } } }, "a.b.client_secret", null],
  [{ list: [{ passwd: "hunter" }] }, "list.0.passwd", null],
  [{ password: "hunte" }, undefined, null],
  [{ session: HEX }, undefined, null],
  [{ jti: `${HEX}-a` }, undefined, null],
  [{ jti: `${HEX}0-1` }, undefined, null],
  [{ secret: 123456 }, undefined, null],
  [{ key: `${HEX}0` }, undefined, null],
  [{}, undefined, null],
])("%j: %s", (claims, claim, variant) => {
  const [finding] = allFound("secret-in-token", { payload: payload(claims as never) });
  expect(finding?.claim).toBe(claim);
  if (claim !== undefined) {
    expect(finding?.variant).toBe(variant);
    expect(finding?.codes).toEqual([]);
    expect(finding?.values).toEqual({ claim: { kind: "outside", text: claim, max: 60 } });
  }
});
