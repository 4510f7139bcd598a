/**
 * Which of the messages a source uses, by three rules: a key in quotes; of a message with plural forms the key without
 * its form, in quotes; a template literal that begins with a part of a key, which stands for all keys that fit it:
 * `claim_${name}` for every claim.
 * @param keys all keys there are
 * @param source text of a source file
 */
export function usedKeys(keys: readonly string[], source: string): readonly string[] {
  const quoted = new Set([...source.matchAll(/["'`]([a-z0-9_]+)["'`]/g)].map(([, text]) => text));
  // At least a word and its underscore, since less would stand for anything.
  const built = [...source.matchAll(/`([a-z]{2,}_[a-z0-9_]*\$\{[^`]*)`/g)].map(
    ([, template = ""]) => new RegExp(`^${template.replace(/\$\{[^}]*\}/g, "[a-z0-9_]+")}$`),
  );
  return keys.filter((key) => {
    const base = key.replace(/_(?:zero|one|two|few|many|other)$/, "");
    return quoted.has(key) || quoted.has(base) || built.some((pattern) => pattern.test(key));
  });
}

/** Keys of what the rule engine says, which names its messages as data: `engine-messages.test.ts` has them all. */
export const ENGINE_KEY = /^(?:rule|term|family|code|advice|sentence|fact|answer|capability)_/;
