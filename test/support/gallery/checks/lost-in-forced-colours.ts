/**
 * Runs in a page whose colors are forced by the system: controls that lost their boundary, shapes that keep their own
 * colors, and parts that only their background distinguished, since forced colors give all the same background.
 */
export function lostInForcedColours(): string[] {
  const found: string[] = [];
  const tell = (what: string, element: Element): void => {
    found.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
  };
  const probe = document.body.appendChild(document.createElement("i"));
  const systemColours = new Set(
    [
      ...["Canvas", "CanvasText", "LinkText", "VisitedText", "ActiveText", "GrayText", "Mark", "MarkText"],
      ...["ButtonFace", "ButtonText", "ButtonBorder", "Field", "FieldText", "Highlight", "HighlightText"],
      ...["SelectedItem", "SelectedItemText", "AccentColor", "AccentColorText"],
    ].map((name) => {
      probe.style.color = name;
      probe.style.forcedColorAdjust = "none";
      return getComputedStyle(probe).color;
    }),
  );
  const { backgroundColor: ground } = getComputedStyle(document.body);
  probe.remove();
  const hasBorder = (style: CSSStyleDeclaration): boolean =>
    (["Top", "Right", "Bottom", "Left"] as const).some(
      (side) =>
        style[`border${side}Style`] !== "none" &&
        Number.parseFloat(style[`border${side}Width`]) > 0 &&
        style[`border${side}Color`] !== ground,
    );
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };

  for (const element of document.body.querySelectorAll("*")) {
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    if (element.matches("button, input, select, textarea")) {
      const isLink = style.textDecorationLine.includes("underline");
      const isNative = element.matches("input[type=checkbox], input[type=radio]");
      if (!hasBorder(style) && !isLink && !isNative) tell("no border", element);
    }
    const hasText = [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
    );
    const isFlat = style.backgroundColor === "rgba(0, 0, 0, 0)" || style.backgroundColor === style.color;
    if (hasText && isFlat && [ground, style.backgroundColor].includes(style.color))
      tell("text unseen", element);
    if (element instanceof SVGGeometryElement) {
      const paints = [style.fill, style.stroke].filter((paint) => /^rgb/.test(paint));
      // Otherwise a shape inherits the color of a symbol that is text.
      const known = [...systemColours, getComputedStyle(element.ownerSVGElement ?? element).color];
      for (const paint of paints) if (!known.includes(paint)) tell(`colour of its own, ${paint}`, element);
      if (paints.every((paint) => paint === ground)) tell("not to be told from the ground", element);
    }
    // A bar or a dot drawn only by its background. Any content would be text or elements.
    const isBare = element.childElementCount === 0 && element.textContent?.trim() === "";
    if (isBare && element instanceof HTMLElement && !element.matches("input, select, textarea, img, br")) {
      const drawn = hasBorder(style) || style.backgroundColor !== ground || style.backgroundImage !== "none";
      if (!drawn && !element.matches("[role=status], [aria-live]")) tell("nothing left to see", element);
    }
  }
  return found;
}
