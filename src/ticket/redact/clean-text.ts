import { hideAssigned } from "./hide-assigned.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { hideTokens } from "./hide-tokens.ts";
import { redact } from "./redact.ts";

/**
 * Removes from a text from outside everything that a ticket must not show: tokens, secrets, phone numbers, addresses.
 * @param hideSignature removes pieces of the token's signature
 */
export function cleanText(
  text: string,
  secrets: readonly string[],
  hideSignature: (text: string) => string,
): string {
  return redact(hideAssigned(hideSecrets(hideSignature(hideTokens(text)), secrets)));
}
