/** Host name of an address, in lower case; null where it is none. */
export function hostOf(url: string | null): string | null {
  const match = /^(?:https?|wss?):\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(url ?? "");
  return match?.[1]?.toLowerCase() ?? null;
}

/** Match pattern of all Twilio's hosts, as the manifest asks for them. */
export const TWILIO_PATTERN = "https://*.twilio.com/*";

/** True for the match pattern of Twilio's own pages, such as Flex: the browser lets us see them from the start. */
export function isTwilioPattern(pattern: string): boolean {
  return /^https:\/\/([\w-]+\.)*twilio\.com\/\*$/.test(pattern);
}

/** True for twilio.com and its sub-domains, and for no name that only looks like one. */
export function isTwilioHost(host: string): boolean {
  return host === "twilio.com" || host.endsWith(".twilio.com");
}

/** True for an event gateway: `eventgw.twilio.com` and `eventgw.<home>.twilio.com`. */
export function isGatewayHost(host: string): boolean {
  return /^eventgw(\.[a-z0-9-]+)?\.twilio\.com$/.test(host);
}

/** True for a server of the Voice SDK's signaling socket, in the names of 2.x and of 1.x. */
export function isSignalingHost(host: string): boolean {
  return /^(voice-js|chunderw-vpc-gll)[\w.-]*\.twilio\.com$/.test(host);
}

/** True for a host of Twilio's Voice clients by the start of its name: event gateway, signaling, media. */
export function isVoiceHost(host: string): boolean {
  return /^(?:eventgw|voice-js|chunderw[\w-]*|media\.\w+)\b/i.test(host);
}

/** Edge in the name of a signaling server, e.g. `dublin` of `voice-js.dublin.twilio.com`; else undefined. */
export function edgeOfHost(host: string | null): string | undefined {
  return /^voice-js\.([\w-]+)\.twilio\.com$/.exec(host ?? "")?.[1];
}

/** Region in the name of an event gateway, e.g. `ie1` of `eventgw.ie1.twilio.com`; null where it names none. */
export function regionOfHost(host: string | undefined): string | null {
  return /^eventgw\.([a-z]{2}\d)\.twilio\.com$/i.exec(host ?? "")?.[1]?.toLowerCase() ?? null;
}
