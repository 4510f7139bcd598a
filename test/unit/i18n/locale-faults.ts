import { ALL_FAMILIES } from "../../../src/core/rules/all-families.ts";
import type { Messages } from "../../support/gallery/pseudo-locale.ts";

/** Ids of the rules as they stand in the keys of their texts, see src/ui/rule-text.ts. */
const RULES = new Set(ALL_FAMILIES.flatMap(({ rules }) => rules.map(({ id }) => id.replaceAll("-", "_"))));

/** The key of the English message that a key of another language stands beside; null where there is none. */
function counterpart(key: string, english: Messages): string | null {
  if (key in english) return key;
  // A language may have forms that English lacks: `calls_few` beside `calls_other`.
  const base = /^(.+)_(?:zero|one|two|few|many)$/.exec(key)?.[1];
  return base !== undefined && `${base}_other` in english ? `${base}_other` : null;
}

function isRuleText(key: string): boolean {
  const rule = /^rule_(.+)_(?:title|why|remedy)$/.exec(key)?.[1];
  return rule !== undefined && RULES.has(rule);
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
    if (partner === null) return isRuleText(key) ? [] : [`${key} is no message of the extension`];
    const same = contents(messages, key) === contents(english, partner);
    return same ? [] : [`${key} has other placeholders than ${partner} in English`];
  });
  const named = messages.language === undefined ? ["language is missing"] : [];
  return [...ownFaults(messages), ...beside, ...named];
}
