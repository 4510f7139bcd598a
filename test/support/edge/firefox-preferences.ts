/**
 * Preferences that make Firefox take the stand-in for Twilio and for the sites of the tests, reach nothing else but
 * localhost, and have a microphone. The launcher must accept the stand-in's certificate.
 * @param proxyPort the port of the stand-in's CONNECT proxy
 */
export function firefoxPreferences(proxyPort: number): Record<string, string | number | boolean> {
  return {
    "network.proxy.type": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    // The proxy refuses plain requests; without this they would go out directly. Localhost never uses a proxy.
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.no_proxies_on": "",
    "media.navigator.streams.fake": true,
    "media.navigator.permission.disabled": true,
    "media.autoplay.default": 0,
  };
}
