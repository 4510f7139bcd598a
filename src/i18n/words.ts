import { type DurationPart, durationParts } from "../core/duration-parts.ts";
import { utcTime } from "../core/utc-time.ts";
import type { MessageKey, PluralKey } from "./message-key.ts";

/** Gives a message with its values put in; an empty text where there is none of that name. */
export type GetMessage = (key: string, values: string[]) => string;

/** The locale for dates and numbers: the browser's own (en-GB), where the texts are in its language, else the texts'. */
function localeFor(textLanguage: string, uiLanguage: string): string {
  return uiLanguage.split("-")[0] === textLanguage.split("-")[0] ? uiLanguage : textLanguage;
}

/** Makes something when it is wanted, and keeps it. */
function lazily<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** All that the user reads, in his language: messages, plurals, numbers, times. */
export class Words {
  /** BCP 47 tag of the language that the messages are in. */
  readonly language: string;
  readonly #get: GetMessage;
  // Made when they are wanted: each takes as long as drawing a part of the page.
  readonly #rules = lazily((_: "rules") => new Set(this.say("rules_translated").split(/\s+/)));
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

  /** A message with its values put in, in the order of its placeholders. */
  say(key: MessageKey, ...values: readonly string[]): string {
    return this.#get(key, [...values]);
  }

  /**
   * A text of a rule, where the language has it: only those that its file lists, since browsers log an error for each
   * message that is asked for and missing.
   * @param name such as `token_expired_why`
   * @returns null where the engine's English has to do
   */
  rule(name: string): string | null {
    return this.#rules("rules").has(name) ? this.#get(`rule_${name}`, []) || null : null;
  }

  /** A message in the form that a number of things takes; the number is its first value. */
  count(key: PluralKey, number: number, ...values: readonly string[]): string {
    const all = [this.number(number), ...values];
    // A language may have forms that English lacks, and one that is missing is better told wrongly than not at all.
    return (
      this.#get(`${key}_${this.#plurals(this.language).select(number)}`, all) ||
      this.#get(`${key}_other`, all)
    );
  }

  number(value: number): string {
    return this.#numbers("").format(value);
  }

  /** A length of time in its two largest units. @param seconds sign and fraction are dropped */
  duration(seconds: number): string {
    const parts = durationParts(seconds).map(({ count, unit }) => this.#inUnit(count, unit));
    return parts.length === 0 ? "∞" : this.#lists("narrow").format(parts);
  }

  /** A moment told from now: "in 5 min", "5 min ago". @param seconds from now, negative in the past */
  away(seconds: number): string {
    const length = this.duration(seconds);
    return seconds >= 0 ? this.say("in_time", length) : this.say("ago", length);
  }

  /** The time of day. @param milliseconds Unix milliseconds */
  clock(milliseconds: number): string {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? this.say("not_a_date") : this.#times("medium").format(date);
  }

  /** The time of day here, with date and time in UTC as tickets and logs have them. @param milliseconds Unix ms */
  moment(milliseconds: number): string {
    const date = new Date(milliseconds);
    if (Number.isNaN(date.getTime())) return this.say("not_a_date");
    return `${this.#times("medium").format(date)} (${this.utc(milliseconds)})`;
  }

  /** Date and time in UTC, the same in every language. @param milliseconds Unix milliseconds */
  utc(milliseconds: number): string {
    const date = new Date(milliseconds);
    if (Number.isNaN(date.getTime())) return this.say("not_a_date");
    return utcTime(milliseconds);
  }

  /** Several things in one text, e.g. `as alice, edge dublin`. */
  list(items: readonly string[]): string {
    return this.#lists("short").format(items);
  }

  #inUnit(count: number, unit: DurationPart["unit"]): string {
    return this.#numbers(unit).format(count);
  }
}
