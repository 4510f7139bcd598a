import { hideSecrets } from "./hide-secrets.ts";
import { hideTokens } from "./hide-tokens.ts";
import { redact } from "./redact.ts";

/** Takes out of a text from outside all that a ticket must not show: tokens, secrets, phone numbers, addresses. */
export function cleanText(text: string, secrets: readonly string[]): string {
  return redact(hideSecrets(hideTokens(text), secrets));
}
