import { expect, test } from "vitest";
import { type Mask, NO_MASK } from "../../../src/core/text/mask.ts";
import { type Statement, value } from "../../../src/core/text/value.ts";
import { statementText } from "../../../src/words/statement-text.ts";
import { Words } from "../../../src/words/words.ts";

const words = new Words((key) => ({ a: "By {who} at {when}.", b: "Done." })[key] ?? "", "en");
const statements: readonly Statement[] = [
  { message: "a", values: { who: value.outside("alice"), when: value.moment(7) } },
  { message: "b", values: {} },
];
const tell = (seconds: number): string => `second ${seconds}`;

test("statements with a space between them, moments as the place tells them", () => {
  expect(statementText(statements, words, tell, NO_MASK)).toBe("By alice at second 7. Done.");
});

test("what came from outside is masked", () => {
  const mask: Mask = { value: () => "•••", message: () => "" };
  expect(statementText(statements, words, tell, mask)).toBe("By ••• at second 7. Done.");
});
