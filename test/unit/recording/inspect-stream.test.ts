import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PieceReader } from "../../../src/recording/document/piece-reader.ts";
import { TextReader } from "../../../src/recording/document/read-text.ts";
import { Recording } from "../../../src/recording/document/recording.ts";
import { inspectSigned } from "../../../src/recording/inspect-signed.ts";
import { inspectStream } from "../../../src/recording/inspect-stream.ts";
import { token as makeToken, NOW, payload } from "../../support/make-token.ts";

const OPTIONS = { nowSeconds: NOW, via: "paste" } as const;

async function* chunksOf(text: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

interface Entry {
  readonly token?: string;
  readonly status?: number;
  readonly body?: string;
  readonly url?: string;
}

const entry = ({
  token,
  status = 200,
  body = "",
  url = "https://eventgw.us1.twilio.com/v4/EndpointEvents",
}: Entry) => ({
  startedDateTime: "2026-11-18T11:06:40.000Z",
  time: 100,
  request: {
    method: "POST",
    url,
    headers: token === undefined ? [] : [{ name: "X-Twilio-Token", value: token }],
  },
  response: { status, content: { text: body } },
});

const har = (entries: readonly Entry[]): string =>
  JSON.stringify({ log: { version: "1.2", entries: entries.map(entry) } });

const OTHER = { url: "https://app.example.com/api", body: "x".repeat(2000) };

function readInPieces(text: string, size: number, whole = 500): Recording {
  const recording = new Recording();
  const reader = new PieceReader(recording, new TextReader(recording, "paste"), { whole });
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  return recording;
}

describe("a recording in pieces", () => {
  const token = makeToken();
  const refused = makeToken({ payload: payload({ iat: NOW - 5 }) });

  test("tells the same as one that is read whole, however it is cut into chunks", () => {
    const text = har([
      OTHER,
      { token: refused, status: 403, body: '{"code":20101,"message":"no"}' },
      OTHER,
      { token },
    ]);
    const whole = readInPieces(text, text.length, 10_000_000).session;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (size) => {
        expect(readInPieces(text, size).session).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  test("what has nothing to do with Twilio leaves nothing behind", () => {
    const { session } = readInPieces(har(Array.from({ length: 50 }, () => OTHER)), 4096);
    expect(session.tokens).toEqual([]);
    expect(session.nextId).toBe(1);
  });

  test("one that is cut anywhere gives what stood before the cut, and says where it broke off", () => {
    const text = har([{ token }, OTHER, { token: refused }]);
    const firstEnd = text.indexOf("EndpointEvents") + 1200;
    fc.assert(
      fc.property(fc.integer({ min: firstEnd, max: text.length - 1 }), (cut) => {
        const recording = readInPieces(text.slice(0, cut), 1000, 100);
        expect(recording.session.tokens.map((seen) => seen.text)).toContain(token);
        expect(recording.broke).toMatchObject({ line: 1 });
      }),
      { numRuns: 100 },
    );
  });

  test("a log that begins with a bracket is no broken JSON", () => {
    for (const line of [
      "[TwilioVoice][Device] ready",
      "[1] ready",
      "{ready} yes",
      "[2026-11-18 11:06:40] go",
    ]) {
      expect(readInPieces(`${line}\n${token}\n`, 7).broke, line).toBeNull();
    }
  });
});

describe("a stream", () => {
  const token = makeToken();

  test.each([1, 100, 1_000_000])(
    "of a small text in chunks of %i is inspected like the text",
    async (size) => {
      const text = `My token: ${token}`;
      expect(await inspectStream(chunksOf(text, size), OPTIONS)).toEqual(await inspectSigned(text, OPTIONS));
    },
  );

  test("of a large recording tells its tokens while reading goes on", async () => {
    const filler = Array.from({ length: 2500 }, () => OTHER);
    const text = har([{ token, status: 403, body: '[{"code":20104}]' }, ...filler]);
    expect(text.length).toBeGreaterThan(5_000_000);
    const told: number[] = [];
    const inspection = await inspectStream(chunksOf(text, 100_000), {
      ...OPTIONS,
      onProgress: ({ tokens }) => told.push(tokens),
    });
    expect(told[0]).toBe(1);
    expect(inspection.verdict).toBe("invalid");
    expect(inspection.findings.flatMap(({ codes }) => codes)).toContain(20104);
  });
});
