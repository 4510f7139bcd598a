/** Set by the build: whether opening the popup lets `webRequest` see the tab (true in Chrome, see vite.config.ts). */
declare const __CLICK_GRANTS_CAPTURE__: boolean;
