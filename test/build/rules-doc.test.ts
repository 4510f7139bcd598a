import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ALL_FAMILIES } from "../../src/core/rules/all-families.ts";
import { clueRules } from "../../src/recording/clue-rules.ts";
import { LEFT_OUT } from "../../tools/rules-doc/left-out.ts";
import { renderRules } from "../../tools/rules-doc/render-rules.ts";

const document = readFileSync(resolve(import.meta.dirname, "../../docs/RULES.md"), "utf8");
const rules = [...ALL_FAMILIES.flatMap((family) => family.rules), ...clueRules];

test("docs/RULES.md is what the rules say now; else run npm run rules-doc", () => {
  expect(document).toBe(renderRules());
});

test("every rule has one row, and every row the same number of cells", () => {
  const rows = document.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows.map((line) => /^\| `([^`]+)`/.exec(line)?.[1]).sort()).toEqual(
    rules.map(({ id }) => id).sort(),
  );
  for (const line of rows) expect(line.match(/(?<!\\)\|/g), line).toHaveLength(7);
});

test("no rule that exists is said to be left out", () => {
  const ids = new Set(rules.map(({ id }) => id));
  for (const { id } of LEFT_OUT) expect(ids.has(id), id).toBe(false);
});
