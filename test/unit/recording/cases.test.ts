import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/rules/finding.ts";
import type { Verdict } from "../../../src/core/verdict/judgement.ts";
import type { Inspection } from "../../../src/recording/inspect-recording.ts";
import { inspectSigned } from "../../../src/recording/inspect-signed.ts";
import { FINDING_NAMES } from "../../cases/finding-names.ts";
import { sayEnglish } from "../../support/say-english.ts";

interface Case {
  readonly id: string;
  readonly title: string;
  readonly input: string;
  readonly via: "paste" | "capture";
  readonly now: number;
  readonly secret?: string;
  readonly expect: {
    readonly verdict: Verdict;
    readonly accept?: readonly Verdict[];
    readonly findings: readonly string[];
    readonly notfindings?: readonly string[];
    readonly codes?: readonly number[];
    readonly claims?: Readonly<Record<string, unknown>>;
  };
}

const folder = fileURLToPath(new URL("../../cases", import.meta.url));
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as Case);

function namesOf({ id, claim, severity }: Finding): string[] {
  const keys = [id, `${id}@${claim}`, `${id}:${severity}`];
  const names = keys.flatMap((key) => FINDING_NAMES[key] ?? []);
  return severity === "error" || severity === "warning" ? [...names, "any-error"] : names;
}

/** Value at a dotted path into what is shown of a token. */
function shownAt({ tokens }: Inspection, path: string): unknown {
  const [token] = tokens;
  const keys = path.split(".");
  const roots: Readonly<Record<string, unknown>> = { header: token?.header, scope: token?.scope };
  const inScope = keys[0] === "scope" && keys.length > 1;
  const start: unknown = keys[0] === "header" || inScope ? roots[keys[0] ?? ""] : token?.payload;
  const rest = keys[0] === "header" || inScope ? keys.slice(1) : keys;
  return rest.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], start);
}

describe("real-world inputs", () => {
  it("finds the cases", () => expect(cases.length).toBeGreaterThanOrEqual(72));

  describe.each(cases)("$id $title", ({ input, via, now, secret, expect: wanted }) => {
    it("is judged rightly", async () => {
      const result = await inspectSigned(input, { nowSeconds: now, via }, secret);
      const names = result.findings.flatMap(namesOf);
      expect(
        [wanted.verdict, ...(wanted.accept ?? [])],
        sayEnglish(result.sentence, result.nowSeconds),
      ).toContain(result.verdict);
      expect(names).toEqual(expect.arrayContaining([...wanted.findings]));
      for (const forbidden of wanted.notfindings ?? []) {
        expect(names, JSON.stringify(result.findings.map(({ id }) => id))).not.toContain(forbidden);
      }
      if (wanted.codes) {
        const codes = result.findings.flatMap((finding) => finding.codes);
        expect(wanted.codes.some((code) => codes.includes(code))).toBe(true);
      }
      for (const [path, value] of Object.entries(wanted.claims ?? {}))
        expect(shownAt(result, path), path).toEqual(value);
    });
  });
});
