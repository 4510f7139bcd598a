import { describe, expect, it } from "vitest";
import type { CallFacts } from "../../../src/core/session/call-facts.ts";
import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { renderTicket } from "../../../src/ticket/render-ticket.ts";
import { token, withIdentity } from "../../support/make-token.ts";
import { NOW, request, sessionAfter } from "../../support/sightings.ts";
import { ticketOf } from "./see-ticket.ts";

const GOOD_TOKEN = token();
const CALL: CallFacts = {
  callSid: "CA5b1f0e8c7d6a4b3c2d1e0f9a8b7c6d5e",
  direction: "OUTGOING",
  sdkVersion: "2.18.5",
  edge: "dublin",
  region: "us1",
  gateway: "ashburn",
};

/** Accepted by the gateway, and used for one call. */
const GOOD: TabSession = sessionAfter(...request("r1", GOOD_TOKEN, { status: 200, facts: CALL }));

const PAGE = {
  at: NOW,
  tabId: 1,
  frameId: 2,
  origin: "http://203.0.113.9:8080",
  host: "voice-js.dublin.twilio.com",
};
const REFUSED_TOKEN = token({ payload: withIdentity("agent_7|+14155550142") });

/** Refused on the socket, of a page in a frame, whose identity and origin are not to be shown. */
const REFUSED: TabSession = sessionAfter(
  {
    type: "signaling",
    place: PAGE,
    socket: "s1",
    event: { at: NOW, type: "listen", sent: true },
    token: { text: REFUSED_TOKEN, length: REFUSED_TOKEN.length },
    sdkVersion: "2.18.5",
  },
  {
    type: "signaling",
    place: PAGE,
    socket: "s1",
    event: {
      at: NOW,
      type: "error",
      sent: false,
      code: 31202,
      message: "Invalid `signature` from 203.0.113.9",
    },
  },
);

describe("the exact text", () => {
  const cases = [
    ["a good token", "good", GOOD],
    ["a refused token", "refused", REFUSED],
  ] as const;
  const endings = { markdown: "md", plain: "txt", json: "json" } as const;
  for (const [what, name, seen] of cases) {
    for (const format of ["markdown", "plain", "json"] as const) {
      it(`of ${what}, as ${format}`, async () => {
        const text = renderTicket(ticketOf(seen), format);
        await expect(text).toMatchFileSnapshot(`goldens/${name}.${endings[format]}`);
      });
    }
  }
});
