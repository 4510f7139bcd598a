import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/core/evidence/evidence.ts";
import { findingStatement } from "../../../src/core/rules/finding.ts";
import { judgeToken } from "../../../src/core/verdict/judge-token.ts";
import type { Judgement } from "../../../src/core/verdict/judgement.ts";
import { inspectText } from "../../../src/recording/inspect-text.ts";
import {
  HEADER,
  NOW,
  payload,
  token,
  withGrants,
  withIdentity,
  withVoice,
} from "../../support/make-token.ts";
import { sayEnglish } from "../../support/say-english.ts";

const VERDICTS = ["valid", "warning", "invalid", "not-a-token"];
const via = fc.constantFrom<"capture" | "paste">("capture", "paste");
const json = fc.jsonValue({ maxDepth: 4 });

function judge(text: string, how: "capture" | "paste", evidence?: Evidence): Judgement {
  return judgeToken(text, { nowSeconds: NOW, via: how, evidence });
}

function expectSound({
  verdict,
  sentence,
  findings,
  nowSeconds,
}: Pick<Judgement, "verdict" | "sentence" | "findings" | "nowSeconds">): void {
  expect(VERDICTS).toContain(verdict);
  expect(sentence.length).toBeGreaterThan(0);
  // Nothing a page wrote may hide or reorder what a person reads.
  const texts = findings.flatMap((finding) =>
    (["title", "why", "remedy"] as const).map((text) => findingStatement(finding, text)),
  );
  for (const statement of [...texts, ...sentence]) {
    const said = sayEnglish([statement], nowSeconds);
    expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(said).not.toBe("");
  }
  const rank = { error: 0, warning: 1, ok: 2, info: 3 };
  const ranks = findings.map(({ severity }) => rank[severity]);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
}

describe("whatever comes", () => {
  it("judges any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme" })),
        via,
        (text, how) => {
          expectSound(judge(text, how));
          expectSound(inspectText(text, { nowSeconds: NOW, via: how }));
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);

  it("judges any JSON in any claim and any header", () => {
    const claims = fc.constantFrom(
      "iss",
      "sub",
      "exp",
      "nbf",
      "iat",
      "jti",
      "grants",
      "scope",
      "policies",
      "twr",
      "identity",
      "voice",
    );
    fc.assert(
      fc.property(
        claims,
        json,
        fc.constantFrom("alg", "typ", "cty", "twr", "kid"),
        json,
        (claim, value, key, other) => {
          expectSound(judge(token({ payload: payload({ [claim]: value }) }), "capture"));
          expectSound(judge(token({ header: { ...HEADER, [key]: other } }), "capture"));
          expectSound(judge(token({ payload: withIdentity(value) }), "capture"));
          expectSound(judge(token({ payload: withVoice(value) }), "capture"));
          expectSound(judge(token({ payload: withVoice({ incoming: value, outgoing: other }) }), "capture"));
          expectSound(
            judge(token({ payload: withGrants({ [String(key)]: value, chat: other }) }), "capture"),
          );
        },
      ),
      { numRuns: 200 },
    );
  }, 30_000);

  it("judges any JSON as the whole payload, and in place of a capture", () => {
    fc.assert(
      fc.property(json, (value) => {
        expectSound(judge(token({ payload: value }), "paste"));
        expectSound(
          inspectText(
            JSON.stringify({
              log: { entries: [{ request: value, response: value, _webSocketMessages: value }] },
            }),
            { nowSeconds: NOW, via: "capture" },
          ),
        );
        expectSound(
          inspectText(JSON.stringify({ type: "listen", version: "1.6", payload: value }), {
            nowSeconds: NOW,
            via: "capture",
          }),
        );
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it("judges tokens with any character changed, added or lost", () => {
    const whole = token();
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length - 1 }),
        fc.string({ maxLength: 3 }),
        fc.nat({ max: 3 }),
        via,
        (at, put, lost, how) => {
          const text = whole.slice(0, at) + put + whole.slice(at + lost);
          expectSound(judge(text, how));
          expectSound(inspectText(text, { nowSeconds: NOW, via: how }));
        },
      ),
      { numRuns: 400 },
    );
  }, 30_000);

  it("judges any evidence", () => {
    const number = fc.oneof(fc.integer(), fc.double());
    const answer = fc.oneof(
      fc.record({
        from: fc.constant("event-gateway" as const),
        atMs: number,
        status: fc.integer(),
        code: fc.integer(),
        message: fc.string(),
      }),
      fc.record({
        from: fc.constant("signaling" as const),
        type: fc.constant("connected" as const),
        atMs: number,
        ttl: number,
        identity: fc.string(),
        home: fc.string(),
      }),
      fc.record({
        from: fc.constant("signaling" as const),
        type: fc.constantFrom("error" as const, "hangup" as const),
        atMs: number,
        code: fc.integer(),
        message: fc.string(),
      }),
    );
    const evidence = fc.record({
      answers: fc.array(answer, { maxLength: 4 }),
      host: fc.string(),
      edge: fc.string(),
      sdkVersion: fc.string(),
      sentAtMs: number,
      clockOffset: number,
    });
    fc.assert(
      fc.property(evidence, (seen) => expectSound(judge(token(), "capture", seen))),
      { numRuns: 300 },
    );
  }, 30_000);
});

