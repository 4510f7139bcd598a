import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inspectText } from "../../../../src/recording/inspect-text.ts";
import { NOW, token, withIdentity } from "../../../support/make-token.ts";

const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const NAMES = ["alice", "bob", "carol", "dave"];
const TOKENS = NAMES.map((name) => token({ payload: withIdentity(name) }));

/** A recording in parts, one for each token, each with its token and a refusal of it. */
interface Recorded {
  readonly text: string;
  /** Index behind which each part stood whole. */
  readonly ends: readonly number[];
}

function joined(parts: readonly string[], before: string, between: string, after: string): Recorded {
  let text = before;
  const ends: number[] = [];
  for (const [at, part] of parts.entries()) {
    text += (at > 0 ? between : "") + part;
    ends.push(text.length);
  }
  return { text: text + after, ends };
}

const refusal = (code: number): object => ({
  type: "error",
  version: "1.6",
  payload: { error: { code, message: "no" } },
});
const entry = (text: string, code: number): object => ({
  startedDateTime: "2026-11-18T11:06:40.000Z",
  request: { method: "POST", url: GATEWAY, headers: [{ name: "X-Twilio-Token", value: text }] },
  response: { status: 403, content: { text: JSON.stringify({ code, message: "no" }) } },
});
const listen = (text: string): object => ({ type: "listen", version: "1.6", payload: { token: text } });

/** Kinds of recordings that people cut. */
const KINDS: Readonly<Record<string, (codes: readonly number[]) => Recorded>> = {
  HAR: (codes) =>
    joined(
      codes.map((code, at) => JSON.stringify(entry(TOKENS[at] ?? "", code))),
      '{"log":{"version":"1.2","entries":[',
      ",",
      "]}}",
    ),
  "HAR, pretty printed": (codes) =>
    joined(
      codes.map((code, at) => JSON.stringify(entry(TOKENS[at] ?? "", code), null, 2)),
      '{\n  "log": {\n    "entries": [\n',
      ",\n",
      "\n    ]\n  }\n}",
    ),
  "messages line by line": (codes) =>
    joined(
      codes.map(
        (code, at) => `${JSON.stringify(listen(TOKENS[at] ?? ""))}\n${JSON.stringify(refusal(code))}`,
      ),
      "",
      "\n",
      "\n",
    ),
  "a console's lines": (codes) =>
    joined(
      codes.map(
        (code, at) =>
          `[TwilioVoice][WSTransport] Sending: ${JSON.stringify(listen(TOKENS[at] ?? ""))}\n[TwilioVoice][WSTransport] Received: ${JSON.stringify(refusal(code))}\n`,
      ),
      "page loaded\n",
      "",
      "bye",
    ),
  "a log with tokens in words": (codes) =>
    joined(
      codes.map((code, at) => `token ${TOKENS[at]}\nTwilioError: AccessTokenInvalid (${code}): no\n`),
      "",
      "",
      "",
    ),
};

describe.each(Object.keys(KINDS))("%s", (name) => {
  test("cut anywhere, it loses nothing that stood whole before the cut", () => {
    const codes = fc.array(fc.constantFrom(20101, 20104, 31202, 31205, 51007), {
      minLength: 1,
      maxLength: TOKENS.length,
    });
    fc.assert(
      fc.property(
        codes,
        fc.nat(),
        fc.constantFrom<"capture" | "paste">("capture", "paste"),
        (all, nat, via) => {
          const { text, ends } = KINDS[name]?.(all) ?? { text: "", ends: [] };
          const cut = nat % (text.length + 1);
          const { tokens } = inspectText(text.slice(0, cut), { nowSeconds: NOW, via });
          const whole = ends.filter((end) => end <= cut).length;
          for (const [at, one] of TOKENS.slice(0, whole).entries()) {
            const found = tokens.find((seen) => seen.text === one);
            expect(found?.payload?.grants).toMatchObject({ identity: NAMES[at] });
            const told = found?.evidence.answers.map((answer) =>
              "code" in answer ? answer.code : undefined,
            );
            expect(told).toContain(all[at]);
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
