import { expect, test } from "vitest";
import { fillMessage, type Message } from "../../../src/words/fill-message.ts";

const placeholders = { host: { content: "$1" }, count: { content: "$2 of $1" }, ninth: { content: "$9" } };

test.each<[title: string, message: string, values: string[], text: string]>([
  ["no placeholder", "Nothing seen", ["a"], "Nothing seen"],
  ["one by its name, which is in capitals", "from $HOST$.", ["a"], "from a."],
  ["one twice", "$HOST$ and $HOST$", ["a"], "a and a"],
  ["several values in one", "$COUNT$", ["a", "b"], "b of a"],
  ["the ninth", "$NINTH$", ["1", "2", "3", "4", "5", "6", "7", "8", "9"], "9"],
  ["a value that is missing is empty", "from $HOST$.", [], "from ."],
  ["a placeholder that is missing is empty", "from $NOBODY$.", ["a"], "from ."],
  ["an amount of money is none", "it costs $5", ["a"], "it costs $5"],
  ["a value is not searched again", "$HOST$", ["$COUNT$"], "$COUNT$"],
])("%s", (_title, message, values, text) => {
  expect(fillMessage({ message, placeholders }, values)).toBe(text);
});

test("a message without placeholders of its own", () => {
  const message: Message = { message: "a $HOST$ b" };
  expect(fillMessage(message, ["x"])).toBe("a  b");
});
