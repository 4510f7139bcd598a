import { type Escape, quotedValue } from "./quoted-value.ts";

/** Whose rules for quotes a command line follows. */
export type Shell = "posix" | "windows" | "powershell";

/** One word of a command line, as the program gets it. */
export interface ShellWord {
  readonly value: string;
  /** Index behind the word. */
  readonly end: number;
  /** False where a quote in it is never closed. */
  readonly closed: boolean;
  /** True where the shell fills in a variable or another command's output, so that the value cannot be known. */
  readonly filled: boolean;
}

const END: Readonly<Record<Shell, RegExp>> = {
  posix: /[\s;|&<>()]/,
  windows: /[\s|&<>]/,
  powershell: /[\s;|,(){}]/,
};
const VARIABLE = /\$(?:\w|\{|\((?!\[char\]))/;
const DOUBLE: Readonly<Record<Shell, Escape>> = {
  posix: "shell",
  windows: "windows",
  powershell: "backtick",
};

/**
 * Reads one word of a command line. Quoted and bare pieces that touch each other are one word.
 *
 * @param text Of a Windows command line, without its carets.
 * @param limit No further than this index.
 */
export function shellWord(text: string, start: number, shell: Shell, limit = text.length): ShellWord {
  let value = "";
  let filled = false;
  let i = start;
  while (i < limit) {
    const c = text[i] ?? "";
    const isAnsi = shell === "posix" && c === "$" && text[i + 1] === "'";
    if (isAnsi || c === '"' || (c === "'" && shell !== "windows")) {
      const quote = isAnsi ? "'" : c;
      const from = i + (isAnsi ? 2 : 1);
      const escaping = isAnsi
        ? "code"
        : quote === '"'
          ? DOUBLE[shell]
          : shell === "posix"
            ? "none"
            : "doubled";
      const piece = quotedValue(text, from, quote, escaping, limit);
      if (escaping === "shell" || escaping === "backtick") {
        const raw = text.slice(from, piece.end).replace(escaping === "shell" ? /\\./g : /`./g, "");
        filled ||= VARIABLE.test(raw);
      }
      value += piece.value;
      i = piece.end;
      if (!piece.closed) return { value, end: i, closed: false, filled };
    } else if (shell === "posix" && c === "\\" && i + 1 < limit) {
      const isLineEnd = /^\\\r?\n/.exec(text.slice(i, i + 3))?.[0];
      value += isLineEnd === undefined ? (text[i + 1] ?? "") : "";
      i += isLineEnd?.length ?? 2;
    } else if (END[shell].test(c)) break;
    else {
      filled ||= shell === "posix" && VARIABLE.test(text.slice(i, i + 3));
      value += c;
      i += 1;
    }
  }
  return { value, end: i, closed: true, filled };
}
