import { type DurationPart, durationParts } from "../core/text/duration-parts.ts";
import { utcTime } from "../core/text/utc-time.ts";
import type { MessageKey, PluralKey } from "./message-key.ts";

/** Returns a message with its values filled in; an empty string if there is none of that name. */
export type GetMessage = (key: string, values: string[]) => string;

/** The locale for dates and numbers: the browser's own (en-GB) if the texts are in its language, else the texts'. */
function localeFor(textLanguage: string, uiLanguage: string): string {
  return uiLanguage.split("-")[0] === textLanguage.split("-")[0] ? uiLanguage : textLanguage;
}

/** Creates something when it is first needed, and keeps it. */
function lazily<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** Everything that the user reads, in their own language: messages, plurals, numbers, times. */
export class Words {
  /** BCP 47 tag of the language that the messages are in. */
  readonly language: string;
  readonly #get: GetMessage;
  // Created when needed: each takes as long as drawing a part of the page.
  readonly #plurals = lazily((language: string) => new Intl.PluralRules(language));
  readonly #numbers: (unit: string) => Intl.NumberFormat;
  readonly #times: (style: "medium") => Intl.DateTimeFormat;
  readonly #lists: (style: "short" | "narrow") => Intl.ListFormat;

  /**
   * @param get the browser's `i18n.getMessage`
   * @param uiLanguage BCP 47 tag of the browser's own language
   */
  constructor(get: GetMessage, uiLanguage: string) {
    this.#get = get;
    this.language = get("language", []) || "en";
    const locale = localeFor(this.language, uiLanguage);
    this.#numbers = lazily((unit) =>
      unit === ""
        ? new Intl.NumberFormat(locale)
        : new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }),
    );
    this.#times = lazily((timeStyle) => new Intl.DateTimeFormat(locale, { timeStyle }));
    this.#lists = lazily((style) => new Intl.ListFormat(this.language, { type: "unit", style }));
  }

  /** A message with its values filled in, in the order of its placeholders. */
  say(key: MessageKey, ...values: readonly string[]): string {
    return this.#get(key, [...values]);
  }

  /**
   * A message of the engine unchanged, with its `{placeholders}`; see `renderStatement`.
   * @param count chooses among the plural forms, if the message has them
   */
  message(key: string, count?: number): string {
    return count === undefined ? this.#get(key, []) : this.#plural(key, count, []);
  }

  /** A message in the plural form for a number; the number is its first value. */
  count(key: PluralKey, number: number, ...values: readonly string[]): string {
    return this.#plural(key, number, [this.number(number), ...values]);
  }

  number(value: number): string {
    return this.#numbers("").format(value);
  }

  /** A duration in its two largest units. @param seconds sign and fraction are dropped */
  duration(seconds: number): string {
    const parts = durationParts(seconds).map(({ count, unit }) => this.#inUnit(count, unit));
    return parts.length === 0 ? "∞" : this.#lists("narrow").format(parts);
  }

  /** A moment relative to now: "in 5 min", "just now", "5 min ago". @param seconds from now, negative in the past */
  away(seconds: number): string {
    if (Math.abs(seconds) < 1) return this.say("just_now");
    return this.#fromNow(seconds, this.duration(seconds));
  }

  /**
   * The longest text that `away` becomes as the moment approaches or passes: pages keep room for it, so that nothing
   * moves. Seconds and minutes take equal room, as do minutes and hours.
   */
  longestAway(seconds: number): string {
    const [first] = durationParts(seconds);
    const day = 24 * 3600;
    // Two digits in both units, and the plural.
    const longest = first?.unit === "day" ? 20 * day + 20 * 3600 : 20 * 60 + 20;
    // "Just now" becomes the past next.
    return this.#fromNow(seconds >= 1 ? seconds : -1, this.duration(longest));
  }

  #fromNow(seconds: number, length: string): string {
    return seconds >= 0 ? this.say("in_time", length) : this.say("ago", length);
  }

  /** The time of day. @param milliseconds Unix milliseconds */
  clock(milliseconds: number): string {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? this.say("not_a_date") : this.#times("medium").format(date);
  }

  /** The local time of day, with date and time in UTC as in tickets and logs. @param milliseconds Unix ms */
  moment(milliseconds: number): string {
    const date = new Date(milliseconds);
    if (Number.isNaN(date.getTime())) return this.say("not_a_date");
    return `${this.#times("medium").format(date)} (${this.utc(milliseconds)})`;
  }

  /** Date and time in UTC, the same in every language. @param milliseconds Unix milliseconds */
  utc(milliseconds: number): string {
    return utcTime(milliseconds) ?? this.say("not_a_date");
  }

  /** Several things in one text, e.g. `as alice, edge dublin`. */
  list(items: readonly string[]): string {
    return this.#lists("short").format(items);
  }

  #plural(key: string, number: number, values: string[]): string {
    // A language may have forms that English lacks, and a wrong form is better than none.
    return (
      this.#get(`${key}_${this.#plurals(this.language).select(number)}`, values) ||
      this.#get(`${key}_other`, values)
    );
  }

  #inUnit(count: number, unit: DurationPart["unit"]): string {
    return this.#numbers(unit).format(count);
  }
}
