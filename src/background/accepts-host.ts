import { isGatewayHost } from "../core/twilio/hosts.ts";
import type { SettingsStore } from "../store/settings-store.ts";

/** Whether to listen to requests to a host: Twilio's event gateways, and hosts that the app put before them. */
export async function acceptsHost(host: string, settings: SettingsStore): Promise<boolean> {
  if (isGatewayHost(host)) return true;
  const { gatewayHosts } = (await settings.read()).settings;
  return gatewayHosts.includes(host);
}
