import { isGatewayHost, isTwilioHost } from "../core/twilio/hosts.ts";

/** The two kinds of request that carry a Voice token to Twilio's event gateway. */
export type GatewayEndpoint = "EndpointEvents" | "EndpointMetrics";

/**
 * Match patterns for `webRequest`, of any host: they must be the same whatever the settings are, or the browser would
 * not wake a stopped background for an app's own event host. Browsers report only the hosts that the extension may
 * access, so this shows nothing of any other.
 */
export const GATEWAY_PATTERNS = [
  "https://*/EndpointEvents*",
  "https://*/EndpointMetrics*",
  "https://*/*/EndpointEvents*",
  "https://*/*/EndpointMetrics*",
];

const PATH = /^(\/(?:[^/]+\/)*)(EndpointEvents|EndpointMetrics)$/;

/**
 * Tells whether a request is one of the Voice SDK's posts to the event gateway, or could be one to a host that the app
 * has put in front of it. The header `X-Twilio-Token` goes to other Twilio products too, and Firefox also reports the
 * `OPTIONS` preflight, which never has it: so host, last path part and method decide, never the header.
 * @param url absolute address of the request
 * @returns host and endpoint, or null for any other request. Ignore a host that is not Twilio's (`isGatewayHost` is
 * false) unless the settings name it
 */
export function gatewayRequest(
  url: string,
  method: string,
): { readonly host: string; readonly endpoint: GatewayEndpoint } | null {
  if (method !== "POST") return null;
  const { protocol, hostname, pathname } = new URL(url);
  const [, folder, endpoint] = PATH.exec(pathname) ?? [];
  if (protocol !== "https:" || (endpoint !== "EndpointEvents" && endpoint !== "EndpointMetrics")) return null;
  // Twilio's paths have a version; an app may put its own host's root in their place.
  const fits = !isTwilioHost(hostname) || (isGatewayHost(hostname) && folder !== "/");
  return fits ? { host: hostname, endpoint } : null;
}
