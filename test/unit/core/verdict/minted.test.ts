import { createHmac } from "node:crypto";
import twilio from "twilio";
import { describe, expect, it } from "vitest";
import { findingStatement } from "../../../../src/core/rules/finding.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { inspectSigned } from "../../../../src/recording/inspect-signed.ts";
import { ACCOUNT, APP, KEY, PUSH, SECRET, SERVICE } from "../../../support/make-token.ts";
import { sayEnglish } from "../../../support/say-english.ts";

const { AccessToken, ClientCapability } = twilio.jwt;
const now = (): number => Math.floor(Date.now() / 1000);

/** All that is told of a token above a note. */
function complaints(text: string, at = now()): string[] {
  return judgeToken(text, { nowSeconds: at, via: "capture" })
    .findings.filter(({ severity }) => severity === "error" || severity === "warning")
    .map((finding) => `${finding.id}: ${sayEnglish([findingStatement(finding, "title")], at)}`);
}

const voice = () => new AccessToken.VoiceGrant({ incomingAllow: true, outgoingApplicationSid: APP });

describe("tokens minted by the twilio package", () => {
  const variants: readonly (readonly [string, object, readonly object[]])[] = [
    ["plain", {}, [voice()]],
    ["with ttl", { ttl: 14_400 }, [voice()]],
    ["with the longest ttl", { ttl: 86_399 }, [voice()]],
    ["with nbf", { nbf: now() - 10 }, [voice()]],
    ["of region ie1", { region: "ie1" }, [voice()]],
    ["of region au1", { region: "au1" }, [voice()]],
    ["of region us1", { region: "us1" }, [voice()]],
    [
      "with parameters",
      {},
      [
        new AccessToken.VoiceGrant({
          incomingAllow: true,
          outgoingApplicationSid: APP,
          outgoingApplicationParams: { account: "1001" },
        }),
      ],
    ],
    [
      "with push credential and endpoint",
      {},
      [
        new AccessToken.VoiceGrant({
          incomingAllow: true,
          outgoingApplicationSid: APP,
          pushCredentialSid: PUSH,
          endpointId: "desk_1",
        }),
      ],
    ],
    ["with video", {}, [voice(), new AccessToken.VideoGrant({ room: "room" })]],
    ["with chat", {}, [voice(), new AccessToken.ChatGrant({ serviceSid: SERVICE })]],
    ["with sync", {}, [voice(), new AccessToken.SyncGrant({ serviceSid: SERVICE })]],
    [
      "with task router",
      {},
      [
        voice(),
        new AccessToken.TaskRouterGrant({
          workspaceSid: `WS${KEY.slice(2)}`,
          workerSid: `WK${KEY.slice(2)}`,
          role: "worker",
        }),
      ],
    ],
    [
      "with all of them",
      { ttl: 7200, region: "us1" },
      [
        voice(),
        new AccessToken.VideoGrant({}),
        new AccessToken.ChatGrant({ serviceSid: SERVICE }),
        new AccessToken.SyncGrant({ serviceSid: SERVICE }),
      ],
    ],
  ];

  it.each(variants)("%s: nothing above a note", async (_, options, grants) => {
    const token = new AccessToken(ACCOUNT, KEY, SECRET, { identity: "alice", ...options });
    for (const grant of grants) token.addGrant(grant as InstanceType<typeof AccessToken.VoiceGrant>);
    const text = token.toJwt();
    expect(complaints(text)).toEqual([]);
    const checked = await inspectSigned(text, { nowSeconds: now(), via: "paste" }, SECRET);
    expect(checked.verdict).toBe("valid");
    expect(checked.findings.map(({ id }) => id)).toContain("sig-ok");
    expect((await inspectSigned(text, { nowSeconds: now(), via: "paste" }, `${SECRET}x`)).verdict).toBe(
      "invalid",
    );
  });

  it("a ttl given as text is told as such", () => {
    const token = new AccessToken(ACCOUNT, KEY, SECRET, {
      identity: "alice",
      ttl: "3600" as unknown as number,
    });
    token.addGrant(voice());
    expect(complaints(token.toJwt())[0]).toContain('its ttl was given as the string "3600"');
  });

  it("capability tokens are told as such, with what they allow", () => {
    const capability = new ClientCapability({ accountSid: ACCOUNT, authToken: SECRET });
    capability.addScope(
      new ClientCapability.OutgoingClientScope({
        applicationSid: APP,
        clientName: "alice",
        params: { a: "b c" },
      }),
    );
    capability.addScope(new ClientCapability.IncomingClientScope("alice"));
    const judgement = judgeToken(capability.toJwt(), { nowSeconds: now(), via: "paste" });
    expect(judgement.kind).toBe("capability");
    expect(judgement.findings.map(({ id }) => id)).toEqual(["capability-in-use"]);
    expect(sayEnglish(judgement.sentence, now())).toContain(APP);
  });
});

