import fc from "fast-check";
import type { Sighting } from "../../../../src/core/session/sighting.ts";
import type { TabSession } from "../../../../src/core/session/tab-session.ts";
import { ACCOUNT, APP, HEADER, KEY, PUSH, token } from "../../../support/make-token.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

/** Texts that could be taken for the ticket's own words or markup. */
export const HOSTILE: readonly string[] = [
  "alice",
  "a|b",
  "a\\|b",
  "\\",
  "\\|\\\\|",
  "`",
  "a`b``c",
  " ` ",
  " a ",
  "missing",
  "none",
  "not known",
  "(empty)",
  "None was seen.",
  "a\nb\n\n### Claims\n\n- item",
  "\r\nCLAIMS\r\n",
  "WHAT TO DO",
  "| --- | --- |",
  "**bold** _it_",
  "{{a}} *b* h3. Claims",
  "<b>x</b> &amp;&lt;",
  "\u202eevil\u202c",
  "a\u200bb\ud800",
  "“quoted” ‘too’",
  "•••",
  "+14155550142",
  "call 203.0.113.9 or +14155550142 now",
  "[phone number]",
  "Judged at 2026-11-18 11:07:10 UTC, by this computer's clock.",
  "Made by Token Lens for Twilio Voice 9. Phone numbers, IP addresses and secrets are left out.",
  "x".repeat(119),
  "😀".repeat(300),
  "y".repeat(2000),
  "… (5 characters)",
  "ends with…",
];

/** Texts without the marks that plain text parts a line's values by. */
export const isPlain = (text: string): boolean => !/[;,:]|^\s|\s$|^\(empty\)$|^not known$|^$/.test(text);

export interface SessionTexts {
  readonly identity: string;
  readonly message: string;
  readonly other: string;
}

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(..."`|\\ #-_*[]()<>@&!~:;,1a"), maxLength: 20 }),
);

/** Codes of Twilio's table, and others. */
const code = fc.constantFrom(31202, 31005, 53000, 20101, 20104, 31000, 31403, 99_999, 9221, 4_155_550_142);

const ttl = fc.constantFrom(-1, 0, 5, 3600, 3599, 90_061, 86_400);

function place(at: number): { at: number; tabId: number; frameId: number; origin: string; host: string } {
  return { at, tabId: 1, frameId: 0, origin: "https://app.example.com", host: "voice-js.dublin.twilio.com" };
}

/** The sightings of a token in one tab: requests, calls, a socket. */
export function anySession(value: fc.Arbitrary<string> = text): fc.Arbitrary<TabSession> {
  const short = value.map((each) => each.slice(0, 120));
  const claims = fc.record({
    iat: fc.constantFrom(1_794_999_940, 1_795_000_900, "soon"),
    exp: fc.constantFrom(1_795_003_540, 1_794_000_000, 1_795_003_540_000, undefined),
    iss: fc.oneof({ weight: 4, arbitrary: fc.constant(KEY) }, value),
    sub: fc.oneof({ weight: 4, arbitrary: fc.constant(ACCOUNT) }, value),
  });
  const grants = fc.oneof(
    { weight: 5, arbitrary: fc.record({ identity: value, voice: voiceGrant(value) }) },
    fc.record({ identity: value }),
    fc.constant({}),
  );
  const made = fc
    .record({ claims, grants, header: fc.constantFrom(HEADER, { ...HEADER, twr: "ie1" }, { alg: "none" }) })
    .map(({ claims: some, grants: all, header }) => token({ header, payload: { ...some, grants: all } }));
  const tokenText = fc.oneof(
    { weight: 8, arbitrary: made },
    fc.constantFrom("undefined", "a.b.c.d.e", "Bearer eyJhbGciOiJub25lIn0.e30."),
  );
  const facts = fc.record(
    {
      callSid: fc.oneof(fc.constantFrom("CA00000000000000000000000000000001"), short),
      direction: fc.constantFrom("INCOMING", "OUTGOING"),
      edge: short,
      region: short,
      gateway: short,
      sdkVersion: fc.constantFrom("2.18.5", "2.1.0"),
      error: fc.record({ code: fc.oneof(fc.constant(null), code), message: short }),
    },
    { requiredKeys: [] },
  );
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("request" as const),
      status: fc.constantFrom(200, 202, 401, 403, 500),
      facts,
    }),
    fc.record({
      kind: fc.constant("reply" as const),
      status: fc.constantFrom(400, 401, 403),
      code,
      message: short,
    }),
    fc.record(
      { kind: fc.constant("connected" as const), identity: short, home: short, edge: short, ttl },
      { requiredKeys: ["kind"] },
    ),
    fc.record({ kind: fc.constantFrom("error" as const, "hangup" as const), code, message: short }),
  );
  return fc
    .record({ tokenText, steps: fc.array(step, { maxLength: 12 }), frameId: fc.constantFrom(0, 3) })
    .map(({ tokenText: sent, steps, frameId }) => {
      const carried = { text: sent, length: sent.length };
      const sightings: Sighting[] = [
        ...request("r0", sent),
        {
          type: "signaling",
          place: { ...place(NOW), frameId },
          socket: "s",
          event: { at: NOW, type: "listen", sent: true },
          token: carried,
          sdkVersion: "2.18.5",
        },
      ];
      for (const [index, each] of steps.entries()) {
        const at = NOW + index * 1000;
        const where = place(at);
        if (each.kind === "request") {
          sightings.push(...request(`r${index + 1}`, sent, { at, status: each.status, facts: each.facts }));
        } else if (each.kind === "reply") {
          const { status, code: told, message } = each;
          sightings.push({
            type: "page-request",
            place: { ...where, host: "eventgw.us1.twilio.com" },
            token: carried,
            reply: { at: at + 60_000, status, code: told, message },
          });
        } else {
          const { kind: type, ...more } = each;
          sightings.push({
            type: "signaling",
            place: where,
            socket: "s",
            event: { at, type, sent: false, ...more },
          });
        }
      }
      return sessionAfter(...sightings);
    });
}

function voiceGrant(value: fc.Arbitrary<string>): fc.Arbitrary<object> {
  return fc.record(
    {
      incoming: fc.constantFrom({ allow: true }, { allow: "yes" }),
      outgoing: fc.oneof(fc.constant({ application_sid: APP }), fc.record({ application_sid: value })),
      push_credential_sid: fc.oneof(fc.constant(PUSH), value),
    },
    { requiredKeys: [] },
  );
}
