import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ERROR_CODES, errorCode } from "../../../src/core/twilio/error-codes.ts";
import { type ClueInput, clueRules } from "../../../src/recording/clue-rules.ts";
import { Recording } from "../../../src/recording/document/recording.ts";
import { inspectText } from "../../../src/recording/inspect-text.ts";
import { ACCOUNT, NOW, payload, token } from "../../support/make-token.ts";

/** A recording of a text without tokens. */
function recordingOf(text: string, change: (recording: Recording) => void = () => {}): Recording {
  const recording = new Recording();
  recording.lookForHints(text);
  change(recording);
  return recording;
}

/** What a rule finds in a text without tokens, with changes. */
function check(id: string, text: string, change: Partial<ClueInput> = {}): unknown {
  const rule = clueRules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule.check({
    recording: recordingOf(text),
    tokenCount: 0,
    valueSent: false,
    otherRefused: null,
    ...change,
  });
}

test("what the rules are worth", () => {
  expect(
    clueRules.map(({ id, severity, codes, stillAccepted = false }) => [id, severity, codes, stillAccepted]),
  ).toEqual([
    ["foreign-host", "warning", [], false],
    ["csp-blocks-insights", "warning", [], false],
    ["request-blocked", "warning", [], false],
    ["twilio-error-text", "error", [], false],
    ["rest-error", "warning", [], false],
    ["status-beside-tokens", "warning", [], false],
    ["other-token-refused", "warning", [], false],
    ["secret-in-text", "error", [], true],
    ["capture-without-token", "error", [], false],
    ["ticket-read", "info", [], false],
    ["recording-broken", "info", [], false],
    ["several-tokens", "info", [], false],
  ]);
  expect(clueRules.filter(({ claim }) => claim !== null)).toEqual([]);
});

describe("another host got the token header", () => {
  test("the first one is named", () => {
    const recording = recordingOf("", ({ foreignHosts }) =>
      foreignHosts.add("a.example.com").add("b.example.com"),
    );
    expect(check("foreign-host", "", { recording })).toEqual({
      values: { host: { kind: "message", text: "a.example.com", max: 80 } },
    });
  });
  test("none did", () => expect(check("foreign-host", "")).toBe(false));
});

describe("a content security policy", () => {
  const ADDRESS = "https://eventgw.twilio.com/v4";
  test.each([
    `Refused to connect to '${ADDRESS}' because it violates the Content Security Policy`,
    `content-security-policy: blocked ${ADDRESS}`,
    `${ADDRESS} violates connect-src 'self'`,
    `The page’s settings stopped ${ADDRESS} (“connect-src”)`,
    `blocked: net::ERR_BLOCKED_BY_CSP wss://voice-js.roaming.twilio.com/signal`,
    "refused by Content Security Policy: http://twilio.com/",
    `${" ".repeat(99_900)}refused: connect-src ${ADDRESS}`,
  ])("stops it: %s", (text) => expect(check("csp-blocks-insights", text)).toBe(true));

  test.each([
    `Refused to connect to '${ADDRESS}'`,
    `Content-Security-Policy: connect-src ${ADDRESS}`,
    "Refused by connect-src: https://crm.example.com",
    "Refused by connect-src: https://twilio.com.example.org".replace("twilio.com.", "twilio.community."),
    "Refused by connect-src: https://mytwilio.com",
    "Refused by connect-src: ftp://eventgw.twilio.com",
    `${" ".repeat(100_001)}refused: connect-src ${ADDRESS}`,
    `connect-src ${" ".repeat(100_001)}refused ${ADDRESS}`,
  ])("does not: %s", (text) => expect(check("csp-blocks-insights", text)).toBe(false));
});

describe("a blocked request", () => {
  const TEXT = "POST https://eventgw.twilio.com/v4 net::ERR_BLOCKED_BY_CLIENT";

  test("is told with the browser's word for it", () => {
    expect(check("request-blocked", TEXT)).toEqual({
      variant: "in_text",
      variantTexts: ["title", "why"],
      values: { reason: { kind: "message", text: "net::ERR_BLOCKED_BY_CLIENT", max: 60 } },
    });
  });

  test.each<[title: string, text: string, change: Partial<ClueInput>]>([
    ["of a token that is judged itself", TEXT, { tokenCount: 1 }],
    ["to another host", "https://crm.example.com net::ERR_BLOCKED_BY_CLIENT", {}],
    ["that failed for another reason", "https://eventgw.twilio.com/v4 net::ERR_ABORTED", {}],
  ])("is not: %s", (_title, text, change) => {
    expect(check("request-blocked", text, change)).toBe(false);
  });
});

