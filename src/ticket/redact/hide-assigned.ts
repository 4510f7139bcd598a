/** A name, what is between it and its value, and the value: `password=…`, `"api_key": "…"`, `token%3D…`. */
const ASSIGNED =
  /(secret|pass(?:word|wd|phrase)?|pwd|token|auth\w{0,20}|key)((?:\\?["'`])?\s{0,4}(?:[=:]|%3[AD])\s{0,4}(?:(?:Bearer|Basic|Digest)\s{1,4})?(?:\\?["'`])?)([^\s"'`\\<>]+)/giu;
/** Names that also stand before words, as in `token: expired`. */
const LOOSE = /^(?:token|auth|key)/i;
/** Not a secret: a word or a few joined ones, a code, or a SID. */
const HARMLESS = /^(?:\p{L}{1,15}(?:[._'’/-]\p{L}{1,15}){0,3}|\d{1,5}|[A-Z]{2}[\da-f]{32})[.,;:!?)\]}…]*$/iu;
const LEFT_OUT = /^\[(?:secret|token|phone|IP|nested)/;
/** User and password in a URL. */
const USER = /((?::\/\/|\bsips?:))([^\s/@:"'<>]{1,200}:[^\s/@"'<>]{1,200})(?=@)/gi;
/** An account or a key with its secret, as in HTTP basic authentication. */
const PAIR = /((?<![\dA-Za-z])[A-Z]{2}[\da-f]{32}(?::|%3A))([\dA-Za-z]{32})(?![\dA-Za-z])/gi;
const SCHEME = /(\b(?:Basic|Bearer)\s{1,4})(?=[A-Za-z+/._~-]{0,80}[\d=])([\w+/=.~-]{8,})/g;
const MARK = "[secret left out]";
/** Shorter secrets, and those without a digit, are hidden only in their own place. */
const SHORTEST = 6;

/** Removes from a text what it marks as a secret, and passes each secret to `see`. */
function walk(text: string, see: (secret: string) => void): string {
  const hide = (before: string, secret: string): string => {
    see(secret);
    return `${before}${MARK}`;
  };
  const tidy = (all: string, before: string, secret: string): string =>
    LEFT_OUT.test(secret) ? all : hide(before, secret);
  return text
    .replace(ASSIGNED, (all: string, name: string, between: string, value: string) => {
      const isWord = LOOSE.test(name) && !between.includes("=") && !/Bearer|Basic|Digest/i.test(between);
      const isSid = /^[A-Z]{2}[\da-f]{32}(?![\da-z])/i.test(value);
      return LEFT_OUT.test(value) || isSid || (isWord && HARMLESS.test(value))
        ? all
        : hide(name + between, value);
    })
    .replace(USER, tidy)
    .replace(PAIR, tidy)
    .replace(SCHEME, tidy);
}

/** Removes from a text what it marks as a secret, such as `password=…`, `user:password@` or `Bearer …`. */
export function hideAssigned(text: string): string {
  return walk(text, () => {});
}

/** What `hideAssigned` would remove, except what could be a common word. */
export function assignedSecrets(text: string): readonly string[] {
  const secrets: string[] = [];
  walk(text, (secret) => {
    if (secret.length >= SHORTEST && /\d/.test(secret)) secrets.push(secret);
  });
  return secrets;
}
