/** A web page's site, as the browsers' permissions see it. */
export interface Site {
  /** Origin for people and for comparison, e.g. `https://app.example.com:8443`. */
  readonly origin: string;
  /** Match pattern to ask for. It has no port, since Firefox does not support ports there. */
  readonly pattern: string;
}

/** Match pattern of a host reached over TLS, on any port. */
export function hostPattern(host: string): string {
  return `https://${host}/*`;
}

/** Pages that browsers keep extensions away from; `webRequest` and scripts never see them. */
const CLOSED_HOSTS = new Set([
  "chromewebstore.google.com",
  "chrome.google.com",
  "microsoftedge.microsoft.com",
  "addons.mozilla.org",
]);

/**
 * The site of a page address.
 * @param url absolute address, or undefined if the browser does not reveal it
 * @returns null for pages that an extension cannot watch: browser pages, files, extension stores
 */
export function siteOf(url: string | undefined): Site | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  if ((protocol !== "https:" && protocol !== "http:") || CLOSED_HOSTS.has(hostname)) return null;
  return { origin, pattern: `${protocol}//${hostname}/*` };
}