describe("an error of Twilio's that belongs to no token", () => {
  const told = (...codes: readonly number[]) =>
    recordingOf("", (recording) => {
      for (const code of codes) recording.logLine({ at: null, code });
    });
  const found = (codes: readonly number[], change: Partial<ClueInput> = {}) =>
    check("twilio-error-text", "", { recording: told(...codes), ...change });

  test.each<[codes: readonly number[], told: readonly number[]]>([
    [[20101], [20101, 31204]],
    [[20103], [20103]],
    [[31202], [31202]],
    [[53001], [53001]],
    [[31204, 20103], [20103]],
    [[31202, 20107, 31009], [20107]],
    [[31009, 53405], [53405]],
  ])("%j", (codes, wanted) => expect(found(codes)).toMatchObject({ codes: wanted }));

  test("what comes of a refusal hides none: of all codes the last refusal is told, else the last", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ERROR_CODES.keys()), { minLength: 1, maxLength: 6 }),
        (codes) => {
          const refusals = codes.filter((code) => ["token", "account"].includes(errorCode(code).area));
          const { codes: said } = found(codes) as { readonly codes: readonly number[] };
          expect(said[0]).toBe((refusals.length > 0 ? refusals : codes).at(-1));
        },
      ),
    );
  });

  test("none is told", () => expect(found([])).toBe(false));

  test("a status alone has no code", () => {
    const recording = recordingOf("", (one) => one.logLine({ at: null, status: 403 }));
    expect(check("twilio-error-text", "", { recording })).toBe(false);
  });

  test("is left to what was sent in a token's place", () => {
    expect(found([31204], { valueSent: true })).toBe(false);
  });

  test.each<[code: number, severity: string]>([
    [31204, "warning"],
    [31203, "warning"],
    [31000, "warning"],
    [31002, "info"],
    [31003, "info"],
  ])("beside tokens: %d is a %s", (code, severity) => {
    expect(found([code], { tokenCount: 2 })).toMatchObject({
      severity,
      variant: "beside_tokens",
      variantTexts: ["why"],
      values: { code: { kind: "code", code }, meaning: { code }, advice: { code } },
    });
  });

  test("is the one token's where there is one only", () => {
    const recording = told(31204);
    recording.mention("eyJ");
    expect(check("twilio-error-text", "", { recording, tokenCount: 1 })).toBe(false);
  });

  test("has its meaning and its advice", () => {
    expect(found([31202])).toEqual({
      codes: [31202],
      values: {
        code: { kind: "code", code: 31202 },
        meaning: { kind: "meaning", code: 31202 },
        advice: { kind: "advice", code: 31202 },
      },
    });
  });

  test("tells the one that it hides", () => {
    expect(found([20104])).toMatchObject({
      codes: [20104, 31205],
      variant: "hides_one",
      variantTexts: ["why"],
      values: { code: { code: 20104 }, behind: { kind: "list", items: [{ kind: "code", code: 31205 }] } },
    });
  });

  test("tells the several that it hides", () => {
    expect(found([53000])).toMatchObject({
      codes: [53000, 31202, 31203, 31207, 31105, 31102, 31001],
      variant: "hides_several",
      variantTexts: ["why"],
    });
  });
});

describe("a refusal of another token", () => {
  const otherRefused = (code: number | null): ClueInput["otherRefused"] => ({
    answer: { from: "event-gateway", atMs: null, status: 403 },
    code,
    meant: code,
    message: null,
    area: "token",
  });

  test("none", () => expect(check("other-token-refused", "")).toBe(false));
  test("without a code", () => {
    expect(check("other-token-refused", "", { otherRefused: otherRefused(null) })).toBe(true);
  });
  test("with its code", () => {
    expect(check("other-token-refused", "", { otherRefused: otherRefused(31205) })).toMatchObject({
      codes: [31205],
      variant: "code",
      values: { code: { code: 31205 } },
    });
  });
});

test("a recording that breaks off: the line is told", () => {
  const recording = recordingOf("", (one) => {
    one.broke = { offset: 90, line: 7 };
  });
  expect(check("recording-broken", "", { recording })).toEqual({
    values: { line: { kind: "number", number: 7 } },
  });
  expect(check("recording-broken", "")).toBe(false);
});

