/** Paths of the extension's pages, within the extension. */
export const OWN_PAGES = {
  settings: "src/settings/index.html",
  /** The first steps, which open after the installation. */
  welcome: "src/welcome/index.html",
} as const;
