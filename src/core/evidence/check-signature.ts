import { readToken } from "../token/read-token.ts";
import type { SignatureCheck, WrongKey } from "./evidence.ts";

const HASHES: Readonly<Record<string, string>> = { HS256: "SHA-256", HS384: "SHA-384", HS512: "SHA-512" };

/** Words that stand in a server's configuration where the secret should be. */
const LITERALS = [
  "undefined",
  "null",
  "None",
  "API_SECRET",
  "api_secret",
  "your_api_secret",
  "your-api-secret",
  "your_api_key_secret",
  "your_secret",
  "your_twilio_api_secret",
  "TWILIO_API_SECRET",
  "TWILIO_API_KEY_SECRET",
  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
];

/** Secrets that jwt.io has put into its example over the years: for HS256, and for the longer hashes. */
const SAMPLES = [
  "secret",
  "your-256-bit-secret",
  "your-384-bit-secret",
  "your-512-bit-secret",
  "a-string-secret-at-least-256-bits-long",
  "a-valid-string-secret-that-is-at-least-384-bits-long",
  "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
];

/** A key that signed by mistake. */
interface Wrong {
  readonly wrongKey: WrongKey;
  readonly sample?: string;
}

interface Signed {
  readonly hash: string;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly iss: string | null;
  readonly sub: string | null;
}

function readSigned(text: string): Signed | null {
  const { parts, header, payload, signature, lostInFront } = readToken(text);
  const hash = typeof header?.alg === "string" ? HASHES[header.alg] : undefined;
  if (hash === undefined || parts.length !== 3 || !signature || lostInFront > 0) return null;
  try {
    const binary = atob(signature.replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/"));
    return {
      hash,
      data: new TextEncoder().encode(`${parts[0]}.${parts[1]}`),
      signature: Uint8Array.from(binary, (character) => character.charCodeAt(0)),
      iss: typeof payload?.iss === "string" ? payload.iss : null,
      sub: typeof payload?.sub === "string" ? payload.sub : null,
    };
  } catch {
    return null;
  }
}

async function fits({ hash, data, signature }: Signed, secret: string): Promise<boolean> {
  // WebCrypto takes no empty key; HMAC pads a key with zeros, so one zero byte is the same key.
  const bytes = secret === "" ? new Uint8Array(1) : new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash }, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, signature, data);
}

async function findWrongKey(signed: Signed): Promise<Wrong | null> {
  if (signed.iss !== null && signed.iss !== "" && (await fits(signed, signed.iss)))
    return { wrongKey: "iss" };
  if (signed.sub !== null && signed.sub !== "" && (await fits(signed, signed.sub)))
    return { wrongKey: "sub" };
  if (await fits(signed, "")) return { wrongKey: "empty" };
  for (const literal of LITERALS) if (await fits(signed, literal)) return { wrongKey: "literal" };
  for (const sample of SAMPLES) if (await fits(signed, sample)) return { wrongKey: "sample", sample };
  return null;
}

/**
 * Checks a token's signature with WebCrypto; nothing leaves the computer. Without a secret only the well-known
 * wrong keys are tried, such as the API Key SID itself.
 *
 * @param text Token text; what surrounds the token is left off.
 * @param secret Secret as text, as Twilio shows it; it is not kept and not told.
 * @returns Null where nothing can be said: no secret, and no wrong key fits.
 */
export async function checkSignature(text: string, secret?: string): Promise<SignatureCheck | null> {
  const signed = readSigned(text);
  if (signed === null) return secret === undefined ? null : { result: "unsupported" };
  if (secret !== undefined && (await fits(signed, secret))) {
    return { result: "verified", with: /^[0-9a-f]{32}$/.test(secret) ? "auth-token" : "secret" };
  }
  const wrong = await findWrongKey(signed);
  if (secret === undefined) return wrong === null ? null : { result: "wrong-key", ...wrong };
  const trimmed = secret.trim();
  return {
    result: "mismatch",
    ...(trimmed !== secret && (await fits(signed, trimmed)) ? { trimmed: true } : {}),
    ...wrong,
    ...(/^[0-9A-Za-z]{32}$/.test(trimmed) ? {} : { oddSecret: true }),
  };
}
