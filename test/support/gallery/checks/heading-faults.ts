/** Runs in a page: what is wrong with the order of its visible headings; one must be of the first level. */
export function headingFaults(): string[] {
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent ?? "" }));
  const first = levels.filter(({ level }) => level === 1).length;
  const skipped = levels
    .filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1)
    .map(({ level, text }) => `h${level} after a higher level: ${text}`);
  return first === 1 ? skipped : [`${first} headings of level 1`, ...skipped];
}
