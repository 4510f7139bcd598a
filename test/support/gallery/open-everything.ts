import type { Page } from "@playwright/test";

/** Unfolds all that a page keeps folded, so that it is looked at too; also what is drawn only once it is unfolded. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const closed = (): HTMLDetailsElement[] => [
      ...document.querySelectorAll<HTMLDetailsElement>("details:not([open])"),
    ];
    for (let all = closed(); all.length > 0; all = closed()) {
      const told = all.map(
        (details) => new Promise((done) => details.addEventListener("toggle", done, { once: true })),
      );
      for (const details of all) details.open = true;
      await Promise.all(told);
      await new Promise(requestAnimationFrame);
    }
  });
}
