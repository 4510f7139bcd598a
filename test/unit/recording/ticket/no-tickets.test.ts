import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTickets } from "../../../../src/recording/ticket/read-tickets.ts";
import { HOSTILE } from "./any-session.ts";
import { golden } from "./golden.ts";

describe("a text that is no ticket", () => {
  it.each([
    "",
    "Judged at 2026-11-18 11:07:10 UTC, by this computer's clock.",
    "It was judged.\nJudged at noon.\nClaims\nnone",
    "Header\n{}\n\nPayload\n{}\n\nToken\nabc",
    "Client\nBrowser: Chrome\nPage: https://app.example.com",
    "Calls\n- bob, outgoing\n\nClient\n- Edge: dublin",
    "Claims\nIdentity  alice\nRegion  us1",
    "Twilio's answers\n- HTTP 403 from nginx\n- none",
    "Made by Token Lens for Twilio Voice 0.1.0. Phone numbers, IP addresses and secrets are left out.",
    '{"format": "token-lens-ticket/2", "verdict": "valid"}',
    '"format": "token-lens-ticket/1", "verdict": "valid"',
    "What to do\n- Error: it fails\n- Warning: be careful\n",
    "Token\nThe token is wrong.",
  ])("tells nothing: %j", (text) => expect(readTickets(text)).toEqual([]));

  it("never makes it fail", () => {
    const pieces = ["good.md", "refused.txt", "refused.json"].flatMap((name) =>
      golden(name).split(/(?<=[\n,;:])/),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...HOSTILE), fc.string()), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join("");
          for (const { start, end } of readTickets(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ["quotes", '"'],
    ["backslashes", "\\"],
    ["braces", '{"format":"token-lens-ticket/1"'],
    ["objects", '{"format":"token-lens-ticket/1"},'],
    ["backticks", "`a``b"],
    ["titles", "Claims\n"],
    ["judgements", "x\nJudged at 2026-11-18 11:07:10 UTC, by this computer's clock.\n"],
    ["answers", "Twilio's answers\n- HTTP 403 from the event gateway (refused); message x\n"],
    ["wrapped answers", "; message x; region y; edge z\n"],
    ["strings", '"\\\\nJudged at '],
    ["tags", "<p>Judged at <td>"],
    ["open tags", "<p Judged at clock. <"],
    ["quotations", "> > "],
    ["stars", "*_ "],
    ["commas", ", edge "],
    ["entities", "&amp;&lt"],
  ])("takes linear time: %s", (_, piece) => {
    for (const before of [
      "",
      golden("good.txt").split("WHAT TO DO")[0] ?? "",
      `${golden("good.md").split("- 2026")[0]}- `,
    ]) {
      const text = before + piece.repeat(200_000 / piece.length);
      const started = performance.now();
      readTickets(text);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});
