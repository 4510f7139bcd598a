import { publicCode } from "./internal-codes.ts";

/** Page of one of Twilio's error codes; null for one of an inner service, which has none. */
export function errorPage(code: number): string | null {
  return publicCode(code) === code ? `https://www.twilio.com/docs/api/errors/${code}` : null;
}

/** Thread of a public repository where a fault was reported, e.g. `twilio/twilio-php#502`. */
export function reportedIn(thread: string): string {
  return `https://github.com/${thread.replace("#", "/issues/")}`;
}

const DOCS = "https://www.twilio.com/docs";

/** Pages that several rules rest on. */
export const SOURCES = {
  accessTokens: `${DOCS}/iam/access-tokens`,
  apiKeys: `${DOCS}/iam/api-keys/key-resource-v1`,
  device: `${DOCS}/voice/sdks/javascript/twiliodevice`,
  capability: `${DOCS}/voice/sdks/javascript/migrating-capability-token`,
  regions: `${DOCS}/global-infrastructure/manage-regional-api-credentials`,
  regionalVoice: `${DOCS}/global-infrastructure/use-the-programmable-voice-javascript-sdk-with-a-non-us-twilio-region`,
  regionalProducts: `${DOCS}/global-infrastructure/regional-product-and-feature-availability`,
  edges: `${DOCS}/global-infrastructure/understanding-edge-locations`,
  legacyRegions: `${DOCS}/global-infrastructure/edge-locations/legacy-regions`,
  flexTokens: `${DOCS}/flex/developer/user-management/flex-token-api`,
  videoIdentity: `${DOCS}/video/tutorials/user-identity-access-tokens`,
  /** What makes a token invalid: Twilio's page on 20101. */
  invalidTokens: `${DOCS}/api/errors/20101`,
  oauthTokens: `${DOCS}/iam/oauth-apps/oauth-access-token`,
  voiceSdk: "https://github.com/twilio/twilio-voice.js",
  voiceSdkChanges: "https://github.com/twilio/twilio-voice.js/blob/master/CHANGELOG.md",
  nodeLibrary: "https://github.com/twilio/twilio-node",
  pythonLibrary: "https://github.com/twilio/twilio-python",
  phpLibrary: "https://github.com/twilio/twilio-php",
  javaLibrary: "https://github.com/twilio/twilio-java",
  csharpLibrary: "https://github.com/twilio/twilio-csharp",
  jws: "https://www.rfc-editor.org/rfc/rfc7515",
  base64: "https://www.rfc-editor.org/rfc/rfc4648",
  jwt: "https://www.rfc-editor.org/rfc/rfc7519",
} as const;
