import type { GalleryState } from "../../test/support/gallery/gallery-state.ts";

export const THEMES = ["light", "dark"] as const;

/** Name of the picture of a state, without its folder. */
export function pictureName({ page, name }: GalleryState, theme: (typeof THEMES)[number]): string {
  return `${page}-${name}-${theme}.png`;
}
