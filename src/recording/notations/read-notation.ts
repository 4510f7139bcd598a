import type { Json } from "../../core/json/json.ts";
import { looksLikeYaml } from "./looks-like-yaml.ts";

/** Characters; a recording of this size is still read in seconds. */
const LONGEST = 20_000_000;
/** The parser of YAML is slow; longer texts are read as text. */
const LONGEST_YAML = 1_000_000;

/** Comments of JavaScript before a value. */
const COMMENTS = /^(?:(?:\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)\s*)+/;

/**
 * Reads a recording in another notation than JSON into the tree that JSON would have: YAML (cassettes of VCR and its
 * relatives, Insomnia), XML (Charles, Burp, property lists and others), and the values of JavaScript, Python, Ruby and
 * other languages. The parsers are loaded when they are needed. Never throws.
 *
 * @returns undefined where the text is JSON, none of these, or no recording.
 */
export async function readNotation(text: string): Promise<Json | undefined> {
  if (text.length > LONGEST) return undefined;
  try {
    const start = text
      .slice(0, 4000)
      .replace(/^\ufeff/, "")
      .trimStart()
      .replace(COMMENTS, "");
    if (start.startsWith("<")) {
      const { readXml } = await import("./read-xml.ts");
      return readXml(text);
    }
    if (/^[{[(]/.test(start) || /^(?:(?:const|let|var|\$?\w+)\s+)?\$?[\w.]{1,60}\s*=\s*[{[(]/.test(start)) {
      const { readLiteral } = await import("./read-literal.ts");
      return isJson(text) ? undefined : readLiteral(text);
    }
    if (text.length > LONGEST_YAML || !looksLikeYaml(text)) return undefined;
    const { readYaml } = await import("./read-yaml.ts");
    return readYaml(text);
  } catch {
    // A parser that stumbles, or a nesting that is deeper than the stack: the text is read as text.
    return undefined;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
