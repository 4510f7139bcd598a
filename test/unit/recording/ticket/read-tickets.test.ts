import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTickets } from "../../../../src/recording/ticket/read-tickets.ts";
import { renderTicket } from "../../../../src/ticket/render-ticket.ts";
import { FORMATS, ticketOf } from "../../ticket/see-ticket.ts";
import { anySession, HOSTILE, isPlain } from "./any-session.ts";
import { comparable } from "./comparable.ts";
import { golden } from "./golden.ts";
import { type Comparable, toldOf } from "./told-of.ts";

describe("the goldens", () => {
  it.each(["good.md", "good.txt", "good.json"])("%s", (name) => {
    const text = golden(name);
    const [told, ...others] = readTickets(text);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ verdict: "valid", kind: "voice", start: 0, version: "0.1.0", isCut: false });
    expect(text.slice(told?.end).trim()).toBe("");
    expect(told?.answers).toMatchObject([
      { status: 200, atMs: Date.UTC(2026, 10, 18, 11, 6, 40), code: null },
    ]);
    expect(told?.calls).toMatchObject([{ sid: { text: "CA5b1f0e8c7d6a4b3c2d1e0f9a8b7c6d5e" } }]);
    expect(told?.token?.text).toMatchObject({ masked: true });
    expect(told?.payload).toMatchObject({ exp: 1_795_003_540 });
  });

  it.each(["refused.md", "refused.txt", "refused.json"])("%s", (name) => {
    const [told] = readTickets(golden(name));
    expect(told).toMatchObject({ verdict: "invalid", calls: [], token: { shown: "not", text: null } });
    expect(told?.answers).toMatchObject([
      {
        type: "error",
        code: 31202,
        sdkShows: 53_000,
        message: { text: "Invalid `signature` from [IP address]", masked: true },
        reportedByPage: true,
      },
    ]);
    expect(told?.claims?.[0]).toMatchObject({
      path: "grants.identity",
      value: { text: "agent_7|[phone number]" },
    });
    expect(told?.client).toMatchObject({
      page: { text: "http://[IP address]:8080", masked: true },
      inFrame: true,
    });
  });
});

describe("any ticket", () => {
  const plain = fc.constantFrom(...HOSTILE.filter(isPlain));
  it.each(FORMATS)(
    "is read again in %s",
    (format) => {
      fc.assert(
        fc.property(format === "plain" ? anySession(plain) : anySession(), fc.boolean(), (session, live) => {
          const ticket = ticketOf(session, live);
          const text = renderTicket(ticket, format);
          const told = readTickets(text);
          expect(told.map(comparable)).toEqual([toldOf(ticket, format)]);
          expect(told[0]?.isCut).toBe(false);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );
});

describe("values in plain text that are like its own words", () => {
  /** What is of the ticket's own words, and what stands last in its line. */
  const certain = ({ answers, calls, ...told }: Comparable): unknown => ({
    ...told,
    claims: null,
    client: null,
    answers: answers.map((answer) => ({ ...Object(answer), identity: null, region: null, edge: null })),
    calls: calls.length,
  });

  it("change nothing but their own line's other values", () => {
    const words = fc.constantFrom(
      "; region us1",
      ", edge x",
      "a: b; c",
      "; message x",
      ", code 1",
      " x ",
      "",
      ...HOSTILE,
    );
    fc.assert(
      fc.property(anySession(words), (session) => {
        const ticket = ticketOf(session);
        const told = readTickets(renderTicket(ticket, "plain"));
        expect(told.map((each) => certain(comparable(each)))).toEqual([certain(toldOf(ticket, "plain"))]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("several tickets in one text", () => {
  it("are read in their order, each at its place", () => {
    const texts = ["good.md", "refused.txt", "refused.json", "good.txt", "good.json", "refused.md"].map(
      golden,
    );
    const text = `See:\n\n${texts.join("\nand\n\n")}\nbye`;
    const told = readTickets(text);
    expect(told.map(({ verdict }) => verdict)).toEqual([
      "valid",
      "invalid",
      "invalid",
      "valid",
      "valid",
      "invalid",
    ]);
    expect(told.map(({ start, end }) => text.slice(start, end))).toEqual(texts.map((each) => each.trim()));
  });

  it("are read without anything between them, and where one is cut", () => {
    const [good, refused] = [golden("good.txt"), golden("refused.txt")];
    expect(readTickets(good + refused).map(({ verdict }) => verdict)).toEqual(["valid", "invalid"]);
    const cut = good.slice(0, good.indexOf("CLIENT"));
    const told = readTickets(cut + refused);
    expect(told.map(({ verdict }) => verdict)).toEqual(["valid", "invalid"]);
    expect(told.map(({ isCut }) => isCut)).toEqual([true, false]);
    expect(told[0]?.calls).toHaveLength(1);
  });
});
