import { describe, expect, test } from "vitest";
import type { Inspection } from "../../../src/recording/inspect-recording.ts";
import { inspectText } from "../../../src/recording/inspect-text.ts";
import { ACCOUNT, NOW, payload, token, withGrants, withIdentity } from "../../support/make-token.ts";

const ALICE = token();
const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const FOREIGN = token({
  header: { alg: "RS256", typ: "JWT", kid: "k" },
  payload: { iss: "https://x.auth0.com/", sub: "auth0|1", exp: NOW + 60 },
});
const sent = (text: string, url = GATEWAY): string => `curl '${url}' -H 'X-Twilio-Token: ${text}'`;
const inspect = (text: string, via: "capture" | "paste" = "paste"): Inspection =>
  inspectText(text, { nowSeconds: NOW, via });
const ids = ({ findings }: Inspection): string[] => findings.map(({ id }) => id);
const messages = ({ sentence }: Inspection): string[] => sentence.map(({ message }) => message);
const texts = ({ tokens }: Inspection): string[] => tokens.map(({ text }) => text);

describe("which tokens are told", () => {
  test("all of Twilio's, newest first", () => {
    const young = token({ payload: { ...withIdentity("bob"), iat: NOW - 5 } });
    const inspection = inspect(`${ALICE}\n\n${young}`);
    expect(texts(inspection)).toEqual([young, ALICE]);
    expect(ids(inspection)).toEqual(["several-tokens"]);
    expect(messages(inspection)).toContain("sentence_newest_voice");
    expect(inspection.verdict).toBe("valid");
  });

  test("the newest for Voice is the one that is summed up", () => {
    const other = token({ payload: { ...withGrants({ chat: { service_sid: "x" } }), iat: NOW - 5 } });
    const inspection = inspect(`${ALICE}\n\n${other}`);
    expect(texts(inspection)).toEqual([other, ALICE]);
    expect(inspection.tokens.map(({ kind }) => kind)).toEqual(["access", "voice"]);
    expect(messages(inspection).slice(0, 1)).toEqual(["sentence_valid"]);
    // The other one is not for Voice, so this one is not the newest of several.
    expect(messages(inspection)).not.toContain("sentence_newest_voice");
    expect(inspection.verdict).toBe("valid");
  });

  test("without one for Voice, the newest of all", () => {
    const video = (seconds: number): string =>
      token({ payload: payload({ iat: NOW + seconds, grants: { identity: "a", video: {} } }) });
    const inspection = inspect(`${video(-9)}\n\n${video(-5)}`);
    expect(messages(inspection).join()).not.toContain("sentence_newest_voice");
    expect(texts(inspection)).toEqual([video(-5), video(-9)]);
  });

  test("another service's is left out beside one of Twilio's", () => {
    expect(texts(inspect(`${ALICE}\n\n${FOREIGN}`))).toEqual([ALICE]);
  });

  test("another service's is told where there is nothing else", () => {
    const inspection = inspect(FOREIGN);
    expect(texts(inspection)).toEqual([FOREIGN]);
    expect(inspection.tokens[0]?.kind).toBe("foreign");
  });

  test("another service's is told beside Twilio's where it was sent to Twilio", () => {
    expect(texts(inspect(`${sent(ALICE)}\n${sent(FOREIGN)}`)).toSorted()).toEqual(
      [ALICE, FOREIGN].toSorted(),
    );
  });

  test("another service's in another service's answer is not told", () => {
    const har = {
      request: { url: "https://crm.example.com/login", headers: [] },
      response: { content: { text: JSON.stringify({ id_token: FOREIGN }) } },
    };
    expect(texts(inspect(JSON.stringify(har)))).toEqual([]);
    expect(ids(inspect(JSON.stringify(har)))).toEqual(["capture-without-token"]);
  });
});

describe("without a token", () => {
  test("what was sent in its place is judged", () => {
    const inspection = inspect(sent("undefined"));
    expect(inspection).toMatchObject({ verdict: "not-a-token", tokens: [], nowSeconds: NOW });
    expect(ids(inspection)).toEqual(["token-literal-undefined"]);
    expect(messages(inspection)).toEqual(["rule_token_literal_undefined_title"]);
  });

  test("the last of what was sent counts", () => {
    expect(ids(inspect(`${sent("undefined")}\n${sent("[object Object]")}`))).toEqual([
      "token-literal-object",
    ]);
  });

  test("a capture without one says so, and nothing of its own text", () => {
    const har = JSON.stringify({ request: { url: GATEWAY, headers: [] } });
    const inspection = inspect(har);
    expect(ids(inspection)).toEqual(["capture-without-token"]);
    expect(inspection).toMatchObject({ verdict: "not-a-token", tokens: [], nowSeconds: NOW });
  });

  test("a text is judged itself", () => {
    expect(ids(inspect("undefined"))).toEqual(["token-literal-undefined"]);
  });

  test("a clue explains it, and then the text itself is left alone", () => {
    const inspection = inspect("ConnectionError (53000): Error on the Twilio Device");
    expect(ids(inspection)).toEqual(["twilio-error-text"]);
    expect(messages(inspection)).toEqual(["rule_twilio_error_text_title"]);
  });

  test("a clue that Twilio does not mind explains nothing", () => {
    const inspection = inspect(`auth_token=21dea2a94d42374cf0548292775d25fb`);
    expect(ids(inspection)[0]).toBe("secret-in-text");
    expect(ids(inspection).length).toBeGreaterThan(1);
  });

  test("preflights alone tell nothing at all", () => {
    const inspection = inspect(`curl -X OPTIONS '${GATEWAY}' -H 'X-Twilio-Token: ${ALICE}'`);
    expect(texts(inspection)).toEqual([]);
    expect(ids(inspection)).toEqual(["capture-without-token"]);
  });

  test("an answer that accepts something has no clue, and is no token", () => {
    const inspection = inspect('{"type":"connected","payload":{"region":"us1"}}');
    expect(inspection.findings).toEqual([]);
    expect(inspection.sentence).toEqual([{ message: "sentence_not_a_token", values: {} }]);
  });
});

describe("clues beside a token", () => {
  test("make it worse", () => {
    const text = `${ALICE}\nauth_token=21dea2a94d42374cf0548292775d25fb`;
    expect(inspect(text)).toMatchObject({ verdict: "warning" });
    expect(messages(inspect(text))).toEqual(["rule_secret_in_text_title"]);
  });

  test("another host that got it is no sending to Twilio", () => {
    const inspection = inspect(sent(ALICE, "https://crm.example.com/"));
    expect(ids(inspection)).toContain("foreign-host");
  });
});

test("a paste and a capture are judged differently", () => {
  expect(inspect(`"${ALICE}"`, "paste").verdict).toBe("valid");
  expect(inspect(`"${ALICE}"`, "capture").verdict).toBe("invalid");
});

test("moments are told from the moment given", () => {
  expect(inspectText(ALICE, { nowSeconds: NOW + 9, via: "paste" }).nowSeconds).toBe(NOW + 9);
  expect(inspectText(ALICE, { nowSeconds: NOW + 4000, via: "paste" }).verdict).toBe("invalid");
});

test("a capability token is no Voice token with grants", () => {
  const capability = token({
    header: { alg: "HS256", typ: "JWT" },
    payload: { iss: ACCOUNT, scope: "scope:client:incoming?clientName=alice", exp: NOW + 600, iat: NOW - 1 },
  });
  expect(inspect(capability).tokens[0]).toMatchObject({ kind: "capability", text: capability });
});
