import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTickets } from "../../../../src/recording/ticket/read-tickets.ts";
import type { ToldText } from "../../../../src/recording/ticket/told-ticket.ts";
import { renderTicket } from "../../../../src/ticket/render-ticket.ts";
import { FORMATS, ticketOf } from "../../ticket/see-ticket.ts";
import { anySession, HOSTILE, isPlain } from "./any-session.ts";
import { golden } from "./golden.ts";

describe("a ticket that was cut", () => {
  /** What a part of a ticket may tell: the same, nothing, or the beginning of it. */
  function expectTrue(part: unknown, whole: unknown, isEnd: boolean): void {
    if (part === null || part === undefined) return;
    if (Array.isArray(part) && Array.isArray(whole)) {
      for (const [index, each] of part.entries())
        expectTrue(each, whole[index], isEnd && index === part.length - 1);
      return;
    }
    if (
      typeof part === "object" &&
      typeof whole === "object" &&
      whole !== null &&
      "cut" in part &&
      part.cut === true
    ) {
      const { text } = part as unknown as ToldText;
      expect((whole as ToldText).text.startsWith(text), `${text} / ${(whole as ToldText).text}`).toBe(true);
      return;
    }
    if (isEnd && typeof part === "object" && typeof whole === "object" && whole !== null) {
      for (const [key, value] of Object.entries(part)) {
        if (key === "reportedByPage" || key === "requests" || key === "inFrame" || key === "gatewayIsTwilios")
          continue;
        if (key === "times" || key === "lastAtMs") continue;
        expectTrue(value, (whole as Record<string, unknown>)[key], true);
      }
      return;
    }
    expect(part).toEqual(whole);
  }

  it.each(FORMATS)(
    "at its end tells nothing false, in %s",
    (format) => {
      fc.assert(
        fc.property(
          anySession(fc.constantFrom(...HOSTILE.filter(isPlain))),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (session, share) => {
            const text = renderTicket(ticketOf(session), format);
            const [whole] = readTickets(text);
            const told = readTickets(text.slice(0, Math.floor(text.length * share)));
            expect(told.length).toBeLessThan(2);
            const [part] = told;
            if (part === undefined || whole === undefined) return;
            for (const key of ["verdict", "kind", "madeAtMs"] as const)
              expectTrue(part[key], whole[key], false);
            for (const key of ["findings", "claims", "answers", "calls", "client"] as const) {
              expectTrue(part[key], whole[key], true);
            }
          },
        ),
        { numRuns: 100 },
      );
    },
    60_000,
  );

  it.each(FORMATS)(
    "at its beginning tells nothing false, in %s",
    (format) => {
      fc.assert(
        fc.property(
          anySession(fc.constantFrom("alice", "b")),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (session, share) => {
            const text = renderTicket(ticketOf(session), format);
            const [whole] = readTickets(text);
            const told = readTickets(text.slice(Math.floor(text.length * share)));
            expect(told.length).toBeLessThan(2);
            const [part] = told;
            if (part === undefined || whole === undefined) return;
            const keys = [
              "verdict",
              "kind",
              "madeAtMs",
              "findings",
              "claims",
              "answers",
              "calls",
              "client",
              "payload",
            ] as const;
            for (const key of keys) if (part[key] !== null) expect(part[key]).toEqual(whole[key]);
          },
        ),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it("is told by one section, where nothing else looks like it", () => {
    const answers = golden("refused.md").split("### Twilio's answers")[1]?.split("###")[0];
    const [told] = readTickets(`### Twilio's answers${answers}Thanks, bob`);
    expect(told).toMatchObject({
      verdict: null,
      claims: null,
      answers: [{ code: 31202, reportedByPage: true }],
    });
  });
});
