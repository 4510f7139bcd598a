import bridge from "./page-bridge.iife.ts?script";
import observer from "./page-observer.iife.ts?script";

/** Paths, within the extension, of the two scripts that run in watched pages. */
export const PAGE_SCRIPTS = { bridge, observer } as const;
