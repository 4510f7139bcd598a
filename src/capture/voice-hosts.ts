/** True for an event gateway: `eventgw.twilio.com` and `eventgw.<home>.twilio.com`. */
export function isGatewayHost(host: string): boolean {
  return /^eventgw(\.[a-z0-9-]+)?\.twilio\.com$/.test(host);
}

/** True for a server of the Voice SDK's signaling socket, in the names of 2.x and of 1.x. */
export function isSignalingHost(host: string): boolean {
  return /^(voice-js|chunderw-vpc-gll)[\w.-]*\.twilio\.com$/.test(host);
}
