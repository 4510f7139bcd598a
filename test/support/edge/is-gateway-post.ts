const gatewayHost = /^eventgw(\.[a-z0-9-]+)?\.twilio\.com$/;
const gatewayPath = /^\/v\d+\/Endpoint(Events|Metrics)$/;

/**
 * Whether a request is a post to the event gateway.
 * @param path path with or without query
 */
export function isGatewayPost(method: string, host: string, path: string): boolean {
  const [pathOnly = ""] = path.split("?");
  return method === "POST" && gatewayHost.test(host) && gatewayPath.test(pathOnly);
}
