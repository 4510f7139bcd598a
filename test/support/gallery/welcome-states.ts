import { CHROME } from "./chrome-state.ts";
import type { GalleryState } from "./gallery-state.ts";

/** The page with the first steps, which differ in Firefox. */
export const welcomeStates: readonly GalleryState[] = [
  { page: "welcome", name: "chrome", what: "First steps in Chrome", build: "chrome", browser: CHROME },
  { page: "welcome", name: "firefox", what: "First steps in Firefox", build: "firefox", browser: CHROME },
];
