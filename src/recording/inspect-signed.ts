import { checkSignature } from "../core/evidence/check-signature.ts";
import type { SignatureCheck } from "../core/evidence/evidence.ts";
import type { InspectOptions } from "./inspect-options.ts";
import { type Inspection, inspectText } from "./inspect-text.ts";

/** Signatures are checked of this many of the newest tokens. */
const MAX_CHECKED = 50;

/**
 * Like `inspectText`, with the tokens' signatures checked: against the secret where one is given, and against the
 * well-known wrong keys.
 */
export async function inspectSigned(
  text: string,
  options: Omit<InspectOptions, "signatures">,
  secret?: string,
): Promise<Inspection> {
  const first = inspectText(text, options);
  const signatures = new Map<string, SignatureCheck>();
  for (const token of first.tokens.slice(0, MAX_CHECKED)) {
    const check = await checkSignature(token.text, secret);
    if (check !== null) signatures.set(token.text, check);
  }
  return signatures.size === 0 ? first : inspectText(text, { ...options, signatures });
}
