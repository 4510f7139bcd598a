import { describe, expect, test } from "vitest";
import { fold } from "../../../../src/core/session/fold.ts";
import type { LogLine, PagePlace, RecordingSighting } from "../../../../src/core/session/sighting.ts";
import {
  newRecordedSession,
  TAB_ID_NONE,
  type TabSession,
} from "../../../../src/core/session/tab-session.ts";

const place: PagePlace = { at: null, tabId: TAB_ID_NONE, frameId: 0, origin: null, host: null };
const pageToken = (text: string) => ({ text, length: text.length });
const sessionOf = (...sightings: readonly RecordingSighting[]): TabSession =>
  sightings.reduce<TabSession>(fold, newRecordedSession());
const mention = (text: string, change: Partial<PagePlace> = {}, sent = false): RecordingSighting => ({
  type: "mention",
  place: { ...place, ...change },
  token: pageToken(text),
  sent,
  standalone: true,
});
const line = (change: Partial<LogLine>, text?: string): RecordingSighting => ({
  type: "log-line",
  line: { at: null, ...change },
  ...(text === undefined ? {} : { token: pageToken(text) }),
});

describe("a mention", () => {
  test("adds a token that nobody is known to have sent", () => {
    expect(sessionOf(mention("a")).tokens).toMatchObject([
      {
        text: "a",
        seenBy: "recording",
        sent: false,
        standalone: true,
        count: 0,
        host: null,
        firstSeen: null,
      },
    ]);
  });

  test("keeps the host that tells most, and where it was sent once", () => {
    const { tokens } = sessionOf(
      mention("a", { host: "eventgw.us1.twilio.com", at: 5 }, true),
      mention("a", { host: "cds.us1.twilio.com", at: 3 }),
    );
    expect(tokens).toMatchObject([{ host: "eventgw.us1.twilio.com", sent: true, firstSeen: 3, lastSeen: 5 }]);
  });
});

describe("a line of a log", () => {
  test("belongs to the token that it names, newest first", () => {
    const { tokens, strays } = sessionOf(mention("a"), line({ code: 1 }, "a"), line({ code: 2 }, "a"));
    expect(tokens[0]?.logLines.map(({ code }) => code)).toEqual([2, 1]);
    expect(strays).toEqual([]);
  });

  test("does not make a token sent", () => {
    expect(sessionOf(line({ code: 1 }, "a")).tokens).toMatchObject([{ sent: false, standalone: false }]);
  });

  test("without a token is kept as a stray answer, oldest first", () => {
    expect(sessionOf(line({ code: 1 }), line({ status: 403 })).strays).toEqual([
      { from: "log", atMs: null, code: 1 },
      { from: "event-gateway", atMs: null, status: 403 },
    ]);
  });

  test("is one of many: neither a token nor a session keeps all of them", () => {
    const codes = Array.from({ length: 300 }, (_, code) => code);
    const { tokens, strays } = sessionOf(
      ...codes.map((code) => line({ code }, "a")),
      ...codes.map((code) => line({ code })),
    );
    expect(tokens[0]?.logLines).toHaveLength(50);
    expect(tokens[0]?.logLines[0]?.code).toBe(299);
    expect(strays).toHaveLength(50);
    expect(strays.at(-1)).toMatchObject({ code: 299 });
  });
});
