import type { Json } from "../../core/json/json.ts";
import { isRecording } from "./is-recording.ts";
import { LiteralReader } from "./literal-reader.ts";

/** What stands before a value: comments, and what assigns it. */
const ASSIGNMENT =
  /^(?:(?:\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)\s*)*(?:(?:export\s+)?(?:const|let|var|my)\s+|export\s+default\s+)?(?:[$@]?[\w.]{1,80}\s*=\s*)?/;

/**
 * Reads a value as a programming language writes or prints it: JavaScript and JSON5, Python, Ruby, PHP, Go, Java.
 *
 * @returns undefined where the text is no such value from its start to its end, or no recording
 */
export function readLiteral(text: string): Json | undefined {
  const body = text.replace(/^\ufeff/, "").trim();
  const assigned = ASSIGNMENT.exec(body)?.[0] ?? "";
  const value = new LiteralReader(body, assigned.length).readWhole();
  return value !== undefined && isRecording(value) ? value : undefined;
}
