import type { Mask } from "../core/text/mask.ts";
import type { Statement } from "../core/text/value.ts";
import { joinParts } from "./part.ts";
import { renderStatements, type TellMoment } from "./render-statement.ts";
import { showOutside } from "./show-outside.ts";
import type { Words } from "./words.ts";

/** Statements as plain text. @param mask `NO_MASK` if nobody else is looking */
export function statementText(
  statements: readonly Statement[],
  words: Words,
  moment: TellMoment,
  mask: Mask,
): string {
  return joinParts(renderStatements(statements, words, moment), (part) => showOutside(part, mask));
}
