import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inspection } from "../../../../src/recording/inspect-recording.ts";
import { inspectText } from "../../../../src/recording/inspect-text.ts";
import { NOW, payload, token } from "../../../support/make-token.ts";
import {
  callFailures,
  harmlessLines,
  refusals,
  statusRefusals,
  type ToldRefusal,
  unknownRefusals,
} from "../../../support/refusals.ts";

const OLD = token({ payload: payload({ iat: NOW - 50 }) });
const NEW = token({ payload: payload({ iat: NOW - 10 }) });
const inspect = (text: string): Inspection => inspectText(text, { nowSeconds: NOW, via: "paste" });
const codesOf = ({ findings }: Inspection): number[] => findings.flatMap(({ codes }) => [...codes]);

/** What people and logs write around a token and around what they tell of it. */
const introduction = fc.constantFrom("", "Token: ", "The token is ", "access_token=", "jwt ");
const gap = fc.constantFrom("\n", "\n\n", "\r\n", "\n12:00:00 INFO started\n", "\nand then\n", "\n---\n");
const ending = fc.constantFrom("", "\n", "\nbye", "\n11:06:41 closed\n");
const anyRefusal = fc.oneof(refusals, unknownRefusals, statusRefusals);
const runs = { numRuns: 500 };

/** Codes of the answers that a token of a text got; a status where there is no code. */
function answersOf({ tokens }: Inspection, text: string): (number | undefined)[] {
  const answers = tokens.find((one) => one.text === text)?.evidence.answers ?? [];
  return answers.map((answer) => {
    const status = "status" in answer ? answer.status : undefined;
    return ("code" in answer ? answer.code : undefined) ?? status;
  });
}
const toldBy = ({ code }: ToldRefusal, answers: readonly (number | undefined)[]): boolean =>
  code === null ? answers.includes(401) || answers.includes(403) : answers.includes(code);

describe("a text that tells of a refusal", () => {
  test("is never valid, and its code is among the findings", () => {
    fc.assert(
      fc.property(introduction, gap, anyRefusal, ending, (before, between, refusal, after) => {
        const inspection = inspect(`${before}${NEW}${between}${refusal.text}${after}`);
        expect(inspection.verdict).toBe("invalid");
        if (refusal.code !== null) expect(codesOf(inspection)).toContain(refusal.code);
        expect(toldBy(refusal, answersOf(inspection, NEW))).toBe(true);
      }),
      runs,
    );
  }, 60_000);

  test("before the only token it is about that one", () => {
    fc.assert(
      fc.property(introduction, gap, anyRefusal, (before, between, refusal) => {
        const inspection = inspect(`failed:\n${refusal.text}${between}${before}${NEW}\n`);
        expect(inspection.verdict).toBe("invalid");
        expect(toldBy(refusal, answersOf(inspection, NEW))).toBe(true);
      }),
      runs,
    );
  }, 60_000);

  test("between two tokens it is the first one's", () => {
    fc.assert(
      fc.property(gap, anyRefusal, gap, (between, refusal, again) => {
        const inspection = inspect(`${OLD}${between}${refusal.text}${again}${NEW}\n`);
        expect(toldBy(refusal, answersOf(inspection, OLD))).toBe(true);
        expect(answersOf(inspection, NEW)).toEqual([]);
        expect(inspection.verdict).not.toBe("valid");
      }),
      runs,
    );
  }, 60_000);

  test("behind two tokens it is the second one's", () => {
    fc.assert(
      fc.property(gap, anyRefusal, gap, (between, refusal, again) => {
        const inspection = inspect(`${OLD}${again}${NEW}${between}${refusal.text}\n`);
        expect(toldBy(refusal, answersOf(inspection, NEW))).toBe(true);
        expect(answersOf(inspection, OLD)).toEqual([]);
        expect(inspection.verdict).toBe("invalid");
      }),
      runs,
    );
  }, 60_000);

  test("before two tokens it is nobody's, and told all the same", () => {
    fc.assert(
      fc.property(gap, anyRefusal, gap, (between, refusal, again) => {
        const inspection = inspect(`failed:\n${refusal.text}${between}${OLD}${again}${NEW}\n`);
        expect(answersOf(inspection, OLD)).toEqual([]);
        expect(answersOf(inspection, NEW)).toEqual([]);
        expect(inspection.verdict).not.toBe("valid");
        if (refusal.code !== null) expect(codesOf(inspection)).toContain(refusal.code);
      }),
      runs,
    );
  }, 60_000);
});

