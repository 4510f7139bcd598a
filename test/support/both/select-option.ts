import type { OwnPageDriver } from "./own-page-driver.ts";

/** Chooses an option of a select box, both found by their names, and notifies the page. */
export function selectOption(page: OwnPageDriver, label: string, option: string): Promise<void> {
  return page.evaluate(
    (wanted, text) => {
      const boxes = [...document.querySelectorAll("select")];
      const box = boxes.find((each) => each.labels[0]?.textContent === wanted);
      const found = [...(box?.options ?? [])].find((each) => each.text === text);
      if (!box || !found || box.disabled) throw new Error(`"${text}" of "${wanted}" cannot be chosen.`);
      box.value = found.value;
      for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
    },
    label,
    option,
  );
}
