/**
 * The made-up account that the stand-in for Twilio knows. The identifiers have Twilio's form (two letters and
 * 32 hex digits) and belong to nobody.
 */
export const credentials = {
  accountSid: "AC6f1d2c0b9e8a47530d94e1b7a2c5f683",
  apiKeySid: "SK3b7e90d4c1a25f68b0e7d39c4a8f1256",
  apiKeySecret: "q7Vd2LrXw9TzKc4HnB6yPjGm3sFaEu8R",
  twimlAppSid: "APd8a4170e5c3b92f6810b7f2e9c64ad35",
  pushCredentialSid: "CR0e5b8f3a7d1c4926b8f02d6e9a3c7541",
  /** A key that the stand-in does not know: tokens that name it are refused for their issuer. */
  unknownApiKeySid: "SK94c2e7f0a8b35d1690f4b7c8e2d1a603",
  /** The secret that the variant `wrong-secret` is signed with. */
  wrongSecret: "Zp5NcT8xMbQw1KhVr4LsYg7UdJf2EaC9",
} as const;
