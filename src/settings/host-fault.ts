import { gatewayHost, MAX_GATEWAY_HOSTS } from "../core/settings/settings.ts";
import { isTwilioHost } from "../core/twilio/hosts.ts";
import type { MessageKey } from "../words/message-key.ts";

/**
 * What is wrong with a gateway host that the user typed.
 * @param hosts the hosts already on the list
 * @returns the message that says so, or null if the host is fine
 */
export function hostFault(typed: string, hosts: readonly string[]): MessageKey | null {
  const text = typed.trim().toLowerCase();
  if (text === "") return "settings_host_empty";
  if (/[/:?#@]/.test(text)) return "settings_host_address";
  if (isTwilioHost(text)) return "settings_host_twilio";
  const host = gatewayHost(text);
  if (host === null) return "settings_host_bad";
  if (hosts.includes(host)) return "settings_host_known";
  return hosts.length >= MAX_GATEWAY_HOSTS ? "settings_host_many" : null;
}
