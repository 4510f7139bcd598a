import { describe, expect, test } from "vitest";
import english from "../../../public/_locales/en/messages.json" with { type: "json" };
import { type GetMessage, Words } from "../../../src/words/words.ts";
import type { Messages } from "../../support/gallery/pseudo-locale.ts";

/** As browsers do it: placeholders by name, values by number, English where a message is missing. */
function messagesOf(own: Messages): GetMessage {
  const all: Messages = { ...english, ...own };
  return (key, values) => {
    const entry = all[key];
    if (entry === undefined) return "";
    return entry.message.replace(/\$(\w+)\$/g, (_whole, name: string) => {
      const number = Number(entry.placeholders?.[name.toLowerCase()]?.content.slice(1));
      return values[number - 1] ?? "";
    });
  };
}

const count = (message: string): Messages[string] => ({
  message,
  placeholders: { count: { content: "$1" } },
});
const POLISH: Messages = {
  language: { message: "pl" },
  calls_title_one: count("$COUNT$ połączenie"),
  calls_title_few: count("$COUNT$ połączenia"),
  calls_title_many: count("$COUNT$ połączeń"),
  calls_title_other: count("$COUNT$ połączenia (ułamek)"),
  tokens_title_one: count("$COUNT$ token"),
  tokens_title_other: count("tokeny: $COUNT$"),
};

const inEnglish = new Words(messagesOf({}), "en-US");
const inPolish = new Words(messagesOf(POLISH), "pl");

describe("plural forms", () => {
  test("English has two", () => {
    expect(inEnglish.count("tokens_title", 1)).not.toEqual(inEnglish.count("tokens_title", 2));
    expect(inEnglish.count("tokens_title", 2)).toContain("2");
  });

  test.each([
    [1, "1 połączenie"],
    [2, "2 połączenia"],
    [5, "5 połączeń"],
    [22, "22 połączenia"],
    [112, "112 połączeń"],
    [1.5, "1,5 połączenia (ułamek)"],
  ])("Polish has four: %d", (number, text) => {
    expect(inPolish.count("calls_title", number)).toBe(text);
  });

  test("a form that is missing gives way to the general one", () => {
    expect(inPolish.count("tokens_title", 5)).toBe("tokeny: 5");
  });

  test("further values come after the number", () => {
    expect(inEnglish.count("seen_requests", 1200, "eventgw.twilio.com")).toMatch(
      /1,200.*eventgw\.twilio\.com/,
    );
  });
});

describe("messages", () => {
  test("values go in, in the order of the placeholders", () => {
    expect(inEnglish.say("ago", "5 min")).toBe("5 min ago");
  });

  test("the engine's message has no values, and a form for a number only where one is given", () => {
    const words = new Words(
      (key, values) => (key === "language" ? "en" : `${key}(${values.join("|")})`),
      "en",
    );
    expect(words.message("calls")).toBe("calls()");
    expect(words.message("calls", 1)).toBe("calls_one()");
    expect(words.message("calls", 0)).toBe("calls_other()");
    expect(words.count("calls_title", 1200, "a", "b")).toBe("calls_title_other(1,200|a|b)");
    expect(words.say("ago", "a", "b")).toBe("ago(a|b)");
  });

  test("a message that is missing in a language is English", () => {
    expect(inPolish.say("ago", "5 min")).toBe("5 min ago");
  });
});

