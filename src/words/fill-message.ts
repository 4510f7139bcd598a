/** An entry of a `messages.json`. */
export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * Fills the values into a message as browsers do: `$NAME$` becomes its placeholder's content, with `$1` … `$9` filled.
 */
export function fillMessage({ message, placeholders = {} }: Message, values: readonly string[]): string {
  return message.replace(/\$(\w+)\$/g, (_whole, name: string) => {
    const content = placeholders[name.toLowerCase()]?.content ?? "";
    return content.replace(/\$([1-9])/g, (_each, digit: string) => values[Number(digit) - 1] ?? "");
  });
}
