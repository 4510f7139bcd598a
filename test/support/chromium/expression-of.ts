/** An expression that calls a function, given by its source text, with arguments passed as JSON. */
export function expressionOf<Args extends readonly unknown[]>(
  function_: (...args: Args) => unknown,
  args: Args,
): string {
  return `(${function_})(...${JSON.stringify(args)})`;
}
