/** Runs in a page: what reaches over its left or right edge, so that it would have to be scrolled sideways. */
export function stickingOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -0.5 || right > clientWidth + 0.5);
  });
  // The innermost are the cause, and some of them tell enough.
  const causes = wide.filter(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  const found = causes.slice(0, 3).map((element) => element.outerHTML.slice(0, 160));
  return scrollWidth > clientWidth ? [`page: ${scrollWidth} px in ${clientWidth} px`, ...found] : found;
}
