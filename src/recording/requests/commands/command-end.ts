/** Steps that may be spent on commands whose end is not found; it keeps the time linear. */
export interface Budget {
  left: number;
}

/**
 * Finds the end of a command of a shell: the end of its last line that is not escaped, outside of quotes. What stands
 * in its quotes is no command.
 *
 * @returns `from` where the end cannot be told.
 */
export function shellCommandEnd(text: string, from: number, budget: Budget): number {
  if (budget.left <= 0) return from;
  let i = from;
  let wordStart = from;
  while (i < text.length) {
    const c = text[i] ?? "";
    if (c === "\\" || c === "^") i += /^.\r\n/.test(text.slice(i, i + 3)) ? 3 : 2;
    else if (c === "\n" || c === ";" || c === "|") return i;
    else if (c === '"' || (c === "'" && !isApostrophe(text, i, wordStart))) {
      const end =
        c === "'" && text[i - 1] !== "$" ? text.indexOf("'", i + 1) : closing(text, i + 1, c, "\\^");
      if (end < 0) {
        budget.left -= text.length - i;
        return i;
      }
      i = end + 1;
    } else {
      i += 1;
      if (c === " " || c === "\t") wordStart = i;
    }
  }
  return i;
}

/** An apostrophe of a sentence, as in `didn't`; an option may have its value right behind it. */
function isApostrophe(text: string, at: number, wordStart: number): boolean {
  return /[A-Za-z]/.test(text[at - 1] ?? "") && !/[-$]/.test(text[wordStart] ?? "");
}

function closing(text: string, from: number, quote: string, marks: string): number {
  for (let i = from; i < text.length; i++) {
    const c = text[i] ?? "";
    if (marks.includes(c)) i += 1;
    else if (c === quote) return i;
  }
  return -1;
}

/**
 * Finds the end of a function's call, behind its closing parenthesis. Parentheses in strings do not count.
 *
 * @param open Index behind the opening parenthesis.
 * @returns `open` where the end cannot be told.
 */
export function callEnd(text: string, open: number, budget: Budget): number {
  if (budget.left <= 0) return open;
  let depth = 1;
  for (let i = open; i < text.length; i++) {
    const c = text[i] ?? "";
    if (c === "(") depth += 1;
    else if (c === ")") {
      depth -= 1;
      if (depth === 0) return i + 1;
    } else if (c === '"' || c === "'" || c === "`") {
      const end = stringEnd(text, i, c);
      if (end > 0) i = end;
    }
  }
  budget.left -= text.length - open;
  return open;
}

/** The closing quote of a string; -1 for a lone one, such as an apostrophe in a comment. */
function stringEnd(text: string, start: number, quote: string): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i];
    if (c === "\\") i += 1;
    else if (c === quote) return i;
    else if (c === "\n" && quote !== "`") return -1;
  }
  return -1;
}
