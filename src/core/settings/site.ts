/** A web page's site, as the browsers' permissions see it. */
export interface Site {
  /** Origin for people and for comparison, e.g. `https://app.example.com:8443`. */
  readonly origin: string;
  /** Match pattern to ask for. It has no port, since Firefox knows none there. */
  readonly pattern: string;
}

/** Match pattern of a host that is reached by TLS, on any port. */
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
 * @param url absolute address, or undefined where the browser does not tell it
 * @returns null where an extension cannot watch it: browser pages, files, extension stores
 */
export function siteOf(url: string | undefined): Site | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  if ((protocol !== "https:" && protocol !== "http:") || CLOSED_HOSTS.has(hostname)) return null;
  return { origin, pattern: `${protocol}//${hostname}/*` };
}
