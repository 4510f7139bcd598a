import { checkSignature } from "../core/evidence/check-signature.ts";
import type { SignatureCheck } from "../core/evidence/evidence.ts";
import type { InspectOptions } from "./inspect-options.ts";
import type { Inspection } from "./inspect-recording.ts";
import { inspectText } from "./inspect-text.ts";
import { readNotation } from "./notations/read-notation.ts";

/** Signatures are checked of this many of the newest tokens. */
const MAX_CHECKED = 50;

/**
 * Inspects, checks the signatures of the tokens found, and inspects once more with the outcomes.
 * @param inspect inspects with the outcomes that are known
 * @param secret API Key secret; without it only the well-known wrong keys are tried
 */
export async function withSignatures(
  inspect: (known: Pick<InspectOptions, "signatures">) => Inspection,
  secret?: string,
): Promise<Inspection> {
  const first = inspect({});
  const signatures = new Map<string, SignatureCheck>();
  for (const token of first.tokens.slice(0, MAX_CHECKED)) {
    const check = await checkSignature(token.text, secret);
    if (check !== null) signatures.set(token.text, check);
  }
  return signatures.size === 0 ? first : inspect({ signatures });
}

/**
 * Like `inspectText`, with the tokens' signatures checked: against the secret where one is given, and against the
 * well-known wrong keys. Reads other notations of trees than JSON as well.
 */
export async function inspectSigned(
  text: string,
  options: Omit<InspectOptions, "signatures">,
  secret?: string,
): Promise<Inspection> {
  const parsed = await readNotation(text);
  return withSignatures((known) => inspectText(text, { ...options, ...known }, parsed), secret);
}
