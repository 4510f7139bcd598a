import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeSeenToken } from "../../../../src/core/session/judge-seen-token.ts";
import type { TabSession } from "../../../../src/core/session/tab-session.ts";
import { inspectText } from "../../../../src/recording/inspect-text.ts";
import { makeTicket } from "../../../../src/ticket/make-ticket.ts";
import { renderTicket } from "../../../../src/ticket/render-ticket.ts";
import { NOW } from "../../../support/sightings.ts";
import { FORMATS } from "../../ticket/see-ticket.ts";
import { anySession } from "../ticket/any-session.ts";

const names = fc.constantFrom("alice", "agent_17", "dublin", "us1", "JWT is invalid", "Busy here", "gw7");
const context = { nowMs: NOW + 120_000, browser: "Chrome 156 on Windows", version: "0.1.0" };
const options = { nowSeconds: context.nowMs / 1000, via: "paste" } as const;

/** What was sent, and what its ticket says to whoever receives it. */
function sendAndRead(session: TabSession, format: (typeof FORMATS)[number]) {
  const [token] = session.tokens;
  if (token === undefined) throw new Error("a session without a token");
  const ticket = makeTicket(token, session, context, { live: false });
  return {
    ticket,
    sent: judgeSeenToken(token, session, context.nowMs),
    token,
    inspection: inspectText(`Hi, here it is:\n\n${renderTicket(ticket, format)}\nThanks`, options),
  };
}

describe.each(FORMATS)("whoever receives a ticket as %s", (format) => {
  it("sees the sender's verdict, Twilio's answers, the calls and the claims", () => {
    fc.assert(
      fc.property(anySession(names), (session) => {
        // A made-up code that looks like a phone number is left out of the ticket, and with it what it says.
        fc.pre(!JSON.stringify(session).includes("4155550142"));
        const { ticket, sent, token, inspection } = sendAndRead(session, format);
        const [read] = inspection.tokens;
        const told = inspection.findings.find(({ id }) => id === "ticket-read");
        expect(told?.variant).toBe(sent.verdict.replaceAll("-", "_"));
        // Without its header or payload, or as something that is no token, a ticket holds no token to be judged.
        if (ticket.header === null || ticket.payload === null || read === undefined) return;
        expect(read.verdict).toBe(sent.verdict);
        expect(read.payload).toEqual(ticket.payload);
        const codes = ticket.answers.flatMap(({ code, times }) =>
          code === null ? [] : Array(Math.min(times, 2)).fill(code),
        );
        expect(
          read.evidence.answers.flatMap((answer) => ("code" in answer ? [String(answer.code)] : [])),
        ).toEqual(codes);
        expect(read.seen.calls.map(({ callSid, tempCallSid }) => callSid ?? tempCallSid ?? null)).toEqual(
          ticket.calls.map(({ sid }) => sid),
        );
        expect(read.seen.origin).toBe(token.origin);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
