/**
 * Runs in a page drawn in the made-up language: visible texts and names that do not come from messages. Messages are
 * between ⟦ and ⟧, even if there are elements in between; what the browser words itself (times, numbers) is Greek.
 * Leaves out values (`.mono`, `[translate=no]`), the engine's English (`[lang=en]`), and signs that have a name
 * (`[role=img]`).
 */
export function notFromMessages(): string[] {
  const found: string[] = [];
  /** The part of a text with English letters that is outside every message; `depth` is the depth at its beginning. */
  const outside = (text: string, depth: number): { rest: string; depth: number } => {
    let rest = "";
    let now = depth;
    for (const character of text) {
      if (character === "⟦") now += 1;
      else if (character === "⟧") now -= 1;
      else if (now === 0) rest += character;
    }
    return { rest, depth: now };
  };
  // A moment in UTC looks the same in every language.
  const hasWords = (text: string): boolean =>
    /[a-z]/i.test(text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/g, ""));
  const isExempt = (element: Element | null): boolean =>
    element?.closest(".mono, [translate=no], [lang=en]:not(html), [role=img], script, style") != null;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let depth = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (isExempt(parent) || !parent?.checkVisibility()) continue;
    const { rest, depth: after } = outside(node.textContent ?? "", depth);
    if (hasWords(rest)) found.push(`text "${rest.trim()}" in ${parent.outerHTML.slice(0, 160)}`);
    depth = after;
  }
  if (depth !== 0) found.push("a message without its end: it was cut, or a page text holds a bracket");

  for (const element of document.querySelectorAll("*")) {
    if (element.matches("[translate=no], [lang=en]:not(html)")) continue;
    for (const name of [
      "aria-label",
      "aria-description",
      "aria-roledescription",
      "title",
      "placeholder",
      "alt",
    ]) {
      // An example of a value.
      if (name === "placeholder" && element.matches(".mono")) continue;
      const { rest } = outside(element.getAttribute(name) ?? "", 0);
      if (hasWords(rest)) found.push(`${name} "${rest}" of ${element.outerHTML.slice(0, 160)}`);
    }
  }
  if (hasWords(outside(document.title, 0).rest)) found.push(`the page's title "${document.title}"`);
  return found;
}
