import type { Statement, Values } from "../text/value.ts";

/** `error`: Twilio or the SDK refuses it. `warning`: needs a look. `info`: worth knowing. `ok`: Twilio's own yes. */
export type Severity = "error" | "warning" | "info" | "ok";

/** What is told of a finding: what is wrong, why it matters, what to do about it. */
export type FindingText = "title" | "why" | "remedy";

/** One thing to tell the user about a token, as data: `src/words` has the words. */
export interface Finding {
  /** Stable rule id, e.g. `token-expired`. */
  readonly id: string;
  readonly severity: Severity;
  /** Dotted path of the claim it is about (`exp`, `grants.voice`, `header.cty`), or null for the whole token. */
  readonly claim: string | null;
  /** Twilio error codes that this leads to, most likely first; may be empty. */
  readonly codes: readonly number[];
  /** Address of the source of this rule, or null. */
  readonly source: string | null;
  /** Which of the rule's texts applies where it has several; null for the only one, or the usual one. */
  readonly variant: string | null;
  /** The texts that the variant has for itself; the others are the usual ones. */
  readonly variantTexts: readonly FindingText[];
  /** Values for the placeholders of the texts. */
  readonly values: Values;
}

/**
 * A text of a finding as data. Its message is `rule_<id>_<text>`, with `_<variant>` behind it where the variant has
 * this text for itself; in all three a dash is an underscore.
 */
export function findingStatement(
  { id, variant, variantTexts, values }: Finding,
  text: FindingText,
): Statement {
  const base = `rule_${id}_${text}`;
  const message = variant !== null && variantTexts.includes(text) ? `${base}_${variant}` : base;
  return { message: message.replaceAll("-", "_"), values };
}
