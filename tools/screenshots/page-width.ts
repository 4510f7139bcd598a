import type { GalleryState } from "../../test/support/gallery/gallery-state.ts";

const WIDTHS: Readonly<Record<GalleryState["page"], number>> = { popup: 400, settings: 720, welcome: 960 };

/** How wide the pictures of a page are, in CSS pixels. */
export function pageWidth({ page }: GalleryState): number {
  return WIDTHS[page];
}
