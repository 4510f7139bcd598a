/**
 * A value in a statement, with its kind: the kind alone decides how it is written, escaped, masked and redacted. Words
 * belong in `src/words`; a value has none.
 */
export type Value =
  | { readonly kind: "number"; readonly number: number }
  /** A duration. */
  | { readonly kind: "duration"; readonly seconds: number }
  /** A moment in Unix seconds, by the clock that the token was judged by; pages show how far it is from now. */
  | { readonly kind: "moment"; readonly seconds: number }
  /** A SID from a token, a page or Twilio, in any form. */
  | { readonly kind: "sid"; readonly text: string }
  /** One of Twilio's codes: as a number, what it means, or what to do about it. */
  | { readonly kind: "code" | "meaning" | "advice"; readonly code: number }
  /** A name that no language translates: a region, host, version, claim, algorithm. Ours, never from outside. */
  | { readonly kind: "name"; readonly text: string }
  /** One of our words that languages translate: the message `term_<term>`. */
  | { readonly kind: "term"; readonly term: string }
  /** A value from a token, a page or Twilio, with the maximum number of code points shown. Hostile. */
  | { readonly kind: "outside"; readonly text: string; readonly max: number }
  /** A text of several words from a page or from Twilio, which may hold values to mask. Hostile. */
  | { readonly kind: "message"; readonly text: string; readonly max: number }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "statement"; readonly statement: Statement };

/** Values by the names of a message's placeholders. */
export type Values = Readonly<Record<string, Value>>;

/** A text as data: a message in `public/_locales`, and the values for its `{placeholders}`. */
export interface Statement {
  /** Key of the message; with `count`, the base of its plural forms. */
  readonly message: string;
  readonly values: Values;
  /** Chooses the plural form, and is the placeholder `{count}`. */
  readonly count?: number;
}

/** Code points shown of a value from outside, by default. */
const SHOWN = 60;

/** Creates values, one function for each kind. */
export const value = {
  number: (number: number): Value => ({ kind: "number", number }),
  duration: (seconds: number): Value => ({ kind: "duration", seconds }),
  moment: (seconds: number): Value => ({ kind: "moment", seconds }),
  sid: (text: string): Value => ({ kind: "sid", text }),
  code: (code: number): Value => ({ kind: "code", code }),
  meaning: (code: number): Value => ({ kind: "meaning", code }),
  advice: (code: number): Value => ({ kind: "advice", code }),
  name: (text: string): Value => ({ kind: "name", text }),
  term: (term: string): Value => ({ kind: "term", term }),
  outside: (text: string, max = SHOWN): Value => ({ kind: "outside", text, max }),
  message: (text: string, max = SHOWN): Value => ({ kind: "message", text, max }),
  list: (items: readonly Value[]): Value => ({ kind: "list", items }),
  statement: (message: string, values: Values = {}): Value => ({
    kind: "statement",
    statement: { message, values },
  }),
} as const;
