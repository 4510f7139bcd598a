import { type MintOptions, mintToken } from "./mint-token.ts";
import { type TokenRecipe, type TokenVariant, tokenVariants } from "./token-variants.ts";

/** A token as it left the mint. */
export interface MintedToken {
  token: string;
  variant: TokenVariant;
  identity: string;
  /** When it was created, in ms since 1970. */
  at: number;
}

/** A token server's memory: mints and remembers, so that tests can compare byte for byte. */
export interface Mint {
  /** Everything minted so far, oldest first. */
  readonly minted: readonly MintedToken[];
  /** Mints a token that differs from all earlier ones (except the variants that are fixed texts). */
  mint(variant: TokenVariant, options?: MintOptions): MintedToken;
}

/** Creates a mint with an empty memory. */
export function createMint(): Mint {
  const minted: MintedToken[] = [];

  function mintNewText(variant: TokenVariant, options: MintOptions): string {
    const recipe: TokenRecipe = tokenVariants[variant];
    const ttl = options.ttl ?? recipe.ttl ?? 3600;
    // The helper library's `jti` counts whole seconds, so two tokens created in the same second would be identical.
    for (let extra = 0; ; extra += 1) {
      const token = mintToken(variant, { ...options, ttl: ttl + extra });
      const known = minted.some((earlier) => earlier.token === token);
      if (!known || recipe.literal !== undefined) return token;
    }
  }

  return {
    minted,
    mint(variant, options = {}) {
      const entry: MintedToken = {
        token: mintNewText(variant, options),
        variant,
        identity: options.identity ?? "alice",
        at: Date.now(),
      };
      minted.push(entry);
      return entry;
    },
  };
}
