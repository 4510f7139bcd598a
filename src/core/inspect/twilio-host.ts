/** Host name of an address, in lower case; null where it is none. */
export function hostOf(url: string | null): string | null {
  const match = /^(?:https?|wss?):\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(url ?? "");
  return match?.[1]?.toLowerCase() ?? null;
}

/** True for twilio.com and its sub-domains, and for no name that only looks like one. */
export function isTwilioHost(host: string): boolean {
  return host === "twilio.com" || host.endsWith(".twilio.com");
}

/** Edge in the name of a signaling server, e.g. `dublin` of `voice-js.dublin.twilio.com`; else undefined. */
export function edgeOfHost(host: string | null): string | undefined {
  return /^voice-js\.([\w-]+)\.twilio\.com$/.exec(host ?? "")?.[1];
}
