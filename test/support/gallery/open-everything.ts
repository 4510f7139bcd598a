import type { Page } from "@playwright/test";

/** Unfolds everything that a page keeps folded, so that it is checked too; also what is drawn only after unfolding. */
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