describe("tokens shaped as other libraries write them", () => {
  const issued = 1_795_000_000;
  const incoming = { allow: true };
  const outgoing = { application_sid: APP };
  const jti = `${KEY}-${issued}`;
  // 32-bit floats put the Java library's time on a multiple of 128.
  const javaTime = Math.fround(issued);
  const shapes: readonly (readonly [string, object, object])[] = [
    [
      "Python",
      { alg: "HS256", cty: "twilio-fpa;v=1", typ: "JWT" },
      {
        jti,
        grants: { voice: { incoming, outgoing }, identity: "alice" },
        iss: KEY,
        exp: issued + 3600,
        nbf: issued,
        sub: ACCOUNT,
      },
    ],
    [
      "PHP",
      { typ: "JWT", alg: "HS256", cty: "twilio-fpa;v=1" },
      {
        jti,
        iss: KEY,
        sub: ACCOUNT,
        exp: issued + 3600,
        grants: { identity: "alice", voice: { incoming, outgoing: { application_sid: APP, params: {} } } },
      },
    ],
    [
      "Ruby",
      { cty: "twilio-fpa;v=1", twr: "ie1", typ: "JWT", alg: "HS256" },
      {
        jti,
        grants: { identity: "alice", voice: { incoming, outgoing } },
        iss: KEY,
        nbf: issued,
        exp: issued + 3600,
        sub: ACCOUNT,
      },
    ],
    [
      "Java",
      { cty: "twilio-fpa;v=1", typ: "JWT", alg: "HS256" },
      {
        iss: KEY,
        exp: issued + 3600,
        grants: { voice: { incoming, outgoing }, identity: "alice" },
        jti: `${KEY}-${javaTime}`,
        sub: ACCOUNT,
      },
    ],
    [
      "Java, 24 hours but one second",
      { cty: "twilio-fpa;v=1", typ: "JWT", alg: "HS256" },
      {
        iss: KEY,
        exp: issued + 86_399,
        grants: { voice: { incoming, outgoing }, identity: "alice" },
        jti: `${KEY}-${issued - 130}`,
        sub: ACCOUNT,
      },
    ],
    [
      "C#",
      { alg: "HS256", typ: "JWT", cty: "twilio-fpa;v=1" },
      {
        iss: KEY,
        sub: ACCOUNT,
        jti,
        exp: issued + 3600,
        grants: { identity: "alice", voice: { incoming, outgoing } },
      },
    ],
    [
      "Go",
      { alg: "HS256", cty: "twilio-fpa;v=1", typ: "JWT", twr: "au1" },
      {
        exp: issued + 3600,
        grants: { identity: "alice", voice: { incoming, outgoing } },
        iss: KEY,
        jti,
        nbf: issued,
        sub: ACCOUNT,
      },
    ],
    [
      "Elixir",
      { alg: "HS256", cty: "twilio-fpa;v=1", typ: "JWT" },
      {
        exp: issued + 3600,
        grants: { identity: "alice", voice: { incoming, outgoing } },
        iat: issued,
        iss: KEY,
        jti: `${KEY}-589bba32168f779090e90395fe156793`,
        nbf: issued,
        sub: ACCOUNT,
      },
    ],
  ];

  it.each(shapes)(
    "%s: nothing above a note, from the first second to the last minute but one",
    (_, header, body) => {
      const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
      const data = `${encode(header)}.${encode(body)}`;
      const text = `${data}.${createHmac("sha256", SECRET).update(data).digest("base64url")}`;
      for (const at of [issued, issued + 1, issued + 1800, issued + 3530])
        expect(complaints(text, at)).toEqual([]);
    },
  );
});
