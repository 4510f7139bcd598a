import { hasAuthTokenForm } from "../sid.ts";

/** Names of claims that hold secrets whatever their value looks like. */
const SECRET_NAME = /secret|auth[\s_-]?token|passw(?:or)?d|passphrase|private[\s_-]?key/i;
/** Names of claims that hold a secret where the value has the form of one. */
const KEY_NAME = /token|auth|key|pass/i;

/**
 * Tells whether a claim holds a secret: by its name, or by the Auth Token's form in a telling place. It asks for
 * less than the rule `secret-in-token`, since hiding too much does no harm here.
 * @param path dotted path of the claim
 * @param key last part of it
 */
export function isSecret(path: string, key: string, value: string): boolean {
  if (SECRET_NAME.test(key)) return value !== "";
  if (path === "jti") return /^[0-9a-f]{32}-\d+$/.test(value);
  return (path === "iss" || path === "sub" || KEY_NAME.test(key)) && hasAuthTokenForm(value);
}
