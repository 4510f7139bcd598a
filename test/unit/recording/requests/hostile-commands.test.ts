import { expect, it } from "vitest";
import { readCommands } from "../../../../src/recording/requests/read-commands.ts";

const MEGABYTE = 1_000_000;

/** What readers of names, quotes and commands could go over again and again. */
const PIECES = [
  "x-twilio-token",
  "x-twilio-token: ",
  ",x-twilio-token: a",
  "[x-twilio-token:[a",
  'x-twilio-token="',
  '"x-twilio-token": "',
  '\\"x-twilio-token\\": \\"',
  "'x-twilio-token: ",
  "''x-twilio-token: a\n",
  "-H 'x-twilio-token: a\n",
  "x-twilio-token\n- ",
  '"x-twilio-token","',
  "x-twilio-token: eyJhbGciOi.",
  "x-twilio-token: eyJhbGciOiJIUzI1NiJ9\n",
  "curl '",
  'curl ^"',
  "curl 'https://a' -H 'x-twilio-token: a'\n",
  "fetch(",
  "fetch('x-twilio-token",
  "POST / HTTP/1.1\nx-twilio-token: a\n",
  'HTTP/1.1 403\n{["',
  ":method: a x-twilio-token\n",
  "0000: x-twilio-token: a\n",
  '"',
  "^",
  "`",
  "\\",
  "(",
];

// The time limit is the measure, as in properties.test.ts: quadratic work on a megabyte takes minutes.
it.each(PIECES)(
  "reads a megabyte of %j in time",
  (piece) => {
    const text = `x-twilio-token: ${piece.repeat(Math.ceil(MEGABYTE / piece.length))}`;
    for (const { start, end, values } of readCommands(text, "paste")) {
      if (start > end || values.some((value) => value.start < start || value.end > end)) {
        expect.fail("a value lies outside of its command");
      }
    }
  },
  20_000,
);
