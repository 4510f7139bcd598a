/** Names of claims that hold secrets, whatever the value looks like. */
const SECRET_NAME = /secret|auth[\s_-]?token|passw(?:or)?d|passphrase|private[\s_-]?key/i;
/** The same, unless the value is a SID: libraries also use such names for a key's SID. */
const CREDENTIAL_NAME =
  /(?:api|signing|encryption|access|shared)[\s_-]?key|(?:access|refresh|id|bearer)[\s_-]?token|(?:^|[\s_-])(?:pwd|pass|credentials?|auth)$|(?:[a-z](?:Pwd|Pass|Credentials?|Auth))$/i;
/** Names of claims that hold a secret if the value has the form of an API key's secret. */
const KEY_NAME = /key|secret|sid|token|auth|pass/i;
const SID = /^[A-Z]{2}[\da-f]{32}$/i;
const KEY_PLACES: ReadonlySet<string> = new Set(["iss", "sub", "kid", "jti"]);

/** An account's Auth Token within a text: 32 lowercase hex digits that are not part of a SID. */
const AUTH_TOKEN = /(?<![\da-f])(?<!(?<![\dA-Za-z])[A-Z]{2})[\da-f]{32}(?![\dA-Fa-f])/g;
/** An API key's secret within a text. */
const KEY_SECRET =
  /(?<![\dA-Za-z])(?=[\dA-Z]{0,31}[a-z])(?=[\da-z]{0,31}[A-Z])(?=[A-Za-z]{0,31}\d)[\dA-Za-z]{32}(?![\dA-Za-z])/g;

/** What the names on the path to a claim say about it, in ascending order. */
export type Telling = "nothing" | "key" | "credential" | "secret";

const ORDER: readonly Telling[] = ["nothing", "key", "credential", "secret"];

/** What a name says about its claim. */
function tells(name: string, isTop: boolean): Telling {
  if (SECRET_NAME.test(name)) return "secret";
  // `push_credential_sid` holds no credential.
  if (CREDENTIAL_NAME.test(name) && !/sid$/i.test(name)) return "credential";
  return KEY_NAME.test(name) || (isTop && KEY_PLACES.has(name)) ? "key" : "nothing";
}

/**
 * What is known about a claim from its name and the names above it.
 * @param above what the names above it say
 * @param isTop true if it is at the top level of the header or the payload
 */
export function tellingOf(above: Telling, name: string, isTop: boolean): Telling {
  const own = tells(name, isTop);
  return ORDER.indexOf(own) > ORDER.indexOf(above) ? own : above;
}

/** Tells whether the name makes the whole of a claim's value secret. */
export function isSecret(telling: Telling, value: string): boolean {
  return value !== "" && (telling === "secret" || (telling === "credential" && !SID.test(value)));
}

/**
 * Secrets within a claim's value, by their form. It requires less than the rule `secret-in-token`, since hiding too
 * much does no harm here.
 */
export function secretsWithin(telling: Telling, value: string): readonly string[] {
  const found = value.match(AUTH_TOKEN) ?? [];
  return telling === "nothing" ? found : [...found, ...(value.match(KEY_SECRET) ?? [])];
}