describe("accepted tokens", () => {
  it("are never called invalid while they last", () => {
    const accepted: Evidence = { answers: [{ from: "signaling", type: "connected", atMs: NOW * 1000 }] };
    fc.assert(
      fc.property(json, json, (value, other) => {
        const judgement = judge(
          token({ payload: { ...withVoice({ incoming: value, outgoing: other }), nbf: NOW + 500 } }),
          "capture",
          accepted,
        );
        expect(judgement.verdict).not.toBe("invalid");
      }),
      { numRuns: 200 },
    );
  });
});

describe("big inputs", () => {
  const MEGABYTE = 1_000_000;
  const big: readonly (readonly [string, string])[] = [
    ["letters", "e".repeat(MEGABYTE)],
    ["starts of tokens", "eyJ".repeat(MEGABYTE / 3)],
    ["dots", ".".repeat(MEGABYTE)],
    ["blanks", " ".repeat(MEGABYTE)],
    ["blanks inside", `eyJhbGciOi${" ".repeat(MEGABYTE)}.a.b`],
    ["quotes", '"'.repeat(MEGABYTE)],
    ["brackets", "[".repeat(MEGABYTE)],
    ["nested JSON", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["per cents", "ey%".repeat(MEGABYTE / 3)],
    ["carets", '^"x-twilio-token: '.repeat(MEGABYTE / 18)],
    ["header names", "x-twilio-token".repeat(MEGABYTE / 14)],
    ["header names in quotes", '"x-twilio-token": "'.repeat(MEGABYTE / 19)],
    ["addresses", "https://a ".repeat(MEGABYTE / 10)],
    ["lines of half tokens", "eyJhbGciOiJIUzI1NiJ9.\n".repeat(MEGABYTE / 22)],
    ["a token with an endless signature", `${token()}${"A".repeat(MEGABYTE)}`],
    ["a token with an endless claim", token({ payload: payload({ x: "y".repeat(MEGABYTE) }) })],
    ["a token nested deep", token({ payload: `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}` })],
    [
      "a token with many claims",
      token({
        payload: payload(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`claim${i}`, i]))),
      }),
    ],
    ["a token cut in a deep claim", token({ payload: `{"a":1,"b":${"[".repeat(500_000)}` })],
    ["backslashes", `{"token":"${"\\\\".repeat(MEGABYTE / 4)}"}`],
    ["starts of objects", '{"'.repeat(MEGABYTE / 2)],
    ["starts of lists of objects", "[{".repeat(MEGABYTE / 2)],
    ["braces", "{".repeat(MEGABYTE)],
    ["escaped objects", '{\\"a\\":'.repeat(MEGABYTE / 7)],
    ["objects of a console", "{ type: [".repeat(MEGABYTE / 9)],
    ["the event gateway's name", "eventgw.twilio.com ".repeat(MEGABYTE / 19)],
    ["codes", "error 31205 ".repeat(MEGABYTE / 12)],
    ["lines with codes", `${token()}\n${"error 31205\nerror 31204\n".repeat(MEGABYTE / 24)}`],
    ["line ends", "\n".repeat(MEGABYTE)],
    ["curl commands", "curl 'https://a' -H 'x-twilio-token: a'\n".repeat(MEGABYTE / 40)],
  ];

  // The time limit of the test is the measure: linear work is done in about a second, also on a busy machine, while
  // quadratic work on a megabyte takes minutes.
  it.each(big)(
    "judges a megabyte of %s in time",
    (_, text) => {
      expectSound(judge(text, "capture"));
      expectSound(judge(text, "paste"));
      expectSound(inspectText(text, { nowSeconds: NOW, via: "paste" }));
      expectSound(inspectText(text, { nowSeconds: NOW, via: "capture" }));
    },
    60_000,
  );
});

