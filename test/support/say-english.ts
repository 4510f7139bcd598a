import { NO_MASK } from "../../src/core/text/mask.ts";
import type { Statement } from "../../src/core/text/value.ts";
import { englishWords } from "../../src/words/english-words.ts";
import { statementText } from "../../src/words/statement-text.ts";

/** Statements in English, as the popup says them. @param nowSeconds now, for relative moments, in Unix seconds */
export function sayEnglish(statements: readonly Statement[], nowSeconds: number): string {
  return statementText(
    statements,
    englishWords,
    (seconds) => englishWords.away(seconds - nowSeconds),
    NO_MASK,
  );
}
