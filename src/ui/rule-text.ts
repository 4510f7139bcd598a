import type { Finding } from "../core/judgement.ts";
import type { Words } from "../i18n/words.ts";

/**
 * A text of a rule in the user's language, where its file has one: `rule_token_expired_why`. Titles and remedies often
 * have values in them, so only what never changes is worth a translation there.
 * @returns null where the engine's English has to do
 */
export function ruleText(
  words: Words,
  { id }: Pick<Finding, "id">,
  part: "title" | "why" | "remedy",
): string | null {
  return words.find(`rule_${id.replaceAll("-", "_")}_${part}`);
}
