/** How a ticket's text reached the reader. */
export interface Markup {
  /** `none`: plain text, or what a page showed of another one. */
  readonly language: "none" | "markdown" | "slack" | "jira";
  /** Markdown that was escaped once more. */
  readonly escaped: boolean;
  /** Text whose `<`, `>`, `&` or quotes are HTML's entities. */
  readonly html: boolean;
}
