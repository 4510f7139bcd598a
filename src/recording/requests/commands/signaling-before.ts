import { isSignalingHost } from "../../../core/twilio/hosts.ts";

const HOST =
  /(?<![\w.-])(?:voice-js|chunderw-vpc-gll)(?:[.-][a-z\d-]{1,40}){0,4}\.twilio\.com(?![\w-]|\.\w)/gi;

/**
 * Finds the server of Twilio's signaling that a text names last before an index, such as in `Host:` of a log of its
 * socket; null where it names none. Looking before the first one takes no time.
 */
export function signalingBefore(text: string): (index: number) => string | null {
  const hosts = [...text.matchAll(HOST)].filter(([host]) => isSignalingHost(host.toLowerCase()));
  const [first] = hosts;
  return (index) =>
    first === undefined || first.index > index
      ? null
      : (hosts.findLast((host) => host.index < index)?.[0].toLowerCase() ?? null);
}
