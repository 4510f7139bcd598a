import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallFacts } from "../../../src/core/session/call-facts.ts";
import type { SignalingEvent } from "../../../src/core/session/sighting.ts";
import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { cleanText } from "../../../src/ticket/redact/clean-text.ts";
import { findSecrets } from "../../../src/ticket/redact/find-secrets.ts";
import { renderTicket } from "../../../src/ticket/render-ticket.ts";
import {
  ACCOUNT,
  APP,
  HEADER,
  KEY,
  payload,
  token,
  withGrants,
  withIdentity,
} from "../../support/make-token.ts";
import { NOW, request, sessionAfter } from "../../support/sightings.ts";
import { FORMATS, readableIn, ticketOf } from "./see-ticket.ts";

const PLACE = {
  at: NOW,
  tabId: 1,
  frameId: 0,
  origin: "https://app.example.com",
  host: "voice-js.roaming.twilio.com",
};
const API_SECRET = "DI8rUBJi4StmKzlX4iermb6WalT6N8SG";
const AUTH_TOKEN = "0f8e7d6c5b4a39281706f5e4d3c2b1a0";

function seen(text: string, facts: CallFacts = {}, origin = "https://app.example.com"): TabSession {
  return sessionAfter(...request("r1", text, { status: 200, facts, origin }));
}

/** A session in which a token was sent on the socket, and Twilio said something. */
function signedIn(text: string, ...events: readonly Partial<SignalingEvent>[]): TabSession {
  const event = (change: Partial<SignalingEvent>): SignalingEvent => ({
    at: NOW,
    type: "listen",
    sent: false,
    ...change,
  });
  return sessionAfter(
    {
      type: "signaling",
      place: PLACE,
      socket: "s1",
      event: event({ sent: true }),
      token: { text: text.slice(0, 16_384), length: text.length },
      sdkVersion: "2.18.5",
    },
    ...events.map((change) => ({
      type: "signaling" as const,
      place: PLACE,
      socket: "s1",
      event: event(change),
    })),
  );
}

const claim = (session: TabSession, label: string): string | undefined =>
  ticketOf(session).claims.find((each) => each.label === label)?.value;

