/** A piece of a line: our own or the engine's words, the same in bold, or a value from outside. */
export interface Span {
  readonly kind: "text" | "strong" | "value";
  readonly text: string;
}

export type Line = readonly Span[];

/** A part of a section. */
export type Block =
  | { readonly kind: "line"; readonly line: Line }
  /** Each item is one or more lines. */
  | { readonly kind: "list"; readonly items: readonly (readonly Line[])[] }
  | {
      readonly kind: "table";
      readonly head: readonly [string, string];
      readonly rows: readonly (readonly [string, Span])[];
    }
  | { readonly kind: "code"; readonly language: "json" | "text"; readonly text: string };

/** A section of the text, whatever the format. */
export interface Section {
  /** Null for the section at the top. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}
