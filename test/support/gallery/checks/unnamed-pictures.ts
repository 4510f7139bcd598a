/** Runs in a page: pictures that have no name and are not hidden from screen readers. */
export function unnamedPictures(): string[] {
  return [...document.querySelectorAll("img, svg, canvas, [role=img]")]
    .filter((picture) => {
      if (picture.closest("[aria-hidden=true], [role=presentation], [role=none]")) return false;
      // A picture inside another one that is named as a whole.
      if (picture.parentElement?.closest("svg, [role=img], [role=meter], [role=progressbar]")) return false;
      const ids = picture.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
      const label = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const alt = picture.getAttribute("alt");
      const own = picture.getAttribute("aria-label") ?? picture.querySelector(":scope > title")?.textContent;
      const named = [label, own].some((name) => name !== undefined && name !== null && name.trim() !== "");
      const hasRole = picture.tagName.toLowerCase() !== "svg" || picture.getAttribute("role") === "img";
      return !(alt !== null || (named && hasRole));
    })
    .map((picture) => picture.outerHTML.slice(0, 160));
}
