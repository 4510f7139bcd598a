/** Runs in a page: elements that move or change gradually, which they must not do if the user wants no motion. */
export function movingParts(): string[] {
  const lasts = (durations: string): boolean =>
    durations.split(",").some((one) => Number.parseFloat(one) > 0);
  const moves = (style: CSSStyleDeclaration): boolean =>
    (style.animationName !== "none" && lasts(style.animationDuration)) || lasts(style.transitionDuration);
  return [...document.querySelectorAll("*")]
    .filter((element) =>
      [null, "::before", "::after"].some((pseudo) => moves(getComputedStyle(element, pseudo))),
    )
    .map((element) => element.outerHTML.slice(0, 160));
}
