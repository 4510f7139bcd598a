/** What the settings page shows. */
export interface SettingsShown {
  /** The theme in force, absent if it is the browser's default. */
  readonly theme?: string;
  /** Labels of the selected choices. */
  readonly chosen: readonly string[];
  /** Labels of the disabled controls. */
  readonly fixed: readonly string[];
  /** How long expired tokens are kept, in minutes and in words. */
  readonly keep: readonly [minutes?: string, inWords?: string];
}

/** Runs in the settings page. */
export function settingsShown(): SettingsShown {
  const labels = (selector: string): string[] =>
    [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(selector)].map(
      (control) => control.labels?.[0]?.textContent ?? "",
    );
  const keep = document.querySelector<HTMLSelectElement>("#keep");
  return {
    theme: document.documentElement.dataset.theme,
    chosen: labels("input:checked"),
    fixed: labels("input:disabled, select:disabled"),
    keep: [keep?.value, keep?.selectedOptions[0]?.text],
  };
}
