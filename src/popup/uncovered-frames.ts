import { type Site, siteOf } from "../core/settings/site.ts";

/**
 * Sites of frames whose requests the extension cannot see yet, each once, in page order.
 * @param addresses `src` of the frames found
 * @param page the page's own site: it also covers its frames of the same origin
 * @param granted match patterns that the user has granted
 */
export function uncoveredFrames(
  addresses: readonly string[],
  page: Site | null,
  granted: readonly string[],
): readonly Site[] {
  const sites = new Map<string, Site>();
  for (const address of addresses) {
    const site = siteOf(address);
    if (site === null || site.origin === page?.origin || granted.includes(site.pattern)) continue;
    sites.set(site.origin, site);
  }
  return [...sites.values()];
}
