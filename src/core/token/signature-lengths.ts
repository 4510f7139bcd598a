/** RSA keys of 2048, 3072 and 4096 bits. */
const RSA = [342, 512, 683];

const LENGTHS: ReadonlyMap<unknown, readonly number[]> = new Map([
  ["HS256", [43]],
  ["HS384", [64]],
  ["HS512", [86]],
  ["ES256", [86]],
  ["ES384", [128]],
  ["ES512", [176]],
  ["EdDSA", [86]],
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"].map((alg) => [alg, RSA] as const),
]);

/**
 * How many characters a signature has in base64url without padding.
 *
 * @param alg Algorithm as the header names it; any value.
 * @returns The lengths that are usual, ascending; empty where the algorithm tells none.
 */
export function signatureLengths(alg: unknown): readonly number[] {
  return LENGTHS.get(alg) ?? [];
}
