import { describe, expect, test } from "vitest";
import { type ClueInput, clueRules } from "../../../src/recording/clue-rules.ts";
import { TokenLog } from "../../../src/recording/token-log.ts";
import { ACCOUNT } from "../../support/make-token.ts";

/** What a rule finds in a text without tokens, with changes. */
function check(id: string, text: string, change: Partial<ClueInput> = {}): unknown {
  const rule = clueRules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule.check({ text, log: new TokenLog(), tokenCount: 0, valueSent: false, ...change });
}
function logWith(change: (log: TokenLog) => void): TokenLog {
  const log = new TokenLog();
  change(log);
  return log;
}

test("what the rules are worth", () => {
  expect(
    clueRules.map(({ id, severity, codes, stillAccepted = false }) => [id, severity, codes, stillAccepted]),
  ).toEqual([
    ["foreign-host", "warning", [], false],
    ["csp-blocks-insights", "warning", [], false],
    ["request-blocked", "warning", [], false],
    ["twilio-error-text", "error", [], false],
    ["secret-in-text", "error", [20003], true],
    ["capture-without-token", "error", [], false],
    ["several-tokens", "info", [], false],
  ]);
  expect(clueRules.filter(({ claim }) => claim !== null)).toEqual([]);
});

describe("another host got the token header", () => {
  test("the first one is named", () => {
    const log = logWith(({ foreignHosts }) => foreignHosts.add("a.example.com").add("b.example.com"));
    expect(check("foreign-host", "", { log })).toEqual({
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

describe("an error of Twilio's", () => {
  const codes = (text: string, change: Partial<ClueInput> = {}): unknown => {
    const found = check("twilio-error-text", text, change);
    return typeof found === "object" ? (found as { readonly codes: unknown }).codes : found;
  };

  test.each<[text: string, codes: readonly number[]]>([
    ["AccessTokenInvalid (20101): Twilio", [20101, 31204]],
    ["token 20103", [20103]],
    ["error 20157", [20157]],
    ["code 31100", [31100]],
    ["device 31202", [31202]],
    ["signaling 31400", [31400]],
    ["error 31401", [31401]],
    ["error 31480", [31480]],
    ["error 31486", [31486]],
    ["error 31603", [31603]],
    ["error 53001", [53001]],
    ["error 53405", [53405]],
    ["twilio: 31204, then error 20103", [31204]],
  ])("%s", (text, wanted) => expect(codes(text)).toEqual(wanted));

  test.each([
    "call me at 31204",
    "error 31299",
    "error 20100",
    // says no more than that there was some error
    "error 31000",
    "error 131204",
    "error 312040",
    `error 31204 ${" ".repeat(20_000)}`,
    "error",
  ])("none: %s", (text) => expect(codes(text)).toBe(false));

  test("in a text that is just short enough", () => {
    expect(codes("error 31204".padEnd(20_000))).toEqual([31204]);
  });

  test("is left to the token, where one is there or something was sent in its place", () => {
    expect(codes("error 31204", { tokenCount: 1 })).toBe(false);
    expect(codes("error 31204", { valueSent: true })).toBe(false);
  });

  test("is the last one of the socket's, whatever the text says", () => {
    const log = logWith(({ strayAnswers }) =>
      strayAnswers.push(
        { from: "signaling", type: "error", at: 0, code: 31202 },
        { from: "signaling", type: "error", at: 0, code: 31205 },
        { from: "event-gateway", at: 0, status: 200 },
      ),
    );
    expect(codes("error 31204", { log })).toEqual([31205]);
  });

  test("has its meaning and its advice", () => {
    expect(check("twilio-error-text", "error 31202")).toEqual({
      codes: [31202],
      values: {
        code: { kind: "code", code: 31202 },
        meaning: { kind: "meaning", code: 31202 },
        advice: { kind: "advice", code: 31202 },
      },
    });
  });

  test("tells the one that it hides", () => {
    expect(check("twilio-error-text", "error 20104")).toMatchObject({
      codes: [20104, 31205],
      variant: "hides_one",
      variantTexts: ["why"],
      values: { code: { code: 20104 }, behind: { kind: "list", items: [{ kind: "code", code: 31205 }] } },
    });
  });

  test("tells the several that it hides", () => {
    expect(check("twilio-error-text", "error 53000")).toMatchObject({
      codes: [53000, 31202, 31203, 31207, 31105, 31102],
      variant: "hides_several",
      variantTexts: ["why"],
    });
  });
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
  const capture = (change: (log: TokenLog) => void = () => {}): TokenLog =>
    logWith((log) => {
      log.isCapture = true;
      change(log);
    });

  test("is told", () => expect(check("capture-without-token", "", { log: capture() })).toBe(true));

  test.each<[title: string, change: Partial<ClueInput>]>([
    ["it is no capture", {}],
    ["there is a token", { log: capture(), tokenCount: 1 }],
    ["something else was sent", { log: capture(), valueSent: true }],
    ["it went to another host", { log: capture(({ foreignHosts }) => foreignHosts.add("a.example.com")) }],
    [
      "Twilio answered",
      {
        log: capture(({ strayAnswers }) => strayAnswers.push({ from: "event-gateway", at: 0, status: 200 })),
      },
    ],
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
