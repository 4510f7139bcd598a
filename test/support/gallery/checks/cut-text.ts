/** Runs in a page: elements that hide a part of their own text. Text only for screen readers does not count. */
export function cutText(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>("*")]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth <= 1 || element.textContent?.trim() === "") return false;
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      return (
        (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1)
      );
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