describe("what is left out", () => {
  const digits = (text: string): string => text.replace(/\D/g, "");

  it("is every phone number and IP address, wherever it came from", () => {
    const text = token({
      header: { ...HEADER, kid: "+14155550101" },
      payload: {
        ...withGrants({
          identity: "client:+14155550102",
          voice: {
            incoming: { allow: true },
            outgoing: {
              application_sid: APP,
              params: {
                To: "+1 (415) 555-0103",
                ip: "203.0.113.7",
                "+14155550104": 4155550105,
                v6: "2001:db8::7",
              },
            },
          },
        }),
        jti: `${KEY}-1794999940`,
      },
    });
    const session = sessionAfter(
      ...request("r1", text, {
        origin: "http://203.0.113.8:8080",
        status: 401,
        facts: {
          callSid: "CA00000000000000000000000000000001",
          gateway: "203.0.113.9",
          region: "2001:db8::8",
          edge: "+14155550106",
          sdkVersion: "14155550107",
          direction: "415-555-0108",
          error: { code: 4155550109, message: "dial tel:+14155550110 from [2001:db8::9]:5061 failed" },
        },
      }),
      {
        type: "page-request",
        place: { ...PLACE, host: "eventgw.us1.twilio.com" },
        token: { text, length: text.length },
        reply: { at: NOW, status: 401, code: 14155550111, message: `${"x".repeat(111)} +1415555` },
      },
      {
        type: "signaling",
        place: PLACE,
        socket: "s1",
        event: { at: NOW, type: "listen", sent: true },
        token: { text, length: text.length },
      },
      {
        type: "signaling",
        place: PLACE,
        socket: "s1",
        event: {
          at: NOW,
          type: "connected",
          sent: false,
          identity: "+14155550112",
          ttl: 4155550113,
          home: "203.0.113.10",
          edge: "4155550114",
        },
      },
      {
        type: "signaling",
        place: PLACE,
        socket: "s1",
        event: { at: NOW, type: "error", sent: false, code: 4155550115, message: "no +14155550116" },
      },
    );
    const read = readableIn(ticketOf(session));
    expect(digits(read)).not.toContain("4155550");
    expect(read).not.toContain("+1415");
    expect(read).not.toContain("203.0.113");
    expect(read).not.toMatch(/2001:db8/i);
    expect(read).toContain("[phone number]");
    expect(read).toContain("[IP address]");
    // What is no number stays.
    expect(read).toContain("client:[phone number]");
    expect(read).toContain(`"jti": "${KEY}-1794999940"`);
    expect(read).toContain('"iat": 1794999940');
    expect(read).toContain("CA00000000000000000000000000000001");
  });

  it("is the raw token, where it would show what is left out", () => {
    const { token: shown } = ticketOf(seen(token({ payload: withIdentity("+14155550142") })));
    expect(shown.text).toBeNull();
    expect(shown.note).toMatch(/^The token \(\d+ characters\) is left out: its base64 would show/);
  });

  it("is not the raw token of a token with nothing to hide", () => {
    const text = token();
    const [header, body, signature = ""] = text.split(".");
    const ticket = ticketOf(seen(text));
    expect(ticket.token.text).toBe(`${header}.${body}.[signature left out]`);
    expect(readableIn(ticket)).not.toContain(signature);
  });

  it("is a number that the engine cut off in a sentence", () => {
    const session = seen(
      token({ payload: withIdentity(`${"a".repeat(30)} +1 415 555 0142 ${"b".repeat(100)}`) }),
    );
    expect(digits(readableIn(ticketOf(session)))).not.toContain("1415");
  });

  it("is a number at any place in a text, also where the engine or the capture cut the text off", () => {
    const around = fc.string({ unit: fc.constantFrom(..."ab _-.,:;/@=<>|`'\"\n\\%é"), maxLength: 130 });
    const number = fc.constantFrom(
      "+14155550142",
      "(415) 555-0142",
      "415-555-0142",
      "+1 415 555 0142",
      "14155550142",
    );
    fc.assert(
      fc.property(around, number, around, (before, phone, after) => {
        const text = `${before} ${phone} ${after}`;
        const session = signedIn(
          token({ payload: { ...withIdentity(text), iss: text, [text]: { [text]: text } } }),
          { type: "error", code: 31202, message: text.slice(0, 120) },
        );
        const read = digits(readableIn(ticketOf(session)));
        expect(read).not.toContain("415555");
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("is a time only where it is a number of these years", () => {
    const session = seen(token({ payload: payload({ exp: "1795003540", nbf: 4_155_550_142, iat: 1e12 }) }));
    const ticket = ticketOf(session);
    const titles = ticket.findings.map(({ title }) => title);
    expect(titles).toContain('Not a number: exp is "[phone number]".');
    expect(ticket.payload).toMatchObject({ exp: "[phone number]", nbf: "[phone number]", iat: 1e12 });
    expect(readableIn(ticket)).not.toContain("4155550142");
    expect(ticketOf(seen(token({ payload: payload({ at: 1795003540 }) }))).payload?.at).toBe(
      "[phone number]",
    );
  });

  it.each([
    "_2B14155550142",
    "user14155550142",
    "agent_14155550142",
    "14155550142abc",
    "+1_415_555_0142",
    "+1\u00b7415\u00b7555\u00b70142",
    "415-5550142",
    "203_2E0_2E113_2E9",
    "2001_3Adb8_3A_3A7",
  ])("is %s as identity, in a message and as gateway", (identity) => {
    const session = seen(
      token({ payload: withIdentity(identity) }),
      { gateway: identity, error: { code: 31000, message: `of ${identity}` } },
      `https://${identity}.example.com`,
    );
    const ticket = ticketOf(session);
    const read = readableIn(ticket);
    expect(read).not.toContain(identity);
    expect(digits(read.replace(/\[.*?\]/g, ""))).not.toMatch(/4155550142|2030113/);
    expect(read).not.toMatch(/db8/);
    expect(ticket.token.text).toBeNull();
  });

  it.each(["https://ec2-203-0-113-9.compute-1.amazonaws.com", "https://203-0-113-9.nip.io"])(
    "is the address in the origin %s",
    (origin) => {
      const page = ticketOf(seen(token(), {}, origin)).client.page;
      expect(page).toContain("[IP address]");
      expect(page).not.toMatch(/113/);
    },
  );

  it.each(["alice", "agent_42", "user-2024", "bob_40example_2Ecom"])("is not the identity %s", (identity) => {
    const ticket = ticketOf(seen(token({ payload: withIdentity(identity) })));
    expect(ticket.claims[1]?.value).toBe(identity);
    expect(ticket.token.text).not.toBeNull();
  });

  it.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ["a secret by its name", { api_secret: "DI8rUBJi4StmKzlX4iermb6WalT6N8SG" }],
    ["a secret deep inside", { grants: { identity: "alice", x: { y: [{ Password: "hunter2-hunter2" }] } } }],
    ["secrets in an object", { secrets: { one: "hunter2-hunter2" } }],
    ["an Auth Token as issuer", { iss: AUTH_TOKEN }],
    ["an Auth Token as subject", { sub: AUTH_TOKEN }],
    ["an Auth Token in jti", { iss: AUTH_TOKEN, jti: `${AUTH_TOKEN}-1794999940` }],
    ["an Auth Token as key", { api_key: AUTH_TOKEN }],
    ["a secret that stands twice", { auth_token: "hunter2-hunter2", note: "it is hunter2-hunter2, really" }],
    ["a secret with line breaks", { password: 'hunter2-"\nhunter2' }],
    ["a number", { password: 271828 }],
    ["an Auth Token as identity", { grants: { identity: AUTH_TOKEN } }],
    ["an Auth Token within an identity", { grants: { identity: `bob-${AUTH_TOKEN}` } }],
    [
      "an Auth Token as app",
      { grants: { identity: "a", voice: { outgoing: { application_sid: AUTH_TOKEN } } } },
    ],
    ["an Auth Token anywhere", { note: [{ x: `it is ${AUTH_TOKEN}.` }] }],
    ["an Auth Token as a name", { [AUTH_TOKEN]: 1 }],
    ["an API key's secret as issuer", { iss: API_SECRET }],
    ["an API key's secret as subject", { sub: [API_SECRET] }],
    ["an API key's secret in jti", { jti: `${API_SECRET}-1794999940` }],
    ["an API key's secret below a telling name", { keys: { a: [{ b: API_SECRET }] } }],
    ["an API key's secret as app", { app_sid: API_SECRET }],
    ["apiKey", { apiKey: "hunter2-hunter2" }],
    ["api_key in an array", { api_key: ["hunter2-hunter2"] }],
    ["signing_key", { signing_key: "hunter2-hunter2" }],
    ["pwd", { pwd: "hunter2-hunter2" }],
    ["pass", { userPass: "hunter2-hunter2" }],
    ["credentials", { credentials: { x: "hunter2-hunter2" } }],
    ["access_token", { access_token: "hunter2-hunter2" }],
    ["auth", { auth: "hunter2-hunter2" }],
    ["a secret that a text tells", { note: "login with password=hunter2-hunter2" }],
    ["a secret in JSON in a text", { note: '{"apiKey": "hunter2-hunter2"}' }],
    ["a password in an address", { url: "https://bob:hunter2-hunter2@example.com" }],
    ["an account with its Auth Token", { note: `${ACCOUNT}:${API_SECRET}` }],
    ["a header", { note: "Authorization: Bearer hunter2-hunter2" }],
  ])("is %s, and the raw token", (_, claims) => {
    const ticket = ticketOf(seen(token({ payload: payload(claims) })));
    const read = readableIn(ticket);
    expect(read).not.toMatch(/DI8rUBJi|hunter2|0f8e7d6c|271828/);
    expect(read).toContain("[secret left out]");
    expect(ticket.token.text).toBeNull();
  });

  it("is an API key's secret as kid", () => {
    const ticket = ticketOf(seen(token({ header: { ...HEADER, kid: API_SECRET } })));
    expect(readableIn(ticket)).not.toContain("DI8rUBJi");
    expect(ticket.token.text).toBeNull();
  });

  it("is a secret that a message tells, wherever it stands", () => {
    const message = "refused: api_secret=hunter2-hunter2";
    const read = readableIn(
      ticketOf(
        seen(token({ payload: withIdentity("hunter2-hunter2") }), {
          error: { code: 31204, message },
          gateway: "hunter2-hunter2.example",
        }),
      ),
    );
    expect(read).not.toContain("hunter2");
  });

  it("is no SID under a telling name, and no word after one", () => {
    const note = "token: expired, key: none, names of the token: incoming.allow, not-found";
    const claims = { api_key: KEY, auth: ACCOUNT, push_credential_sid: "none", note };
    const ticket = ticketOf(seen(token({ payload: payload(claims) })));
    expect(ticket.payload).toMatchObject(claims);
    expect(ticket.token.text).not.toBeNull();
  });

  it("is any piece of the signature, in either alphabet", () => {
    for (const secret of ["a", "b", "c", "d"]) {
      const text = token({ secret });
      const signature = text.split(".")[2] ?? "";
      const plain = signature.replaceAll("-", "+").replaceAll("_", "/");
      for (const piece of [signature.slice(3, 30), plain.slice(5, 25), signature.slice(-16), plain]) {
        const read = readableIn(
          ticketOf(seen(text, { gateway: `x${piece}x`, error: { code: 1, message: piece } })),
        );
        expect(read).not.toContain(piece);
        expect(read).not.toContain(piece.slice(0, 16));
      }
    }
  });

  it.each<readonly [string, (parts: readonly string[]) => unknown]>([
    ["an array of its parts", (parts) => parts],
    ["an object of its parts", ([h, p, s]) => ({ h, p, s })],
    ["its parts with blanks", (parts) => parts.join(" . ")],
    ["its parts in JSON", (parts) => JSON.stringify(parts)],
    ["base64 of it", (parts) => Buffer.from(parts.join(".")).toString("base64")],
    ["base64 of base64 of it", (parts) => btoa(btoa(parts.join(".")))],
  ])("is another token as %s", (_, write) => {
    const parts = token({ payload: withIdentity("bob") }).split(".");
    const ticket = ticketOf(seen(token({ payload: payload({ other: write(parts) }) })));
    const read = readableIn(ticket);
    for (const part of parts) expect(read).not.toContain(part.slice(4, 40));
    expect(read).toContain("[token left out]");
    expect(read).not.toContain(Buffer.from(parts.join(".")).toString("base64").slice(0, 40));
    expect(ticket.token.text).toBeNull();
  });

  it("is a secret that the engine quotes, cut or with escapes", () => {
    const long = `${"s3cret ".repeat(20)}!`;
    const iss = { password: long, toString: 1 };
    const read = readableIn(ticketOf(seen(token({ payload: payload({ iss }) }))));
    expect(read).not.toContain("s3cret");
  });

  it("is any token in a message, and any signature", () => {
    const text = token();
    const signature = text.split(".")[2] ?? "";
    const other = token({ payload: withIdentity("bob") });
    const session = seen(text, {
      error: { code: 31204, message: `bad ${other.slice(0, 100)}` },
      gateway: signature,
    });
    const ticket = ticketOf(session);
    expect(ticket.calls[0]?.sdkError?.message).toBe("bad [token left out]");
    expect(readableIn(ticket)).not.toContain(signature);
  });

  it("is a token inside the token", () => {
    const inner = token({ payload: withIdentity("+14155550142") });
    const ticket = ticketOf(seen(token({ payload: payload({ access: inner }) })));
    expect(ticket.payload?.access).toBe("[token left out]");
    expect(digits(readableIn(ticket))).not.toContain("4155550142");
  });

  it("keeps apart the keys that become alike", () => {
    const ticket = ticketOf(seen(token({ payload: payload({ "+14155550142": 1, "+14155550143": 2 }) })));
    expect(ticket.payload).toMatchObject({ "[phone number]": 1, "[phone number] (2)": 2 });
  });

  it("is JSON that is nested too deep", () => {
    const deep = JSON.parse(`${'{"a":'.repeat(200)}"+14155550142"${"}".repeat(200)}`);
    const ticket = ticketOf(seen(token({ payload: payload({ deep }) })));
    expect(JSON.stringify(ticket.payload)).toContain("[nested too deep, left out]");
    expect(ticket.token.text).toBeNull();
  });
});

describe("taking out", () => {
  it.each([
    "auth",
    "key=",
    "pass",
    "Basic ",
    "://a:",
    "eyJ",
    "ZXlK",
    "a".repeat(32),
    "AC",
    "token: ",
    'secret"',
    "aB1",
  ])("comes to an end in 16 KB of %j", (unit) => {
    const text = unit.repeat(16_384 / unit.length);
    expect(cleanText(text, [], (each) => each).length).toBeLessThanOrEqual(text.length * 20);
    expect(findSecrets({ key: text }).length).toBeLessThanOrEqual(text.length);
  });
});

describe("broken tokens", () => {
  it.each([
    ["a secret", AUTH_TOKEN],
    ["a word", "undefined"],
    ["one part", token().split(".")[0] ?? ""],
    ["a payload that cannot be read", `${token().split(".")[0]}.bm90IGpzb24.${token().split(".")[2]}`],
    ["an error page", "<!DOCTYPE html><html></html>"],
  ])("are left out with their length: %s", (_, text) => {
    for (const live of [false, true]) {
      const ticket = ticketOf(seen(text), live && !text.startsWith("eyJ"));
      expect(ticket.token.shown).toBe("not");
      expect(ticket.token.note).toContain(`(${text.length.toLocaleString("en")} characters)`);
      if (text.length > 20) expect(readableIn(ticket)).not.toContain(text);
    }
  });

  it("are left out where they were cut, also where the whole one is asked for", () => {
    const text = token({ payload: payload({ x: "y".repeat(20_000) }) });
    for (const live of [false, true]) {
      const { token: shown, sentence } = ticketOf(seen(text), live);
      expect(shown).toEqual({
        shown: "not",
        text: null,
        note: `The token (${text.length.toLocaleString("en")} characters) is left out: it is too long to be a token.`,
      });
      expect(sentence).toContain(text.length.toLocaleString("en"));
    }
  });

  it("are left out where base64 holds more than the decoded JSON shows", () => {
    const twice = token({ payload: '{"a":"+14155550142","a":1,"exp":1795003540}' });
    expect(ticketOf(seen(twice)).token.text).toBeNull();
    const [head, body] = token().split(".");
    const cut = `${head}.${Buffer.from('{"iss":"a","to":"+14155550142').toString("base64url")}.c2ln`;
    expect(ticketOf(seen(cut)).token.text).toBeNull();
    const before = `+14155550142${head}.${body}.c2ln`;
    expect(ticketOf(seen(before)).token.text).toBeNull();
    const alien = `${head}.${body}|+14155550142.c2ln`;
    expect(ticketOf(seen(alien)).token.text).toBeNull();
    for (const text of [twice, cut, before, alien]) {
      expect(readableIn(ticketOf(seen(text)))).not.toContain("4155550142");
    }
  });

  it("say that there is no signature, where there is none", () => {
    const [head, body] = token().split(".");
    expect(ticketOf(seen(`${head}.${body}`)).token).toEqual({
      shown: "without-signature",
      text: `${head}.${body}`,
      note: "It has no signature.",
    });
    expect(ticketOf(seen(`${head}.${body}.`)).token).toEqual({
      shown: "without-signature",
      text: `${head}.${body}.`,
      note: "Its signature is empty.",
    });
  });

  it("show the header only, where the rest is encrypted", () => {
    const head = Buffer.from(JSON.stringify({ alg: "dir", enc: "A128GCM" })).toString("base64url");
    const ticket = ticketOf(seen(`${head}.a2V5.aXY.Y2lwaGVy.dGFn`));
    expect(ticket.kind).toBe("jwe");
    expect(ticket.token.text).toBe(`${head}.[encrypted parts left out]`);
    expect(ticket.payload).toBeNull();
    expect(readableIn(ticket)).not.toContain("Y2lwaGVy");
  });
});

describe("the whole token", () => {
  const note = (session: TabSession, now?: number): string => ticketOf(session, true, now).token.note;

  it("comes with until when it works, and for whom", () => {
    const text = token();
    const ticket = ticketOf(seen(text), true);
    expect(ticket.token).toEqual({
      shown: "whole",
      text,
      note: `It works until 2026-11-18 12:05:40 UTC (in 58 min 30 sec) for identity "alice" in account ${ACCOUNT}: until then treat it as a password.`,
    });
    for (const format of FORMATS) expect(renderTicket(ticket, format)).toContain(text);
  });

  it("says from when, where that is still to come", () => {
    expect(note(seen(token({ payload: payload({ nbf: NOW / 1000 + 600 }) })))).toContain(
      "from 2026-11-18 11:16:40 UTC (in 9 min 30 sec) until",
    );
  });

  it("says that it has expired", () => {
    expect(note(seen(token()), NOW + 3_600_000)).toBe(
      `It has expired already, at 2026-11-18 12:05:40 UTC (1 min ago), and works no longer. It was for identity "alice" in account ${ACCOUNT}.`,
    );
  });

  it("says that Twilio refused it", () => {
    const session = signedIn(token(), { type: "error", code: 31202 });
    expect(note(session)).toBe(
      `Twilio refused it at 2026-11-18 11:06:40 UTC, as the page reports, so it does not work as it is. It is for identity "alice" in account ${ACCOUNT}, and expires at 2026-11-18 12:05:40 UTC (in 58 min 30 sec).`,
    );
  });

  it("says so where it tells no expiry, or is not valid by the rules", () => {
    expect(note(seen(token({ payload: payload({ exp: undefined }) })))).toContain(
      "until when it does not say",
    );
    const bare = sessionAfter(...request("r1", token({ payload: payload({ sub: undefined }) })));
    expect(note(bare)).toContain("the verdict above is that it is not valid");
  });

  it("redacts all but itself, and says that it holds more", () => {
    const text = token({ payload: withIdentity("+14155550142") });
    const ticket = ticketOf(seen(text), true);
    expect(ticket.token.text).toBe(text);
    expect(ticket.token.note).toContain('identity "[phone number]"');
    expect(ticket.token.note).toContain("It also holds what is left out");
    const rest = renderTicket(ticket, "plain").replace(text, "");
    expect(rest).not.toContain("4155550142");
    expect(rest).toContain("secrets are left out, except in the whole token.");
  });

  it("cannot fake a section", () => {
    const session = signedIn(`${token()}\n\nWHAT TO DO\n- Send your password.`);
    expect(renderTicket(ticketOf(session, true), "plain").match(/^WHAT TO DO$/gm)).toHaveLength(1);
  });
});

describe("the facts", () => {
  it("are those of the claims", () => {
    const session = seen(token({ header: { ...HEADER, twr: "ie1" }, payload: payload({ nbf: NOW / 1000 }) }));
    expect(ticketOf(session).claims.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Kind of token: Twilio access token with a voice grant",
      "Identity: alice",
      `Account SID: ${ACCOUNT}`,
      `API key SID: ${KEY}`,
      `TwiML App SID: ${APP}`,
      "Push credential SID: none",
      "Incoming calls: allowed",
      "Outgoing calls: allowed",
      "Region: ie1",
      "Issued: 2026-11-18 11:05:40 UTC, 1 min 30 sec ago",
      "Not before: 2026-11-18 11:06:40 UTC, 30 sec ago",
      "Expires: 2026-11-18 12:05:40 UTC, in 58 min 30 sec",
    ]);
  });

  it("are read out of the scope of a capability token", () => {
    const scope = `scope:client:outgoing?appSid=${APP}&clientName=alice scope:client:incoming?clientName=alice`;
    const session = seen(
      token({ header: { alg: "HS256", typ: "JWT" }, payload: { iss: ACCOUNT, exp: NOW / 1000 + 60, scope } }),
    );
    expect(claim(session, "Identity")).toBe("alice");
    expect(claim(session, "Account SID")).toBe(ACCOUNT);
    expect(claim(session, "TwiML App SID")).toBe(APP);
    expect(claim(session, "Incoming calls")).toBe("allowed");
  });

  it("tell alike answers once", () => {
    const session = sessionAfter(
      ...[1, 2, 3].flatMap((n) => request(`r${n}`, token(), { at: NOW + n * 1000, status: 200 })),
      ...request("r4", token(), { at: NOW + 4000, status: 401 }),
    );
    expect(ticketOf(session).answers.map(({ what, times, lastAt }) => [what, times, lastAt])).toEqual([
      ["HTTP 200", 3, "2026-11-18 11:06:43 UTC"],
      ["HTTP 401", 1, null],
    ]);
    expect(renderTicket(ticketOf(session), "plain")).toContain("4 requests with the token");
  });

  it("are at most 20 answers, the newest", () => {
    const requests = Array.from({ length: 30 }, (_, n) =>
      request(`r${n}`, token(), { at: NOW + n * 1000, status: n % 2 === 0 ? 200 : 500 }),
    );
    const ticket = ticketOf(sessionAfter(...requests.flat()));
    expect(ticket.answers).toHaveLength(20);
    expect(renderTicket(ticket, "plain")).toContain("10 earlier answers are left out.");
  });

  it("tell the clock beside Twilio's", () => {
    const clock = (ttl: number): string =>
      ticketOf(signedIn(token(), { type: "connected", ttl })).client.clock;
    expect(ticketOf(signedIn(token())).client.clock).toBe("not known");
    expect(clock(3540)).toBe("the clocks agree");
    expect(clock(3240)).toBe("this computer's clock is 5 min behind Twilio's");
    expect(clock(3840)).toBe("this computer's clock is 5 min ahead of Twilio's");
  });

  it("leave out what is good, and do not repeat the verdict", () => {
    const good = signedIn(token(), { type: "connected", ttl: 3540 });
    expect(ticketOf(good).findings.map(({ severity }) => severity)).not.toContain("ok");
    const refused = ticketOf(signedIn(token(), { type: "error", code: 31202 }));
    expect(refused.findings[0]).toMatchObject({ severity: "error", isVerdict: true });
    expect(refused.findings[0]?.remedy).not.toBe("");
  });
});
