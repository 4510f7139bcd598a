/** Names of the headers that browsers and clients send, as the source of a pattern. */
export const HEADER_NAMES = String.raw`:?(?:authority|method|path|scheme|status)|accept(?:-\w+)*|access-control-[\w-]+|authorization|cache-control|connection|content-[\w-]+|cookie|date|dnt|expect|forwarded|host|if-[\w-]+|keep-alive|origin|pragma|priority|range|referer|sec-[\w-]+|te|traceparent|transfer-encoding|upgrade(?:-[\w-]+)?|user-agent|via|x-[\w-]+`;

const WHOLE = new RegExp(`^(?:${HEADER_NAMES})$`, "i");

/** Whether a text is the name of a header, as in a list of those that a server allows. */
export function isHeaderName(text: string): boolean {
  return WHOLE.test(text);
}
