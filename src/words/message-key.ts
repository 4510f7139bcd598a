import type english from "../../public/_locales/en/messages.json";

/** Name of a message in `public/_locales/en/messages.json`; English is complete, other languages may lack some. */
export type MessageKey = keyof typeof english;

/** Name of a message with one form for each plural category: `calls` for `calls_one`, `calls_other` … */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;
