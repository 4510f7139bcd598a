/** An entry of a `messages.json`. */
export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

/** A whole `messages.json`. */
export type Messages = Readonly<Record<string, Message>>;

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
const FILLING = " ļöŕéɱ îþšûɱ đöļöŕ šîţ åɱéţ çöñšéçţéţûŕ";
/** How much longer than English other languages are. */
const GROWTH = 0.4;

function accented(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}

function pseudo(message: string): string {
  const parts = message.split(/(\$\w+\$|\{\w+\})/);
  const text = parts.map((part, index) => (index % 2 === 1 ? part : accented(part))).join("");
  const missing = Math.ceil(parts.filter((_part, index) => index % 2 === 0).join("").length * GROWTH);
  const filling = FILLING.repeat(Math.ceil(missing / FILLING.length)).slice(0, missing);
  return `⟦${text}${filling}⟧`;
}

/**
 * A made-up language for tests: every letter has a diacritic, every message is 40% longer and between ⟦ and ⟧. What
 * appears without them does not come from a message.
 * @param english the messages to create it from
 * @param language BCP 47 tag of the language that it stands in for, which dates, numbers and plurals follow
 */
export function pseudoLocale(english: Messages, language: string): Messages {
  const entries = Object.entries(english).map(
    ([key, entry]) => [key, { ...entry, message: pseudo(entry.message) }] as const,
  );
  return { ...Object.fromEntries(entries), language: { message: language } };
}
