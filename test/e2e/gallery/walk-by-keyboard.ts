import type { Page } from "@playwright/test";

/** What the keyboard did in a page. Elements are told by their place in the document and how they begin. */
export interface KeyboardWalk {
  /** Everything to use, in the order of the document. */
  readonly expected: readonly string[];
  /** What had the focus after each press of Tab, until it left the page. */
  readonly reached: readonly string[];
  /** What looked the same with the focus as without it. */
  readonly unmarked: readonly string[];
  /** Buttons that Enter or Space did not press exactly once. */
  readonly unmoved: readonly string[];
}

interface Walked {
  readonly all: readonly string[];
  readonly looks: readonly string[];
  presses: number;
}

type Window = typeof globalThis & {
  walked: Walked;
  nameOf(element: Element): string;
  lookOf(element: Element): string;
};

/** Runs in the page: notes how everything looks without the focus, and counts presses instead of acting on them. */
function prepare(): readonly string[] {
  const page = globalThis as Window;
  const everything = [...document.querySelectorAll("*")];
  // Tab goes on from where the focus was last; this is before everything.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  page.nameOf = (element) => `${everything.indexOf(element)} ${element.outerHTML.slice(0, 90)}`;
  // A ring may be drawn around the label of a hidden control.
  page.lookOf = (element) =>
    [element, element.closest("label"), element.nextElementSibling]
      .map((part) => {
        if (part === null) return "";
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
        return `${outlineStyle === "none" ? "" : outlineWidth} ${boxShadow}`;
      })
      .join("|");
  const usable = everything.filter((element) => {
    if (!element.matches("button, a[href], summary, select, input, textarea, [tabindex]")) return false;
    if (element.matches(":disabled, [tabindex='-1']") || !element.checkVisibility()) return false;
    // Of radio buttons Tab reaches the one that is chosen; arrow keys do the rest.
    const { type, name, checked } = element as HTMLInputElement;
    return type !== "radio" || checked || document.querySelector(`[name="${name}"]:checked`) === null;
  });
  page.walked = { all: usable.map(page.nameOf), looks: usable.map(page.lookOf), presses: 0 };
  addEventListener(
    "click",
    (event) => {
      page.walked.presses += 1;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  return page.walked.all;
}

/** Runs in the page: what has the focus, null where it has left the document. */
function look(): { name: string; marked: boolean; pressable: boolean } | null {
  const page = globalThis as Window;
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const name = page.nameOf(element);
  const before = page.walked.looks[page.walked.all.indexOf(name)];
  const pressable = element.matches("button, summary, [role=button]");
  return { name, marked: page.lookOf(element) !== before, pressable };
}

/** Runs in the page: how often something was pressed since the last call. */
function takePresses(): number {
  const { walked } = globalThis as Window;
  const { presses } = walked;
  walked.presses = 0;
  return presses;
}

/** Goes through a page by Tab, and presses its buttons by Enter and by Space. */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  const expected = await page.evaluate(prepare);
  const walk = { expected, reached: [] as string[], unmarked: [] as string[], unmoved: [] as string[] };
  // One press more than there is to reach: the focus has to get out again.
  for (let presses = 0; presses <= expected.length; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(look);
    // Out of the page, or round by way of the browser's own controls and back at the beginning.
    if (focused === null || focused.name === walk.reached[0]) break;
    walk.reached.push(focused.name);
    if (!focused.marked) walk.unmarked.push(focused.name);
    if (!focused.pressable) continue;
    for (const key of ["Enter", "Space"]) {
      await page.keyboard.press(key);
      const count = await page.evaluate(takePresses);
      if (count !== 1) walk.unmoved.push(`${key} pressed ${count} times: ${focused.name}`);
    }
  }
  return walk;
}
