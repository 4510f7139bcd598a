import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { HEADER, NOW, payload, SECRET, token } from "../support/make-token.ts";

const bootstrap = resolve(import.meta.dirname, "../../tools/bootstrap.mjs");
let folder: string;

// Each run starts a Node of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "token-lens-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function inspect(input: string, ...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bootstrap, "inspect", ...args], {
    input,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const AT = ["--now", String(NOW)];

test("a good token: exit status 0, and a sentence for people", () => {
  const { status, out } = inspect(token(), ...AT, "-");
  expect(status).toBe(0);
  expect(out).toContain("Nothing is wrong with this Voice token for alice");
});

test.each([
  ["a warning", 1, token({ payload: payload({ exp: NOW - 10 }) })],
  ["an invalid token", 2, token({ payload: payload({ exp: NOW - 3600 }) })],
  ["no token", 3, "hello"],
])("%s: exit status %i", (_what, status, text) => {
  expect(inspect(text, ...AT, "-").status).toBe(status);
});

test("--json gives one object, with the newest token first", () => {
  const older = token({ payload: payload({ iat: NOW - 600, exp: NOW + 3000, jti: "x" }) });
  const { status, out } = inspect("", "--json", ...AT, file("two.txt", `${older}\n${token()}\n`));
  const result = JSON.parse(out);
  expect(status).toBe({ valid: 0, warning: 1, invalid: 2 }[result.verdict as "valid"]);
  expect(Object.keys(result).sort()).toEqual(["findings", "sentence", "tokens", "verdict"]);
  expect(result.tokens).toHaveLength(2);
  expect(result.tokens[0]).toMatchObject({
    kind: "voice",
    header: HEADER,
    payload: payload(),
    verdict: "valid",
  });
  for (const finding of result.tokens.flatMap(({ findings }: { findings: object[] }) => findings)) {
    expect(finding).toMatchObject({ id: expect.any(String), severity: expect.any(String) });
    expect(Object.keys(finding)).toEqual(
      expect.arrayContaining(["id", "severity", "claim", "codes", "title", "remedy"]),
    );
  }
});

test("a secret comes from a file, and verifies the signature", () => {
  expect(inspect(token(), ...AT, "--secret-file", file("good.key", SECRET), "-").status).toBe(0);
  const wrong = inspect(token(), ...AT, "--secret-file", file("bad.key", "not-the-secret"), "-");
  expect(wrong.status).toBe(2);
  expect(wrong.out + wrong.err).not.toContain("not-the-secret");
});

test("what only surrounds a paste counts where it was sent", () => {
  const quoted = `"${token()}"`;
  expect(inspect(quoted, ...AT, "--via", "paste", "-").status).toBe(0);
  expect(inspect(quoted, ...AT, "--via", "capture", "-").status).toBe(2);
});

test.each([
  ["an unknown option", ["--secret", "x", "-"]],
  ["a file that is not there", ["no-such-file.txt"]],
  ["a wrong time", ["--now", "yesterday", "-"]],
  ["a wrong --via", ["--via", "mail", "-"]],
])("%s: exit status 64, and a line that says so", (_what, args) => {
  const { status, err } = inspect(token(), ...args);
  expect(status).toBe(64);
  expect(err.trim()).not.toBe("");
});
