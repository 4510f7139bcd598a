import { describe, expect, test } from "vitest";
import { ACCOUNT, HEADER, KEY, NOW, payload, token } from "../../../support/make-token.ts";
import { judge } from "./answered.ts";

describe("an OAuth token", () => {
  const oauth = (claims: object): string =>
    token({ header: { alg: "RS256", typ: "JWT", kid: "k" }, payload: { exp: NOW + 3600, ...claims } });
  const client = `OQ${KEY.slice(2)}`;

  test.each([
    { iss: "https://oauth.twilio.com", sub: ACCOUNT },
    { iss: "https://oauth.twilio.com/v2", scope: "messages" },
    { client_id: client },
    { sub: client, iss: "https://login.example.com" },
    { azp: client, sub: ACCOUNT },
  ])("%j is told as one, once", (claims) => {
    const { verdict, findings } = judge(oauth(claims), []);
    expect(verdict).toBe("invalid");
    expect(findings.filter(({ severity }) => severity === "error").map(({ id }) => id)).toEqual([
      "token-is-oauth",
    ]);
  });

  test.each([
    oauth({ iss: "https://oauth.twilio.com.example.com", sub: "x" }),
    oauth({ iss: "https://nottwilio.com", sub: "x" }),
    oauth({ iss: "oauth", client_id: "OQ1" }),
    token({ header: HEADER, payload: payload({ client_id: client }) }),
    token({ payload: payload({ iss: client }) }),
  ])("%s is none", (text) => {
    expect(judge(text, []).findings.map(({ id }) => id)).not.toContain("token-is-oauth");
  });
});
