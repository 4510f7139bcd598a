import type { Evidence, TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import {
  ACCOUNT,
  APP,
  HEADER,
  KEY,
  NOW,
  PUSH,
  payload,
  SERVICE,
  token,
  VOICE,
  withGrants,
  withIdentity,
  withVoice,
} from "../../../support/make-token.ts";

/** One input for `judgeToken`. */
export interface Sample {
  readonly text: string;
  readonly via?: "capture" | "paste";
  readonly evidence?: Evidence;
}

interface Samples {
  /** Inputs that the rule must find. */
  readonly hits: readonly Sample[];
  /** Inputs close to those that the rule must leave alone. */
  readonly misses: readonly Sample[];
}

type Fields = Readonly<Record<string, unknown>>;

const text = (value: string, via: "capture" | "paste" = "capture"): Sample => ({ text: value, via });
const good: Sample = text(token());
const pays = (changes: Fields): Sample => text(token({ payload: payload(changes) }));
const body = (value: unknown): Sample => text(token({ payload: value }));
const heads = (changes: Fields): Sample => text(token({ header: { ...HEADER, ...changes } }));
const named = (identity: unknown): Sample => body(withIdentity(identity));
/** A token for Chat alone. */
const chatWith = (identity: string): Sample =>
  body(payload({ grants: { identity, chat: { service_sid: SERVICE } } }));
const voiced = (voice: unknown): Sample => body(withVoice(voice));
const without = (...keys: string[]): Fields =>
  Object.fromEntries(Object.entries(payload()).filter(([key]) => !keys.includes(key)));
const withEvidence = (evidence: Partial<Evidence>, sample: Sample = good): Sample => ({
  ...sample,
  evidence: { answers: [], ...evidence },
});
const answered = (
  answers: readonly TwilioAnswer[],
  more: Partial<Evidence> = {},
  sample: Sample = good,
): Sample => withEvidence({ answers, ...more }, sample);

const at = NOW * 1000 - 5000;
const connected = (more: Fields = {}): TwilioAnswer =>
  ({ from: "signaling", type: "connected", atMs: at, ...more }) as TwilioAnswer;
const refused = (code: number, type: "error" | "hangup" = "error"): TwilioAnswer => ({
  from: "signaling",
  type,
  atMs: at,
  code,
});
const http = (status: number, more: Fields = {}): TwilioAnswer =>
  ({ from: "event-gateway", atMs: at, status, ...more }) as TwilioAnswer;

const logged = (code: number, message?: string): TwilioAnswer =>
  ({ from: "log", atMs: at, code, ...(message === undefined ? {} : { message }) }) as TwilioAnswer;

const [head = "", middle = "", signature = ""] = token().split(".");
const capability = (changes: Fields = {}): Sample =>
  text(
    token({
      header: { alg: "HS256", typ: "JWT" },
      payload: {
        scope: `scope:client:outgoing?appSid=${APP}&clientName=alice scope:client:incoming?clientName=alice`,
        iss: ACCOUNT,
        exp: NOW + 600,
        iat: NOW - 60,
        ...changes,
      },
    }),
  );
const taskRouter = text(
  token({
    header: { alg: "HS256", typ: "JWT" },
    payload: {
      iss: ACCOUNT,
      account_sid: ACCOUNT,
      exp: NOW + 600,
      version: "v1",
      channel: "WK1",
      workspace_sid: "WS1",
      policies: [],
    },
  }),
);
const jwe = text(
  `${Buffer.from('{"alg":"dir","enc":"A256GCM","cty":"twilio-fpa;v=1"}').toString("base64url")}..aaaa.bbbb.cccc`,
);
const foreign = text(
  token({
    header: { alg: "RS256", typ: "JWT", kid: "k" },
    payload: { iss: "https://x.auth0.com/", sub: "auth0|1", exp: NOW + 60 },
  }),
);
const scoped = text(
  token({
    header: { ...HEADER, cty: "twilio-sat;v=1" },
    payload: payload({ grants: [{ res: "https://x", act: ["GET"] }] }),
  }),
);
const pkrv = text(
  token({
    header: { alg: "RS256", typ: "JWT", cty: "twilio-pkrv;v=1", kid: PUSH },
    payload: { iss: KEY, sub: ACCOUNT, hrh: "a", rqh: "b", exp: NOW + 300 },
  }),
);
const latin1 = Buffer.from(JSON.stringify(withIdentity("Zoë")), "latin1").toString("base64url");

/** For each rule at least one input that it finds, and one near miss. */
export const RULE_SAMPLES: Readonly<Record<string, Samples>> = {
  // text that is no token
  "token-missing": { hits: [text(""), text("  \n"), text('""')], misses: [text("undefined"), good] },
  "token-literal-undefined": {
    hits: [text("undefined"), text("null"), text('"undefined"'), text('{"token":null}')],
    misses: [text("undefined behaviour"), text("[object Object]")],
  },
  "token-literal-object": {
    hits: [text("[object Object]"), text("[object Promise]"), text("async () => {}")],
    misses: [text("undefined"), text("object")],
  },
  "token-is-markup": {
    hits: [text("<!DOCTYPE html><html></html>"), text("<Response><Say>Hi</Say></Response>")],
    misses: [text("<token>"), text("a < b")],
  },
  "decoded-token": {
    hits: [
      text(JSON.stringify(HEADER), "paste"),
      text(JSON.stringify(payload(), null, 2)),
      text(`JWT token HEADER: ${JSON.stringify(HEADER)}`, "paste"),
      text("{ alg: 'HS256', typ: 'JWT' }", "paste"),
    ],
    misses: [text('{"alg":"HS256"}', "paste"), text('{"identity":"alice"}', "paste"), good],
  },
  "twilio-error-text": {
    hits: [text('{"code":20101,"message":"Invalid Access Token"}')],
    misses: [text('{"code":"ENOENT","message":"no file"}')],
  },
  "token-is-error-object": {
    hits: [text('{"message":"identity is required"}'), text('{"error":{"message":"nope"}}')],
    misses: [text('{"code":20101,"message":"Invalid"}'), text('{"identity":"alice"}')],
  },
  "token-json-without-token": {
    hits: [text('{"identity":"alice"}')],
    misses: [text('{"message":"no"}'), text(JSON.stringify({ token: token() }))],
  },
  "token-is-auth-token": {
    hits: [text("21dea2a94d42374cf0548292775d25fb")],
    misses: [text(KEY), text("21dea2a94d42374cf0548292775d25f")],
  },
  "token-is-sid": {
    hits: [text(KEY), text(ACCOUNT)],
    misses: [text("21dea2a94d42374cf0548292775d25fb"), text("SK123")],
  },
  "token-placeholder": {
    hits: [text("YOUR_ACCESS_TOKEN"), text("{{token}}"), text("<your token>")],
    misses: [text("hello"), text("[REDACTED]")],
  },
  "token-redacted": {
    hits: [text("[REDACTED]"), text("*****"), text("<removed>")],
    misses: [text("YOUR_TOKEN"), text("hello")],
  },
  "no-token": { hits: [text("hello world"), text("www.example.com")], misses: [text("undefined"), good] },
  // what surrounds it
  "token-double-encoded": {
    hits: [
      text(Buffer.from(token()).toString("base64")),
      text(JSON.stringify(JSON.stringify({ token: token() }))),
    ],
    misses: [good, text(`"${token()}"`)],
  },
  "token-bytes-literal": {
    hits: [text(`b'${token()}'`), text(`b"${token()}"`, "paste")],
    misses: [text(`'${token()}'`), good],
  },
  "token-is-json": {
    hits: [text(JSON.stringify({ token: token() })), text(JSON.stringify({ token: token() }), "paste")],
    misses: [text(`"${token()}"`), good],
  },
  "token-quoted": {
    hits: [text(`"${token()}"`), text(`'${token()}'`, "paste")],
    misses: [text(JSON.stringify({ token: token() })), good],
  },
  "token-bearer-prefix": {
    hits: [text(`Bearer ${token()}`), text(`JWT ${token()}`, "paste")],
    misses: [good],
  },
  "token-header-name": {
    hits: [text(`X-Twilio-Token: ${token()}`)],
    misses: [text(`X-Twilio-Token: ${token()}`, "paste"), good],
  },
  "token-url-encoded": {
    hits: [text(token().replaceAll(".", "%2E")), text(token().replaceAll(".", "\\."))],
    misses: [good],
  },
  "token-whitespace": {
    hits: [text(`${head}.${middle}.\n${signature}`), text(`${token()}\n`)],
    misses: [text(`${token()}\n`, "paste"), good],
  },
  "token-trailing-punctuation": { hits: [text(`${token()},`)], misses: [text(`${token()},`, "paste"), good] },
  // parts
  "token-not-three-parts": {
    hits: [
      text(`${head}.${middle}`),
      text(head),
      text(`${head}.${middle.slice(0, 40)}…`),
      text(`${head}.${middle.slice(0, 40)}<…>`, "paste"),
    ],
    misses: [good, jwe, text(`${head}.${middle.slice(0, 40)}$${middle.slice(40)}`, "paste")],
  },
  "signature-taken-out": {
    hits: [
      text(`${head}.${middle}.[REDACTED]`),
      text(`${head}.${middle}. (signature removed)`, "paste"),
      text(`${head}.[REDACTED].[REDACTED]`),
    ],
    misses: [good, text(`${head}.${middle}.`), text(`${head}.${middle}.${signature.slice(0, 9)}…`)],
  },
  "token-too-many-parts": { hits: [text(`${token()}.abc`)], misses: [good, jwe] },
  "token-first-characters-missing": {
    hits: [text(token().slice(1)), text(token().slice(3))],
    misses: [good],
  },
  "token-extra-in-front": { hits: [text(`x${token()}`)], misses: [good] },
  "segment-std-base64": {
    hits: [
      text(
        `${head}.${Buffer.from(JSON.stringify(withIdentity("a?b>c~?>~")))
          .toString("base64")
          .replace(/=+$/, "")}.${signature}`,
      ),
    ],
    misses: [body(withIdentity("a?b>c~?>~"))],
  },
  "segment-padded": { hits: [text(`${head}.${middle}.${signature}=`)], misses: [good] },
  "segment-not-base64url": {
    hits: [
      text(`${head}.${middle.slice(0, 20)}$${middle.slice(20)}.${signature}`),
      text(`${head}.${middle.slice(0, 20)}$${middle.slice(20)}.${signature}`, "paste"),
      text(`${head}.${middle.slice(0, 20)}\u200b${middle.slice(20)}.${signature}`, "paste"),
    ],
    misses: [good, text(`${head}.${middle}.[REDACTED]`)],
  },
  "segment-bad-length": {
    hits: [
      text(
        `${head}.${Buffer.from(JSON.stringify(payload())).toString("base64url").slice(0, -1)}.${signature}`,
      ),
      text(`${head}.${middle}A.${signature}`),
    ].filter(({ text: value }) => (value.split(".")[1] ?? "").length % 4 === 1),
    misses: [good],
  },
  "payload-double-encoded": { hits: [body(JSON.stringify(JSON.stringify(payload())))], misses: [good] },
  "segment-not-json": {
    hits: [body("this is not JSON"), text(`${head}.${latin1}.${signature}`), body("[1,2]")],
    misses: [good, named("Zoë")],
  },
  "signature-missing": { hits: [text(`${head}.${middle}.`)], misses: [good, text(`${head}.${middle}`)] },
  "signature-wrong-length": {
    hits: [text(token().slice(0, -8))],
    misses: [good, text(token({ header: { ...HEADER, alg: "HS512" } }))],
  },
  "signature-extra-characters": { hits: [text(`${token()}abcd`)], misses: [good, text(`${token()}=`)] },
  "duplicate-json-keys": {
    hits: [body(`{"iss":"${KEY}","iss":"${KEY}","sub":"${ACCOUNT}"}`)],
    misses: [
      good,
      body('{"a":{"iss":"\\"iss\\":"},"iss":1}'),
      body(` ${JSON.stringify(payload(), null, 2)} `),
    ],
  },
  // kinds
  "token-is-oauth": {
    hits: [
      text(
        token({
          header: { alg: "RS256", typ: "JWT", kid: "k" },
          payload: { iss: "https://oauth.twilio.com", sub: ACCOUNT, exp: NOW + 60, scope: "voice" },
        }),
      ),
      text(
        token({
          header: { alg: "RS256", typ: "at+jwt" },
          payload: { client_id: `OQ${KEY.slice(2)}`, exp: NOW + 60 },
        }),
      ),
    ],
    misses: [good, foreign, pays({ iss: "https://oauth.twilio.com" }), pays({ iss: `OQ${KEY.slice(2)}` })],
  },
  "token-foreign": { hits: [foreign], misses: [good, capability()] },
  "taskrouter-capability-on-voice": {
    hits: [taskRouter],
    misses: [withEvidence({ host: "event-bridge.twilio.com" }, taskRouter), capability()],
  },
  "token-is-jwe": { hits: [jwe], misses: [good] },
  // header
  "alg-none": { hits: [heads({ alg: "none" }), heads({ alg: undefined })], misses: [good] },
  "alg-asymmetric": { hits: [heads({ alg: "RS256" }), heads({ alg: "EdDSA" })], misses: [good, foreign] },
  "alg-not-hs256": { hits: [heads({ alg: "HS512" })], misses: [good, heads({ alg: "none" })] },
  "typ-not-jwt": { hits: [heads({ typ: "jwt" }), heads({ typ: undefined })], misses: [good] },
  "cty-missing": { hits: [heads({ cty: undefined })], misses: [good, capability()] },
  "cty-wrong": {
    hits: [heads({ cty: "twilio-fpa;v=2" }), heads({ cty: "Twilio-FPA; v=1" })],
    misses: [good, heads({ cty: undefined }), scoped],
  },
  "cty-legacy-sat": { hits: [scoped], misses: [good] },
  "cty-pkrv": { hits: [pkrv], misses: [good] },
  "header-extra-keys": { hits: [heads({ x5t: "a" })], misses: [good, heads({ kid: KEY, twr: "us1" })] },
  // identifiers
  "iss-missing": {
    hits: [pays({ iss: false }), pays({ iss: undefined }), pays({ iss: "" })],
    misses: [good],
  },
  "iss-sub-swapped": { hits: [pays({ iss: ACCOUNT, sub: KEY })], misses: [good, pays({ iss: ACCOUNT })] },
  "iss-is-account": { hits: [pays({ iss: ACCOUNT })], misses: [good, pays({ iss: ACCOUNT, sub: KEY })] },
  "iss-not-api-key": {
    hits: [
      pays({ iss: "https://example.com" }),
      pays({ iss: APP }),
      pays({ iss: "21dea2a94d42374cf0548292775d25fb" }),
    ],
    misses: [good, pays({ iss: ACCOUNT })],
  },
  "sub-missing": { hits: [pays({ sub: undefined }), pays({ sub: 7 })], misses: [good] },
  "sub-not-account": { hits: [pays({ sub: "user-17" }), pays({ sub: KEY })], misses: [good] },
  "sid-placeholder": {
    hits: [pays({ iss: "SK***" }), pays({ sub: `AC${"x".repeat(32)}` }), pays({ iss: "your_api_key" })],
    misses: [good, pays({ iss: "SK123" })],
  },
  "sid-whitespace": { hits: [pays({ iss: `${KEY}\r` }), pays({ sub: `"${ACCOUNT}"` })], misses: [good] },
  "sid-bad-length": {
    hits: [pays({ iss: KEY.slice(0, -1) }), pays({ sub: `${ACCOUNT.slice(0, -1)}z` })],
    misses: [good, pays({ iss: `${KEY}\r` })],
  },
  "sid-uppercase-hex": { hits: [pays({ sub: `AC${ACCOUNT.slice(2).toUpperCase()}` })], misses: [good] },
  "jti-missing": { hits: [pays({ jti: undefined })], misses: [good, pays({ jti: "7f3a" })] },
  "jti-key-mismatch": {
    hits: [pays({ jti: `SK${"0123456789abcdee".repeat(2)}-${NOW}` })],
    misses: [good, pays({ jti: "7f3a" })],
  },
  "jti-time-disagrees": {
    hits: [pays({ jti: `${KEY}-${NOW - 5000}` })],
    misses: [good, pays({ jti: `${KEY}-${NOW + 64}` }), pays({ jti: `${KEY}-a1` })],
  },
  // signature
  "sig-key-is-iss": {
    hits: [withEvidence({ signature: { result: "wrong-key", wrongKey: "iss" } })],
    misses: [withEvidence({ signature: { result: "wrong-key", wrongKey: "sub" } }), good],
  },
  "sig-key-is-sub": {
    hits: [withEvidence({ signature: { result: "mismatch", wrongKey: "sub" } })],
    misses: [withEvidence({ signature: { result: "mismatch" } })],
  },
  "sig-key-empty": {
    hits: [withEvidence({ signature: { result: "wrong-key", wrongKey: "empty" } })],
    misses: [good],
  },
  "sig-key-literal": {
    hits: [withEvidence({ signature: { result: "wrong-key", wrongKey: "literal" } })],
    misses: [good],
  },
  "sig-key-sample": {
    hits: [
      withEvidence({
        signature: { result: "wrong-key", wrongKey: "sample", sample: "your-256-bit-secret" },
      }),
    ],
    misses: [withEvidence({ signature: { result: "wrong-key", wrongKey: "literal" } }), good],
  },
  "sig-mismatch": {
    hits: [
      withEvidence({ signature: { result: "mismatch" } }),
      withEvidence({ signature: { result: "mismatch", trimmed: true } }),
    ],
    misses: [good, withEvidence({ signature: { result: "verified", with: "secret" } })],
  },
  "secret-shape": {
    hits: [withEvidence({ signature: { result: "mismatch", oddSecret: true } })],
    misses: [withEvidence({ signature: { result: "mismatch", oddSecret: true, trimmed: true } })],
  },
  "sig-made-with-auth-token": {
    hits: [withEvidence({ signature: { result: "verified", with: "auth-token" } })],
    misses: [withEvidence({ signature: { result: "verified", with: "auth-token" } }, capability())],
  },
  "sig-ok": {
    hits: [withEvidence({ signature: { result: "verified", with: "secret" } })],
    misses: [good, withEvidence({ signature: { result: "verified", with: "auth-token" } })],
  },
  // times
  "time-in-milliseconds": {
    hits: [
      pays({ exp: (NOW + 3600) * 1000 }),
      pays({ iat: NOW * 1000, exp: NOW * 1000 + 1 }),
      pays({ nbf: NOW * 1000 }),
      pays({ iat: NOW * 1000 }),
      pays({ exp: NOW * 1e9 }),
    ],
    misses: [good, pays({ exp: NOW + 3_600_000 }), pays({ exp: 253_402_300_799 })],
  },
  "time-not-number": {
    hits: [pays({ exp: String(NOW + 60) }), pays({ nbf: null }), pays({ iat: true })],
    misses: [good, pays({ nbf: undefined })],
  },
  "time-negative-or-zero": {
    hits: [pays({ exp: -1 }), pays({ nbf: 0 }), pays({ exp: -62_135_596_800 })],
    misses: [good],
  },
  "exp-missing": { hits: [pays({ exp: undefined })], misses: [good, pays({ exp: "soon" })] },
  "time-added-twice": {
    hits: [
      pays({ exp: 2 * NOW + 3600 }),
      pays({ nbf: 2 * (NOW - 60) }),
      pays({ iat: 2 * NOW }),
      body({ ...without("iat", "jti"), nbf: 2 * NOW, exp: 2 * NOW + 3600 }),
    ],
    misses: [good, pays({ exp: NOW + 30 * 365 * 86_400 }), pays({ nbf: 2 * NOW - 40 * 86_400 })],
  },
  "ttl-string-in-node": {
    hits: [pays({ iat: NOW, exp: NOW + 3 }), pays({ iat: NOW, exp: NOW + 86 })],
    misses: [pays({ iat: NOW, exp: NOW + 90 }), body({ ...without("jti"), iat: NOW, exp: NOW + 3 })],
  },
  "exp-before-issue": {
    hits: [pays({ exp: NOW - 100 }), pays({ exp: NOW - 60 })],
    misses: [good, body({ ...without("iat"), exp: NOW - 100 })],
  },
  "exp-nbf-iat-order": { hits: [pays({ nbf: NOW + 9000 })], misses: [good, pays({ nbf: NOW - 60 })] },
  "token-expired": {
    hits: [
      pays({ iat: NOW - 7200, exp: NOW - 3600 }),
      pays({ exp: NOW - 1 }),
      pays({ exp: 3600 }),
      pays({ exp: NOW - 978_307_200 }),
    ],
    misses: [good, pays({ exp: NOW + 1 })],
  },
  "valid-when-sent": {
    hits: [withEvidence({ sentAtMs: (NOW - 4000) * 1000 }, pays({ iat: NOW - 7200, exp: NOW - 3600 }))],
    misses: [
      withEvidence({ sentAtMs: (NOW - 60) * 1000 }, pays({ iat: NOW - 7200, exp: NOW - 3600 })),
      withEvidence({ sentAtMs: (NOW - 60) * 1000 }),
    ],
  },
  "stale-token-in-use": {
    hits: [
      withEvidence(
        { sentAtMs: NOW * 1000, newerTokenAtMs: (NOW - 100) * 1000, newerTokenSeen: true },
        pays({ iat: NOW - 7200, exp: NOW - 3600 }),
      ),
    ],
    misses: [
      withEvidence({ sentAtMs: NOW * 1000, newerTokenAtMs: (NOW - 100) * 1000 }),
      withEvidence(
        { sentAtMs: (NOW - 200) * 1000, newerTokenAtMs: (NOW - 100) * 1000 },
        pays({ iat: NOW - 7200, exp: NOW - 3600 }),
      ),
    ],
  },
  "token-expiring": {
    hits: [pays({ exp: NOW + 30 })],
    misses: [withEvidence({ newerTokenSeen: true }, pays({ exp: NOW + 30 })), pays({ exp: NOW + 61 })],
  },
  "ttl-over-24h-in-ms": {
    hits: [
      pays({ iat: NOW, exp: NOW + 3_600_000 }),
      body({ ...without("iat"), exp: NOW - 60 + 86_400_000 + 100 }),
    ],
    misses: [pays({ iat: NOW, exp: NOW + 604_800 }), good],
  },
  "ttl-over-24h": {
    hits: [
      pays({ iat: NOW, exp: NOW + 604_800 }),
      pays({ iat: NOW - 90_000, exp: NOW + 100 }),
      pays({ exp: 253_402_300_799 }),
    ],
    misses: [
      pays({ iat: NOW - 60, exp: NOW + 86_339 }),
      pays({ exp: 2 * NOW + 3600 }),
      body({ ...without("iat"), jti: `${KEY}-${NOW - 128}`, exp: NOW + 86_400 }),
    ],
  },
  "ttl-exactly-24h": {
    hits: [pays({ iat: NOW - 60, exp: NOW + 86_340 })],
    misses: [pays({ iat: NOW - 60, exp: NOW + 86_339 })],
  },
  "ttl-very-short": {
    hits: [pays({ iat: NOW - 5, exp: NOW + 25 })],
    misses: [
      pays({ iat: NOW - 5, exp: NOW + 55 }),
      pays({ iat: NOW, exp: NOW + 3 }),
      body({ ...without("iat"), jti: `${KEY}-${NOW + 64}`, exp: NOW + 100 }),
    ],
  },
  "token-not-yet-valid": {
    hits: [pays({ nbf: NOW + 420 }), pays({ nbf: NOW + 400 * 86_400 })],
    misses: [good, pays({ nbf: NOW }), pays({ nbf: NOW + 30 }), pays({ nbf: 2 * NOW })],
  },
  "iat-in-future": {
    hits: [pays({ iat: NOW + 136, exp: NOW + 3000 }), pays({ iat: NOW + 400 * 86_400 })],
    misses: [
      good,
      pays({ iat: NOW + 30 }),
      pays({ iat: 2 * NOW }),
      body({ ...without("iat"), jti: `${KEY}-${NOW + 120}` }),
    ],
  },
  "time-fractional": { hits: [pays({ exp: NOW + 600.5 })], misses: [good] },
  // identity
  "identity-object-dropped": {
    hits: [body(payload({ grants: { voice: VOICE } }))],
    misses: [good, body({ ...without("iat"), grants: { voice: VOICE } })],
  },
  "identity-missing": {
    hits: [body({ ...without("iat"), grants: { voice: VOICE } }), named("")],
    misses: [good, body(payload({ grants: { task_router: {} } }))],
  },
  "identity-top-level": {
    hits: [body({ ...payload({ grants: { voice: VOICE } }), identity: "alice" })],
    misses: [good, pays({ identity: "alice" })],
  },
  "identity-not-string": { hits: [named(42), named({ id: 1 })], misses: [good, named("42")] },
  "identity-literal-value": {
    hits: [
      named("undefined"),
      named("NaN"),
      named("(null)"),
      named("[object Object]"),
      chatWith("[object Object]"),
    ],
    misses: [good, named("Nan"), named("undefined_7"), named(" null"), named("[object]")],
  },
  "identity-whitespace-ends": {
    hits: [named(" alice"), named("alice\n")],
    misses: [good, named("front desk"), chatWith(" alice")],
  },
  "identity-chars-forbidden": {
    hits: [named("front desk"), named("a#b"), named("a\u0000b")],
    misses: [good, named("a@b.example"), named("[object Object]"), chatWith("front desk")],
  },
  "identity-chars-nonword": {
    hits: [named("a@b.example"), named("Zoë"), named("shop:4")],
    misses: [
      good,
      named("user_40example_2Ecom"),
      named("front desk"),
      named("(null)"),
      chatWith("a@b.example"),
      withEvidence({ host: "tsock.us1.twilio.com" }, named("a@b.example")),
    ],
  },
  "identity-too-long": {
    hits: [named("a".repeat(257)), named("a".repeat(122))],
    misses: [named("a".repeat(121)), chatWith("a".repeat(122))],
  },
  "identity-reserved-us-sid": {
    hits: [named("system"), named(`US${KEY.slice(2)}`)],
    misses: [named("systems"), good],
  },
  "identity-pii": {
    hits: [named("a.b@example.com"), named("+15551234567")],
    misses: [good, named("agent_7")],
  },
  "identity-shared-by-chance": {
    hits: [named("user")],
    misses: [good, named("user_7"), named("undefined")],
  },
  // grants
  "grant-at-top-level": {
    hits: [body({ ...without("grants"), voice: VOICE }), pays({ voice: VOICE })],
    misses: [good],
  },
  "grants-missing": {
    hits: [body(without("grants"))],
    misses: [good, body({ ...without("grants"), voice: VOICE })],
  },
  "grants-is-array": { hits: [pays({ grants: [] })], misses: [good, scoped] },
  "grants-is-string": { hits: [pays({ grants: '{"voice":{}}' })], misses: [good] },
  "grants-empty": { hits: [pays({ grants: {} }), pays({ grants: { identity: "alice" } })], misses: [good] },
  "voice-grant-missing": {
    hits: [
      body(withGrants({ chat: { service_sid: SERVICE } })),
      body(withGrants({ programmable_voice: VOICE })),
    ],
    misses: [
      good,
      withEvidence({ host: "mcs.us1.twilio.com" }, body(withGrants({ chat: { service_sid: SERVICE } }))),
    ],
  },
  "grant-is-array": {
    hits: [voiced([]), body(withGrants({ voice: VOICE, video: [] }))],
    misses: [good, body(withGrants({ voice: VOICE, video: {} }))],
  },
  "grant-unknown-key": {
    hits: [
      body(withGrants({ Voice: VOICE })),
      body(withGrants({ voice: VOICE, sync: {} })),
      body(withGrants({ voice: VOICE, constructor: {} })),
    ],
    misses: [good, body(withGrants({ voice: VOICE, rtc: {} }))],
  },
  "grant-legacy-key": {
    hits: [body(withGrants({ voice: VOICE, rtc: {} })), body(withGrants({ programmable_voice: VOICE }))],
    misses: [good, body(withGrants({ voice: VOICE, video: {} }))],
  },
  "chat-service-missing": {
    hits: [body(withGrants({ chat: {} })), body(withGrants({ voice: VOICE, chat: { service_sid: "x" } }))],
    misses: [body(withGrants({ voice: VOICE, chat: { service_sid: SERVICE } })), good],
  },
  "sync-service-missing": {
    hits: [body(withGrants({ data_sync: {} }))],
    misses: [
      body(withGrants({ voice: VOICE, data_sync: { service_sid: "default" } })),
      body(withGrants({ voice: VOICE, data_sync: { service_sid: SERVICE } })),
    ],
  },
  "claim-unknown": {
    hits: [pays({ tenant: "x" }), pays({ region: "EMEA" })],
    misses: [good, pays({ region: "ie1" })],
  },
  // voice
  "voice-camelcase": {
    hits: [
      voiced({ ...VOICE, incomingAllow: true }),
      voiced({ outgoing: { applicationSid: APP } }),
      voiced({ outgoing: { application_sid: APP }, incoming_allow: true }),
    ],
    misses: [good, voiced({ ...VOICE, endpoint_id: "desk" })],
  },
  "voice-outgoing-is-string": { hits: [voiced({ outgoing: APP })], misses: [good] },
  "voice-incoming-not-boolean": {
    hits: [
      voiced({ ...VOICE, incoming: { allow: "true" } }),
      voiced({ ...VOICE, incoming: true }),
      voiced({ ...VOICE, incoming: { allow: 1 } }),
    ],
    misses: [good, voiced({ ...VOICE, incoming: { allow: false } })],
  },
  "voice-no-capability": {
    hits: [voiced({}), voiced({ incoming: { allow: false } }), voiced({ push_credential_sid: "kkk" })],
    misses: [good, voiced({ incoming: { allow: true } }), voiced({ push_credential_sid: PUSH })],
  },
  "voice-no-incoming": {
    hits: [voiced({ outgoing: { application_sid: APP } }), voiced({ ...VOICE, incoming: { allow: false } })],
    misses: [
      good,
      voiced({ ...VOICE, incoming: { allow: "true" } }),
      voiced({ outgoing: { application_sid: APP }, push_credential_sid: PUSH }),
      withEvidence({ host: "tsock.us1.twilio.com" }, voiced({ outgoing: { application_sid: APP } })),
    ],
  },
  "voice-incoming-by-push": {
    hits: [
      voiced({ outgoing: { application_sid: APP }, push_credential_sid: PUSH }),
      { ...voiced({ push_credential_sid: PUSH }), via: "paste" },
    ],
    misses: [
      good,
      voiced({ ...VOICE, push_credential_sid: PUSH }),
      voiced({ outgoing: { application_sid: APP }, push_credential_sid: "kkk" }),
    ],
  },
  "voice-no-outgoing": {
    hits: [voiced({ incoming: { allow: true } }), voiced({ ...VOICE, outgoing: {} })],
    misses: [good],
  },
  "voice-app-sid-invalid": {
    hits: [
      voiced({ ...VOICE, outgoing: { application_sid: `PN${APP.slice(2)}` } }),
      voiced({ ...VOICE, outgoing: { application_sid: "my app" } }),
    ],
    misses: [good, voiced({ ...VOICE, outgoing: { application_sid: `${APP}\n` } })],
  },
  "voice-params-shape": {
    hits: [
      voiced({ ...VOICE, outgoing: { application_sid: APP, params: { a: { b: 1 } } } }),
      voiced({ ...VOICE, outgoing: { application_sid: APP, params: [] } }),
    ],
    misses: [voiced({ ...VOICE, outgoing: { application_sid: APP, params: { a: 1, b: "c" } } })],
  },
  "voice-params-overlap": {
    hits: [voiced({ ...VOICE, outgoing: { application_sid: APP, params: { a: "1" } } })],
    misses: [good, voiced({ ...VOICE, outgoing: { application_sid: APP, params: {} } })],
  },
  "voice-push-cred-invalid": {
    hits: [voiced({ ...VOICE, push_credential_sid: "kkk" })],
    misses: [voiced({ ...VOICE, push_credential_sid: PUSH }), good],
  },
  "voice-push-cred-in-browser": {
    hits: [voiced({ ...VOICE, push_credential_sid: PUSH })],
    misses: [
      text(token({ payload: withVoice({ ...VOICE, push_credential_sid: PUSH }) }), "paste"),
      voiced({ push_credential_sid: PUSH }),
      good,
    ],
  },
  // secrets
  "secret-in-token": {
    hits: [
      pays({ iss: "21dea2a94d42374cf0548292775d25fb" }),
      voiced({ ...VOICE, outgoing: { application_sid: APP, params: { password: "hunter22" } } }),
      pays({ auth_token: "21dea2a94d42374cf0548292775d25fb" }),
    ],
    misses: [
      good,
      voiced({
        ...VOICE,
        outgoing: { application_sid: APP, params: { session: "21dea2a94d42374cf0548292775d25fb" } },
      }),
    ],
  },
  // capability
  "capability-in-use": { hits: [capability()], misses: [good, taskRouter] },
  "capability-scope-unparsable": {
    hits: [
      capability({ scope: ["scope:client:incoming?clientName=a"] }),
      capability({ scope: "scope:client:incoming?clientName=a nonsense" }),
    ],
    misses: [capability()],
  },
  "capability-no-scope": { hits: [capability({ scope: "" })], misses: [capability()] },
  "capability-no-incoming": {
    hits: [capability({ scope: `scope:client:outgoing?appSid=${APP}` })],
    misses: [capability()],
  },
  "capability-no-outgoing": {
    hits: [
      capability({ scope: "scope:client:incoming?clientName=a" }),
      capability({ scope: "scope:client:outgoing?clientName=a" }),
    ],
    misses: [capability()],
  },
  "capability-clientname-bad": {
    hits: [
      capability({ scope: "scope:client:incoming?clientName=a%40b" }),
      capability({ scope: "scope:client:incoming?clientName=a%20b" }),
      capability({ scope: "scope:client:incoming?clientName=" }),
    ],
    misses: [capability()],
  },
  "capability-iss-not-account": { hits: [capability({ iss: KEY })], misses: [capability()] },
  // region
  "twr-is-edge-name": { hits: [heads({ twr: "dublin" })], misses: [heads({ twr: "ie1" }), good] },
  "twr-unknown": {
    hits: [heads({ twr: "sg1" }), heads({ twr: "IE1" })],
    misses: [heads({ twr: "au1" }), heads({ twr: "dublin" }), good],
  },
  "twr-in-payload": {
    hits: [pays({ twr: "ie1" }), pays({ region: "au1" })],
    misses: [
      good,
      pays({ region: "EMEA" }),
      pays({ region: "dublin" }),
      text(token({ header: { ...HEADER, twr: "ie1" }, payload: payload({ twr: "ie1" }) })),
    ],
  },
  "twr-with-video-grant": {
    hits: [text(token({ header: { ...HEADER, twr: "ie1" }, payload: withGrants({ video: {} }) }))],
    misses: [heads({ twr: "ie1" }), body(withGrants({ video: {} }))],
  },
  "twr-needs-sdk-2-1": {
    hits: [withEvidence({ sdkVersion: "2.0.1" }, heads({ twr: "ie1" }))],
    misses: [
      withEvidence({ sdkVersion: "2.1.0" }, heads({ twr: "ie1" })),
      withEvidence({ sdkVersion: "1.14.0" }),
    ],
  },
  "home-differs": {
    hits: [withEvidence({ host: "eventgw.ie1.twilio.com" }), answered([connected({ home: "au1" })])],
    misses: [
      withEvidence({ host: "eventgw.us1.twilio.com" }),
      withEvidence({ host: "eventgw.twilio.com" }),
      answered([connected({ home: "us1" })]),
    ],
  },
  "region-unnamed-at-edge": {
    hits: [
      withEvidence({ edge: "sydney" }),
      answered([refused(31204)], { edge: "sydney" }),
      answered([refused(31205)], { edge: "ie1" }),
    ],
    misses: [
      good,
      withEvidence({ edge: "ashburn" }),
      withEvidence({ edge: "roaming" }),
      withEvidence({ edge: "sydney" }, heads({ twr: "us1" })),
      answered([connected()], { edge: "sydney" }),
      withEvidence({ edge: "sydney", host: "eventgw.au1.twilio.com" }),
    ],
  },
  "region-edge-far": {
    hits: [withEvidence({ edge: "ashburn" }, heads({ twr: "ie1" }))],
    misses: [
      withEvidence({ edge: "dublin" }, heads({ twr: "ie1" })),
      withEvidence({ edge: "roaming" }, heads({ twr: "ie1" })),
    ],
  },
  "edge-legacy-name": {
    hits: [withEvidence({ edge: "ie1" }), withEvidence({ edge: "us-or" })],
    misses: [withEvidence({ edge: "dublin" }), withEvidence({ edge: "sao-paulo-ix" })],
  },
  // evidence
  "server-rejected-http": {
    hits: [
      answered([http(403, { code: 20154 })]),
      answered([http(401)]),
      answered([http(403, { code: 9221, message: "Expired token" })]),
      answered([http(403, { code: 99_999 })]),
      answered([http(400, { code: 21218 })]),
    ],
    misses: [answered([http(200)]), answered([http(503)]), answered([http(429, { code: 20429 })])],
  },
  "server-error-frame": {
    hits: [
      answered([refused(31202)]),
      answered([refused(31100)]),
      answered([refused(31_299)]),
      answered([connected(), refused(31_299)]),
      answered([refused(31206)]),
    ],
    misses: [
      answered([connected()]),
      answered([refused(31205), connected()]),
      answered([connected(), refused(31206)]),
    ],
  },
  "server-hangup-code": {
    hits: [answered([refused(31404, "hangup")])],
    misses: [
      answered([refused(31486, "hangup")]),
      answered([connected(), refused(31403, "hangup")]),
      answered([refused(31_299, "hangup")]),
    ],
  },
  "server-refused-in-log": {
    hits: [
      answered([logged(20101)]),
      answered([logged(31202, "JWT signature validation failed")]),
      answered([logged(31404)]),
    ],
    misses: [
      answered([logged(31486)]),
      answered([logged(12_345)]),
      answered([logged(53000)]),
      answered([refused(31205), logged(20104)]),
    ],
  },
  "log-hides-code": {
    hits: [answered([logged(53000)]), answered([logged(31005)])],
    misses: [answered([connected(), logged(53000)]), answered([logged(20101)]), answered([refused(53000)])],
  },
  "identity-changed": {
    hits: [answered([refused(31209)]), answered([refused(31209)], {}, named(undefined))],
    misses: [answered([connected()]), answered([refused(31105)]), good],
  },
  "sdk-too-old": {
    hits: [answered([refused(31007)]), answered([refused(31007)], { sdkVersion: "1.2.0" })],
    misses: [withEvidence({ sdkVersion: "1.2.0" }), answered([refused(31204)])],
  },
  "not-a-voice-request": {
    hits: [withEvidence({ host: "mcs.us1.twilio.com" })],
    misses: [
      withEvidence({ host: "eventgw.us1.twilio.com" }),
      withEvidence({ host: "voice-js.roaming.twilio.com" }),
    ],
  },
  "request-blocked": { hits: [withEvidence({ blocked: "net::ERR_BLOCKED_BY_CLIENT" })], misses: [good] },
  "identity-differs": {
    hits: [answered([connected({ identity: "bob" })])],
    misses: [answered([connected({ identity: "alice" })]), answered([connected()])],
  },
  "clock-skew": {
    hits: [withEvidence({ clockOffset: -136 }), answered([connected({ ttl: 3545 - 300 })])],
    misses: [withEvidence({ clockOffset: 3 }), answered([connected({ ttl: 3544 })])],
  },
  "server-accepted-ws": { hits: [answered([connected()])], misses: [answered([refused(31202)]), good] },
  "server-accepted-http": {
    hits: [answered([http(200)])],
    misses: [answered([http(403)]), answered([http(200)], { host: "mcs.us1.twilio.com" })],
  },
  "false-20101-old-sdk": {
    hits: [answered([refused(31204), connected()], { sdkVersion: "2.18.4" })],
    misses: [
      answered([refused(31204), connected()], { sdkVersion: "2.18.5" }),
      answered([refused(31204)], { sdkVersion: "2.18.4" }),
    ],
  },
  "server-refused-before": {
    hits: [answered([refused(31205), connected()])],
    misses: [answered([connected()]), answered([connected(), refused(31205)])],
  },
  "call-ended-otherwise": {
    hits: [
      answered([connected(), refused(31486, "hangup")]),
      answered([connected(), refused(31403, "hangup")]),
      answered([refused(31_299, "hangup")]),
      answered([connected(), refused(31002, "hangup")], {}, voiced({ incoming: { allow: true } })),
    ],
    misses: [answered([connected(), refused(31404, "hangup")]), answered([connected()])],
  },
  "mic-not-auth": {
    hits: [answered([connected(), refused(31401, "hangup")])],
    misses: [answered([connected(), refused(31486, "hangup")])],
  },
  "sdk-1x": {
    hits: [withEvidence({ sdkVersion: "1.14.0" })],
    misses: [withEvidence({ sdkVersion: "2.18.5" })],
  },
};