describe("an Auth Token in the text", () => {
  const SECRET = "21dea2a94d42374cf0548292775d25fb";
  test.each([
    `curl -u ${ACCOUNT}:${SECRET}`,
    `auth_token=${SECRET}`,
    `authToken: '${SECRET}'`,
    `"AUTH_TOKEN" : "${SECRET}"`,
    `{\\"authToken\\":\\"${SECRET}\\"}`,
    `TWILIO_AUTH_TOKEN = \`${SECRET}\``,
    `^"auth_token^":^"${SECRET}^"`,
    `TWILIO_AUTH_TOKEN   =   "${SECRET}"`,
  ])("%s", (text) => expect(check("secret-in-text", text)).toBe(true));

  test.each([
    `${ACCOUNT}:${SECRET.slice(1)}`,
    `${ACCOUNT} ${SECRET}`,
    `${ACCOUNT}:${SECRET}0`,
    `token=${SECRET}`,
    "auth_token=process.env.AUTH_TOKEN",
    `auth_token=${SECRET}0`,
    `auth_token=${"z".repeat(32)}`,
    `auth_token ${SECRET}`,
  ])("none: %s", (text) => expect(check("secret-in-text", text)).toBe(false));
});

describe("a capture without a token", () => {
  const capture = (change: (recording: Recording) => void = () => {}): Recording =>
    recordingOf("", (recording) => {
      recording.isCapture = true;
      change(recording);
    });

  test("is told", () => expect(check("capture-without-token", "", { recording: capture() })).toBe(true));

  test.each<[title: string, change: Partial<ClueInput>]>([
    ["it is no capture", {}],
    ["there is a token", { recording: capture(), tokenCount: 1 }],
    ["something else was sent", { recording: capture(), valueSent: true }],
    [
      "it went to another host",
      { recording: capture(({ foreignHosts }) => foreignHosts.add("a.example.com")) },
    ],
    ["Twilio answered", { recording: capture((one) => one.logLine({ at: null, status: 403 })) }],
  ])("is not where %s", (_title, change) => {
    expect(check("capture-without-token", "", change)).toBe(false);
  });
});

test("several tokens are counted, from two on", () => {
  expect(check("several-tokens", "", { tokenCount: 2 })).toEqual({
    values: { number: { kind: "number", number: 2 } },
  });
  expect(check("several-tokens", "", { tokenCount: 1 })).toBe(false);
});

describe("an error of the REST API about the account", () => {
  const REST = {
    code: 20003,
    message: "Authenticate",
    more_info: "https://www.twilio.com/docs/errors/20003",
    status: 401,
  };
  const good = token();
  const inspect = (text: string) => inspectText(text, { nowSeconds: NOW, via: "paste" });

  test.each([
    ["after the token", `${good}\n${JSON.stringify(REST)}`],
    ["before it", `${JSON.stringify(REST)}\n${good}`],
    ["in a line of a log", `token ${good}\nERROR: ${JSON.stringify(REST)} (401)`],
    ["in one object with it", JSON.stringify({ token: good, error: REST })],
  ])("%s is told as what it is, and refuses no token", (_, text) => {
    const { verdict, findings, tokens } = inspect(text);
    expect(verdict).toBe("warning");
    expect(findings.map(({ id }) => id)).toContain("rest-error");
    expect(tokens[0]?.verdict).toBe("valid");
  });

  test("one of a token is a refusal, also with a link", () => {
    const error = { ...REST, code: 20101, message: "Invalid Access Token" };
    expect(inspect(`${good}\n${JSON.stringify(error)}`).verdict).toBe("invalid");
  });

  test("alone is told by its code", () => {
    expect(inspect(JSON.stringify(REST)).findings.flatMap(({ codes }) => codes)).toContain(20003);
  });
});

test("a status without a token, before several tokens, is told", () => {
  const text = `POST https://eventgw.us1.twilio.com/v4/EndpointEvents 401 (Unauthorized)\n${token()}\n${token({ payload: payload({ iat: NOW - 5 }) })}`;
  const { verdict, findings } = inspectText(text, { nowSeconds: NOW, via: "paste" });
  expect(verdict).toBe("warning");
  expect(findings.find(({ id }) => id === "status-beside-tokens")?.values).toEqual({
    status: { kind: "number", number: 401 },
  });
});
