import type { GalleryState } from "./gallery-state.ts";

/** How to draw a state. */
export interface GalleryOptions {
  /** In the made-up language. */
  readonly pseudo?: boolean;
  /** As chosen in the settings; the browser's by default. */
  readonly theme?: "light" | "dark";
}

/** Where the stand-in serves a page of the extension in one of its states. */
export function galleryUrl({ page, name, build }: GalleryState, options: GalleryOptions = {}): string {
  const url = new URL(`https://${build}.gallery.test/src/${page}/index.html`);
  url.searchParams.set("state", name);
  if (options.pseudo) url.searchParams.set("pseudo", "");
  if (options.theme) url.searchParams.set("theme", options.theme);
  return url.href;
}