describe("decorations", () => {
  const decorations: Readonly<Record<string, (text: string) => string>> = {
    none: (text) => text,
    blanks: (text) => `  ${text}\r\n`,
    quotes: (text) => `"${text}"`,
    "typographic quotes": (text) => `\u201c${text}\u201d`,
    bearer: (text) => `Bearer ${text}`,
    "header line": (text) => `X-Twilio-Token: ${text}`,
    "authorization line": (text) => `Authorization: Bearer ${text}`,
    json: (text) => JSON.stringify({ identity: "alice", token: text }, null, 2),
    "nested json": (text) => JSON.stringify({ data: [{ voice: { accessToken: text } }] }),
    "json in a string": (text) => JSON.stringify(JSON.stringify({ token: text })),
    "python bytes": (text) => `b'${text}'`,
    "python dict": (text) => `{'token': '${text}'}`,
    "url encoding": (text) => encodeURIComponent(text).replaceAll(".", "%2E"),
    "url parameter": (text) => `https://app.example.com/call?token=${text}&to=bob`,
    base64: (text) => Buffer.from(text).toString("base64"),
    "wrapped lines": (text) => text.replace(/.{60}/g, "$&\n"),
    "quoted mail": (text) => `> Here it is:\n> ${text.replace(/.{60}/g, "$&\n> ")}\n> Bob`,
    sentence: (text) => `The token is ${text}. Is it right?`,
    "log line": (text) => `12:00:01 INFO token=${text}; identity=alice`,
    "zero width": (text) => `\u200b${text}\ufeff`,
    "curl in bash": (text) =>
      `curl 'https://eventgw.us1.twilio.com/v4/EndpointEvents' -X POST -H 'x-twilio-token: ${text}' --data-raw '{}'`,
    "curl in cmd": (text) =>
      `curl ^"https://eventgw.us1.twilio.com/v4/EndpointEvents^" ^\r\n  -H ^"x-twilio-token: ${text}^" ^\r\n  --data-raw ^"^{^}^"`,
    fetch: (text) =>
      `fetch("https://eventgw.us1.twilio.com/v4/EndpointEvents", {"headers": {"x-twilio-token": "${text}"}, "method": "POST"});`,
    powershell: (text) =>
      `Invoke-WebRequest -Uri "https://eventgw.us1.twilio.com/v4/EndpointEvents" -Headers @{\n  "x-twilio-token"="${text}"\n}`,
    har: (text) =>
      JSON.stringify({
        log: {
          entries: [
            {
              startedDateTime: "2026-11-18T11:06:40.000Z",
              request: {
                method: "POST",
                url: "https://eventgw.us1.twilio.com/v4/EndpointEvents",
                headers: [{ name: "X-Twilio-Token", value: text }],
              },
              response: { status: 200 },
            },
          ],
        },
      }),
    "listen frame": (text) => JSON.stringify({ type: "listen", version: "1.6", payload: { token: text } }),
    "http request": (text) =>
      `POST /v4/EndpointEvents HTTP/1.1\r\nHost: eventgw.twilio.com\r\nX-Twilio-Token: ${text}\r\n\r\n{}`,
  };

  it.each(Object.keys(decorations))("finds the same token in %s", (name) => {
    const identities = fc.string({
      unit: fc.constantFrom(..."abcXYZ019_ ëß漢😀?>~"),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(identities, via, (identity, how) => {
        const text = token({ payload: withIdentity(identity) });
        const decorated = decorations[name]?.(text) ?? "";
        const { tokens } = inspectText(decorated, { nowSeconds: NOW, via: how });
        expect(tokens.map((one) => one.text)).toEqual([text]);
        expect(tokens[0]?.payload?.grants).toMatchObject({ identity });
      }),
      { numRuns: 25 },
    );
  });
});
