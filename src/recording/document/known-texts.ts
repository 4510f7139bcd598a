import { classifyToken } from "../../core/token/classify-token.ts";
import { readToken } from "../../core/token/read-token.ts";

/** A text as it was first written, and whether its token is another service's. */
export interface KnownText {
  /** The token without what surrounds it. */
  readonly core: string;
  readonly isForeign: boolean;
}

/**
 * The texts of a recording's tokens. A token that is only mentioned is the same with something around it as without;
 * one that was sent is what was sent. Texts that come again and again are read once.
 */
export class KnownTexts {
  readonly #read = new Map<string, KnownText>();
  /** By what they are without what surrounds them. */
  readonly #texts = new Map<string, string>();

  /** What is known of a text. */
  read(written: string): KnownText {
    const known = this.#read.get(written);
    if (known !== undefined) return known;
    const read = readToken(written);
    const made = { core: read.core, isForeign: classifyToken(read) === "foreign" };
    this.#read.set(written, made);
    return made;
  }

  /** The text that a token goes by. @param sent exactly this was sent */
  nameOf(written: string, sent: boolean): string {
    const { core } = this.read(written);
    const text = sent ? written : (this.#texts.get(core) ?? written);
    this.#texts.set(core, text);
    return text;
  }
}
