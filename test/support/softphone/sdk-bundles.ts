const modules = new URL("../../../node_modules/", import.meta.url);

/**
 * The browser bundles of the SDKs as their packages ship them, by the name in `?sdk=`. 2.6 was the first with
 * `fetch`; the older ones use XHR. 1.15 is twilio-client.
 */
export const sdkBundles: Record<string, URL> = {
  latest: new URL("@twilio/voice-sdk/dist/twilio.min.js", modules),
  "2.5": new URL("voice-sdk-2.5/dist/twilio.min.js", modules),
  "2.1": new URL("voice-sdk-2.1/dist/twilio.min.js", modules),
  "1.15": new URL("twilio-client/dist/twilio.min.js", modules),
};
