/**
 * Flags that make Chromium take the stand-in for Twilio and for the sites of the tests, find nothing else by name,
 * trust only its certificate, and have a microphone.
 * @param tlsPort the stand-in's TLS port
 * @param spkiHash the hash of its certificate's key
 */
export function chromiumArgs(tlsPort: number, spkiHash: string): string[] {
  // The first rule that matches wins. A rule with a port leaves the other ports of these hosts to the last rule.
  const rules = [
    `MAP *.twilio.com:443 127.0.0.1:${tlsPort}`,
    `MAP *.test:443 127.0.0.1:${tlsPort}`,
    "MAP * ~NOTFOUND",
    "EXCLUDE localhost",
    "EXCLUDE 127.0.0.1",
  ];
  return [
    `--host-resolver-rules=${rules.join(",")}`,
    `--ignore-certificate-errors-spki-list=${spkiHash}`,
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
}
