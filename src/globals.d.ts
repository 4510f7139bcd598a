/** Set by the build: whether opening the popup lets `webRequest` see the tab (true in Chrome, see vite.config.ts). */
declare const __CLICK_GRANTS_CAPTURE__: boolean;

/** The path of a content script that is built as one self-contained file, see @crxjs/vite-plugin. */
declare module "*.iife.ts?script" {
  const path: string;
  export default path;
}
