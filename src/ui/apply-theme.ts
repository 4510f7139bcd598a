import type { Settings } from "../core/settings/settings.ts";

/** Shows the page in the theme that was chosen; with `system` the browser's own preference decides. */
export function applyTheme(theme: Settings["theme"]): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
