import type { Messages } from "../../support/gallery/pseudo-locale.ts";

/** The key of the English message that a key of another language stands beside; null where there is none. */
function counterpart(key: string, english: Messages): string | null {
  if (key in english) return key;
  // A language may have forms that English lacks: `calls_few` beside `calls_other`.
  const base = /^(.+)_(?:zero|one|two|few|many)$/.exec(key)?.[1];
  return base !== undefined && `${base}_other` in english ? `${base}_other` : null;
}

/** Names of the values that a message of the engine has, `{…}`. */
function named(messages: Messages, key: string): readonly string[] {
  return [...(messages[key]?.message ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}

function contents(messages: Messages, key: string): string {
  const placeholders = Object.entries(messages[key]?.placeholders ?? {});
  return placeholders
    .map(([name, { content }]) => `${name}=${content}`)
    .sort()
    .join();
}

/** What is wrong with one language's file by itself. */
export function ownFaults(messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, { message, placeholders = {} }]) => {
    const declared = Object.entries(placeholders);
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase() ?? "");
    const numbers = declared.map(([, { content }]) => content);
    const wanted = declared.map((_entry, index) => `$${index + 1}`);
    return [
      ...(message.trim() === "" ? [`${key} is empty`] : []),
      ...declared.filter(([name]) => !used.includes(name)).map(([name]) => `${key} does not use ${name}`),
      ...used
        .filter((name) => !Object.hasOwn(placeholders, name))
        .map((name) => `${key} uses ${name} undeclared`),
      ...(numbers.toSorted().join() === wanted.join() ? [] : [`${key} has the contents ${numbers.join()}`]),
      ...(/\$\d/.test(message) ? [`${key} uses a number where a name belongs`] : []),
    ];
  });
}

/** What is wrong with another language's file beside the English one. It may leave out what it likes. */
export function localeFaults(messages: Messages, english: Messages): string[] {
  const beside = Object.keys(messages).flatMap((key) => {
    const partner = counterpart(key, english);
    if (partner === null) return [`${key} is no message of the extension`];
    const unknown = named(messages, key).filter((name) => !named(english, partner).includes(name));
    return [
      ...(contents(messages, key) === contents(english, partner)
        ? []
        : [`${key} has other placeholders than ${partner} in English`]),
      // A form of a plural may leave the number out, and any message may say less; none can say what is not there.
      ...unknown.map((name) => `${key} uses {${name}}, which ${partner} does not have in English`),
    ];
  });
  const nameless = messages.language === undefined ? ["language is missing"] : [];
  return [...ownFaults(messages), ...beside, ...nameless];
}
