import bridge from "./page-bridge.iife.ts?script";
import observer from "./page-observer.iife.ts?script";

/** Paths of the two scripts that run in watched pages, within the extension. */
export const PAGE_SCRIPTS = { bridge, observer } as const;
