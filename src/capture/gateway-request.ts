import { isGatewayHost } from "./voice-hosts.ts";

/** The two kinds of request that carry a Voice token to Twilio's event gateway. */
export type GatewayEndpoint = "EndpointEvents" | "EndpointMetrics";

/** Match patterns for `webRequest`: wider than wanted, since a pattern cannot say `eventgw.*.twilio.com`. */
export const GATEWAY_PATTERNS = [
  "https://*.twilio.com/*/EndpointEvents*",
  "https://*.twilio.com/*/EndpointMetrics*",
];

const PATH = /^\/(?:[^/]+\/)+(EndpointEvents|EndpointMetrics)$/;

/**
 * Tells whether a request is one of the Voice SDK's posts to the event gateway. The header `X-Twilio-Token` goes
 * to other Twilio products too, and Firefox also reports the `OPTIONS` preflight, which never has it: so host,
 * last path part and method decide, never the header.
 * @param url absolute address of the request
 * @returns host and endpoint, or null for any other request
 */
export function gatewayRequest(
  url: string,
  method: string,
): { readonly host: string; readonly endpoint: GatewayEndpoint } | null {
  if (method !== "POST") return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== "https:" || !isGatewayHost(hostname)) return null;
  const endpoint = PATH.exec(pathname)?.[1];
  return endpoint === "EndpointEvents" || endpoint === "EndpointMetrics"
    ? { host: hostname, endpoint }
    : null;
}
