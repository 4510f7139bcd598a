import { createHmac } from "node:crypto";

/** The tests' current moment, in Unix seconds. */
export const NOW = 1_795_000_000;
export const KEY = "SK46554b66fb1373cbf270addf1945820c";
export const ACCOUNT = "AC2764a7acd382499bcb27cc4259dbdc1e";
export const APP = "AP10d143a612cbd5c1ac544c056d497927";
export const PUSH = "CRaa5f83e8d62a94c9a7466e6c007459a4";
export const SERVICE = "IS1b755cf70ad93cbb17c0113ecafcd811";
export const SECRET = "DI8rUBJi4StmKzlX4iermb6WalT6N8SG";

type Fields = Readonly<Record<string, unknown>>;

export const VOICE: Fields = { incoming: { allow: true }, outgoing: { application_sid: APP } };
export const HEADER: Fields = { alg: "HS256", typ: "JWT", cty: "twilio-fpa;v=1" };

/** A good payload as the Node library writes it, with changes; `undefined` removes a claim. */
export function payload(changes: Fields = {}): Fields {
  return {
    jti: `${KEY}-${NOW - 60}`,
    grants: { identity: "alice", voice: VOICE },
    iat: NOW - 60,
    exp: NOW + 3540,
    iss: KEY,
    sub: ACCOUNT,
    ...changes,
  };
}

/** A good payload with other grants. */
export const withGrants = (grants: Fields): Fields => payload({ grants: { identity: "alice", ...grants } });
/** A good payload with another voice grant. */
export const withVoice = (voice: unknown): Fields => withGrants({ voice });
export const withIdentity = (identity: unknown): Fields => payload({ grants: { identity, voice: VOICE } });

function encode(part: unknown): string {
  return Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");
}

interface Parts {
  readonly header?: unknown;
  readonly payload?: unknown;
  readonly secret?: string;
}

/** A signed token; a header or payload given as a string is used unchanged. */
export function token({ header = HEADER, payload: body = payload(), secret = SECRET }: Parts = {}): string {
  const data = `${encode(header)}.${encode(body)}`;
  const { alg } = Object(header) as { readonly alg?: unknown };
  const hash = alg === "HS384" ? "sha384" : alg === "HS512" ? "sha512" : "sha256";
  return `${data}.${createHmac(hash, secret).update(data).digest("base64url")}`;
}
