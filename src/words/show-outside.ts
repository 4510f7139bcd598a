import type { Mask } from "../core/text/mask.ts";
import { visibleText } from "../core/text/visible-text.ts";
import type { OutsidePart } from "./part.ts";

/** A piece from outside as pages show it: masked first, so that no cut hides what to mask, then escaped and cut. */
export function showOutside({ kind, text, max }: OutsidePart, mask: Mask): string {
  return visibleText(kind === "message" ? mask.message(text) : mask.value(text), max);
}
