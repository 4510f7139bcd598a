import { type TokenVariant, tokenVariants } from "./token-variants.ts";

/** Whether a string, e.g. from a query, names a variant. */
export function isTokenVariant(name: string): name is TokenVariant {
  return Object.hasOwn(tokenVariants, name);
}
