import type { Json } from "../../core/json/json.ts";
import { isTwilioHost } from "../../core/twilio/hosts.ts";
import { readHeader } from "./read-headers.ts";

/**
 * The address of a service of Twilio's that headers name by `Host` or `:authority`; null where they name none.
 * @param path where the record tells the path apart from them
 */
export function addressInHeaders(headers: Json | undefined, path: string | null): string | null {
  const host = (readHeader(headers, ":authority") ?? readHeader(headers, "host"))?.replace(/:\d+$/, "");
  if (host === undefined || !isTwilioHost(host.toLowerCase())) return null;
  const target = readHeader(headers, ":path") ?? path ?? "/";
  return `https://${host}${target.startsWith("/") ? "" : "/"}${target}`;
}