/** Ways in which a recording's lines or records are kept. */
const LAYOUTS: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  "JSON lines": (texts) => texts.map((msg) => `${JSON.stringify({ level: "info", msg })}\n`).join(""),
  "docker's lines": (texts) =>
    texts.map((log) => `${JSON.stringify({ log: `${log}\n`, stream: "stdout" })}\n`).join(""),
  "CloudWatch's events": (texts) =>
    JSON.stringify({ events: texts.map((message) => ({ timestamp: 1_795_000_000_000, message })) }),
  "Sentry's breadcrumbs": (texts) =>
    JSON.stringify({ breadcrumbs: { values: texts.map((message) => ({ category: "console", message })) } }),
  "a list of texts": (texts) => JSON.stringify(texts),
  "deep in objects": (texts) =>
    JSON.stringify({ a: { b: texts.map((text, at) => ({ [`k${at}`]: { text } })) } }),
  "JSON in JSON": (texts) => JSON.stringify({ body: JSON.stringify({ rows: texts }) }),
  "the journal's lines": (texts) =>
    texts.map((text) => `Nov 18 11:06:40 host app[321]: ${text.replaceAll(/\r?\n/g, "\\n")}\n`).join(""),
  logfmt: (texts) => texts.map((text) => `level=info msg=${JSON.stringify(text)} id=7\n`).join(""),
};

/** Layouts that escape a text without saying so: objects that are no JSON are not read there, but for their codes. */
const ESCAPING = new Set(["the journal's lines", "logfmt"]);

describe.each(Object.keys(LAYOUTS))("in %s", (name) => {
  const told = ESCAPING.has(name) ? fc.oneof(refusals, statusRefusals) : anyRefusal;
  const inLayout = (texts: readonly string[]): Inspection => inspect(LAYOUTS[name]?.(texts) ?? "");

  test("a refusal behind a token is that token's", () => {
    fc.assert(
      fc.property(introduction, told, (before, refusal) => {
        const inspection = inLayout([`${before}${NEW}`, refusal.text, "closed"]);
        expect(toldBy(refusal, answersOf(inspection, NEW))).toBe(true);
        expect(inspection.verdict).toBe("invalid");
        if (refusal.code !== null) expect(codesOf(inspection)).toContain(refusal.code);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("between two tokens it is the first one's", () => {
    fc.assert(
      fc.property(told, (refusal) => {
        const inspection = inLayout([`token ${OLD}`, refusal.text, `token ${NEW}`]);
        expect(toldBy(refusal, answersOf(inspection, OLD))).toBe(true);
        expect(answersOf(inspection, NEW)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("a failure of a call", () => {
  test("does not make a token bad", () => {
    fc.assert(
      fc.property(gap, callFailures, ending, (between, failure, after) => {
        const inspection = inspect(`${NEW}${between}${failure.text}${after}`);
        expect(inspection.verdict).not.toBe("invalid");
        expect(inspection.verdict).not.toBe("not-a-token");
      }),
      runs,
    );
  }, 60_000);
});

describe("nothing is told that the text does not show", () => {
  test("numbers that are no codes are no refusal", () => {
    fc.assert(
      fc.property(fc.array(harmlessLines, { maxLength: 4 }), fc.array(harmlessLines), (before, after) => {
        const inspection = inspect([...before, `Token: ${NEW}`, ...after].join("\n"));
        expect(answersOf(inspection, NEW)).toEqual([]);
        expect(inspection.verdict).toBe("valid");
        const [seen] = inspection.session.tokens;
        expect([seen?.sent, seen?.firstSeen, seen?.lastSeen, seen?.count]).toEqual([false, null, null, 0]);
        expect(inspection.session.strays).toEqual([]);
      }),
      runs,
    );
  }, 60_000);

  test("a text without a token and without Twilio has no codes", () => {
    fc.assert(
      fc.property(fc.array(harmlessLines, { minLength: 1 }), (lines) => {
        const inspection = inspect(lines.join("\n"));
        expect(inspection.verdict).toBe("not-a-token");
        expect(inspection.findings.map(({ id }) => id)).not.toContain("twilio-error-text");
        expect(inspection.session.strays).toEqual([]);
      }),
      runs,
    );
  }, 60_000);

  test("a refusal has a time only where the text tells one", () => {
    fc.assert(
      fc.property(anyRefusal, (refusal) => {
        const { tokens } = inspect(`${NEW}\n${refusal.text}`);
        const at = Date.UTC(2026, 10, 18, 11, 6, 40);
        for (const { atMs } of tokens[0]?.evidence.answers ?? [])
          expect(atMs === null || Math.abs(atMs - at) < 1000).toBe(true);
      }),
      runs,
    );
  }, 60_000);
});