describe("locale", () => {
  test("dates and numbers follow the browser where the texts are in its language", () => {
    const british = new Words(messagesOf({}), "en-GB");
    expect(british.clock(Date.UTC(2026, 0, 1, 15, 4, 5))).toMatch(/^\d\d:04:05$/);
    expect(inEnglish.clock(Date.UTC(2026, 0, 1, 15, 4, 5))).toMatch(/^\d{1,2}:04:05\s[AP]M$/);
  });

  test("and the texts where the browser speaks another language, lest two be mixed", () => {
    const fallenBack = new Words(messagesOf({}), "pl");
    expect(fallenBack.language).toBe("en");
    expect(fallenBack.number(1234.5)).toBe("1,234.5");
    expect(inPolish.number(12345.5)).toBe("12\u00a0345,5");
  });

  test("a country of the language counts as the same language", () => {
    const words = new Words((key) => (key === "language" ? "pt-BR" : ""), "pt-PT");
    expect(words.language).toBe("pt-BR");
    expect(words.number(1234.5)).toBe(new Intl.NumberFormat("pt-PT").format(1234.5));
    expect(words.number(1234.5)).not.toBe(new Intl.NumberFormat("pt-BR").format(1234.5));
  });

  test("a file that does not tell its language counts as English", () => {
    expect(new Words(() => "", "pl").language).toBe("en");
  });
});

describe("lengths of time", () => {
  test.each([
    [0, "0 sec"],
    [0.9, "0 sec"],
    [59, "59 sec"],
    [61, "1 min 1 sec"],
    [-61, "1 min 1 sec"],
    [3600, "1 hr"],
    [3605, "1 hr"],
    [3660, "1 hr 1 min"],
    [90_000, "1 day 1 hr"],
    [86_460, "1 day"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NaN, "∞"],
  ])("%d s are %s", (seconds, text) => {
    expect(inEnglish.duration(seconds)).toBe(text);
  });

  test("another language has its own units", () => {
    expect(inPolish.duration(90_000)).toBe("1 dzień i 1 godz.");
  });

  test("a moment lies ahead or behind, or is now", () => {
    expect(inEnglish.away(300)).toBe("in 5 min");
    expect(inEnglish.away(-300)).toBe("5 min ago");
    expect(inEnglish.away(0)).toBe("just now");
  });

  test.each([
    [1, "in 1 sec"],
    [0.99, "just now"],
    [-0.99, "just now"],
    [-1, "1 sec ago"],
  ])("what is less than a second away is now: %d", (seconds, text) => {
    expect(inEnglish.away(seconds)).toBe(text);
  });

  test.each([
    [30, "in 20 min 20 sec"],
    [3600, "in 20 min 20 sec"],
    [1, "in 20 min 20 sec"],
    // What is just now goes by next.
    [0.5, "20 min 20 sec ago"],
    [0, "20 min 20 sec ago"],
    [-30, "20 min 20 sec ago"],
    [24 * 3600, "in 20 days 20 hr"],
    [-24 * 3600, "20 days 20 hr ago"],
    [24 * 3600 - 1, "in 20 min 20 sec"],
    [Number.POSITIVE_INFINITY, "in 20 min 20 sec"],
  ])("pages keep room for the longest that it becomes: %d", (seconds, text) => {
    expect(inEnglish.longestAway(seconds)).toBe(text);
  });
});

describe("moments", () => {
  test("with date and time in UTC, which are the same everywhere", () => {
    expect(inPolish.moment(Date.UTC(2026, 10, 18, 11, 6, 40))).toContain("(2026-11-18 11:06:40 UTC)");
  });

  test("what is no date is said to be none", () => {
    for (const text of [inEnglish.clock(Number.NaN), inEnglish.moment(9e15), inEnglish.utc(Number.NaN)]) {
      expect(text).toBe(english.not_a_date.message);
    }
  });

  test("the time of day is told with it", () => {
    const moment = new Date(2026, 10, 18, 9, 6, 40).getTime();
    expect(inEnglish.moment(moment)).toMatch(/^9:06:40\sAM \(2026-11-1\d \d\d:\d6:40 UTC\)$/);
  });

  test("in UTC by itself", () => {
    expect(inPolish.utc(Date.UTC(2026, 10, 18, 11, 6, 40))).toBe("2026-11-18 11:06:40 UTC");
  });

  test("several things are listed", () => {
    expect(inEnglish.list(["as alice", "edge dublin"])).toBe("as alice, edge dublin");
  });
});
