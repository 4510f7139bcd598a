import AccessToken from "twilio/lib/jwt/AccessToken.js";
import { credentials } from "./credentials.ts";
import { signClaims } from "./sign-claims.ts";
import { type TokenRecipe, type TokenVariant, tokenVariants } from "./token-variants.ts";

/** What a caller may choose for any variant. */
export interface MintOptions {
  /** `grants.identity`; "alice" by default. */
  identity?: string;
  /** Seconds from now to expiry, instead of the variant's own. */
  ttl?: number;
}

function bothDirections(): AccessToken.Grant<object, object, string> {
  return new AccessToken.VoiceGrant({
    incomingAllow: true,
    outgoingApplicationSid: credentials.twimlAppSid,
  });
}

function decodePart(token: string, index: number): object {
  return JSON.parse(Buffer.from(token.split(".")[index] ?? "", "base64url").toString("utf8"));
}

function dropIdentity(token: string): string {
  const payload = decodePart(token, 1) as { grants: { identity?: string } };
  const { identity: _, ...grants } = payload.grants;
  return signClaims(decodePart(token, 0), { ...payload, grants }, credentials.apiKeySecret);
}

/**
 * Creates a token as customers' servers do, with Twilio's own helper library.
 * @param variant what is special about it
 * @returns the encoded token
 */
export function mintToken(variant: TokenVariant, options: MintOptions = {}): string {
  const recipe: TokenRecipe = tokenVariants[variant];
  if (recipe.literal !== undefined) return recipe.literal;
  const token = new AccessToken(
    recipe.accountSid ?? credentials.accountSid,
    recipe.apiKeySid ?? credentials.apiKeySid,
    recipe.secret ?? credentials.apiKeySecret,
    {
      identity: options.identity ?? "alice",
      ttl: options.ttl ?? recipe.ttl ?? 3600,
      ...(recipe.region && { region: recipe.region }),
      ...(recipe.validIn && { nbf: Math.floor(Date.now() / 1000) + recipe.validIn }),
    },
  );
  token.addGrant((recipe.grant ?? bothDirections)());
  const encoded = token.toJwt();
  return recipe.withoutIdentity ? dropIdentity(encoded) : encoded;
}
