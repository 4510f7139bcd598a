import type { Settings } from "../core/settings/settings.ts";

/** Shows the page in the chosen theme; with `system`, the browser's preference decides. */
export function applyTheme(theme: Settings["theme"]): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
