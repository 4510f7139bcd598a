import type { Bidi } from "./bidi.ts";

interface CallResult {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Calls a function in a document: a tab's, a popup's or one of Firefox's own windows. Arguments and result are passed
 * as JSON; a promise is awaited.
 * @param context the document's browsing context
 * @param source the function's source text
 * @returns the result; undefined if the function returned none
 */
export async function callFunction(
  bidi: Bidi,
  context: string,
  source: string,
  args: readonly unknown[],
): Promise<unknown> {
  const answer = (await bidi.send("script.callFunction", {
    // esbuild wraps named functions in calls of a helper that exists only in the compiled module:
    // https://github.com/evanw/esbuild/issues/2605
    functionDeclaration: `async (args) => {
      const __name = (named) => named;
      return JSON.stringify(await (${source})(...JSON.parse(args)));
    }`,
    arguments: [{ type: "string", value: JSON.stringify(args) }],
    awaitPromise: true,
    target: { context },
  })) as CallResult;
  if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text ?? "a script failed");
  const json = answer.result?.value;
  return typeof json === "string" ? JSON.parse(json) : undefined;
}
