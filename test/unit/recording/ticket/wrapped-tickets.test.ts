import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTickets } from "../../../../src/recording/ticket/read-tickets.ts";
import { renderTicket } from "../../../../src/ticket/render-ticket.ts";
import { FORMATS, ticketOf } from "../../ticket/see-ticket.ts";
import { anySession, HOSTILE, isPlain } from "./any-session.ts";
import { comparable } from "./comparable.ts";
import { golden } from "./golden.ts";
import { toldOf } from "./told-of.ts";
import { ANY_WRAP, MARKDOWN_WRAP, PLAIN_WRAP, type Wrap } from "./wrappings.ts";

describe("a ticket that was wrapped", () => {
  const wraps: readonly (readonly [string, (typeof FORMATS)[number], Wrap])[] = [
    ...FORMATS.flatMap((format) =>
      Object.entries(ANY_WRAP).map(([name, wrap]) => [name, format, wrap] as const),
    ),
    ...Object.entries(PLAIN_WRAP).map(([name, wrap]) => [name, "plain", wrap] as const),
    ...Object.entries(MARKDOWN_WRAP).map(([name, wrap]) => [name, "markdown", wrap] as const),
  ];
  // Values that markup of other kinds would change are shown changed.
  const values = fc.constantFrom(
    ...HOSTILE.filter(
      (text) => isPlain(text) && !/[`{}|\\*<\n“‘]|&\w+;|missing|none|None|[\u200b\u202e]/.test(text),
    ),
  );
  it.each(wraps)(
    "%s, of %s",
    (_, format, wrap) => {
      fc.assert(
        fc.property(anySession(values), fc.boolean(), (session, live) => {
          const ticket = ticketOf(session, live);
          const told = readTickets(wrap(renderTicket(ticket, format)));
          expect(told.map(comparable)).toEqual([toldOf(ticket, format)]);
        }),
        { numRuns: 12 },
      );
    },
    60_000,
  );
});

describe("mail that wraps lines", () => {
  const wrapped = (text: string, width: number): string =>
    text
      .split("\n")
      .map((line) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").replace(/\n$/, ""))
      .join("\n");

  it.each([70, 76, 100])(
    "leaves a ticket as it was, at %s",
    (width) => {
      const values = fc.constantFrom("alice", "bob_7", "a-b.c", "+14155550142");
      fc.assert(
        fc.property(anySession(values), fc.boolean(), (session, live) => {
          const ticket = ticketOf(session, live);
          const told = readTickets(wrapped(renderTicket(ticket, "plain"), width));
          expect(told.map(comparable)).toEqual([toldOf(ticket, "plain")]);
        }),
        { numRuns: 12 },
      );
    },
    60_000,
  );
});

it("is read with typographic quotes as with plain ones", () => {
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll("’", "'").replace(/[“”]/g, '\\"'));
  for (const name of ["good.txt", "refused.txt"]) {
    const text = golden(name);
    const typographic = text.replaceAll("'", "’").replace(/"([^"\n]*)"/g, "“$1”");
    expect(plain(readTickets(typographic).map(comparable))).toEqual(readTickets(text).map(comparable));
  }
});
