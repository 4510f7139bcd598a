/** Runs in a page: what extends past its left or right edge, so that users would have to scroll sideways. */
export function stickingOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -0.5 || right > clientWidth + 0.5);
  });
  // The innermost elements are the cause, and a few of them say enough.
  const causes = wide.filter(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  const found = causes.slice(0, 3).map((element) => element.outerHTML.slice(0, 160));
  return scrollWidth > clientWidth ? [`page: ${scrollWidth} px in ${clientWidth} px`, ...found] : found;
}
