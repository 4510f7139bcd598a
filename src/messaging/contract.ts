/** Every message a page may send to the background: name → payload and reply. Sender and handler derive from it. */
export interface Messages {
  /** Forget everything about a tab. */
  clear: { readonly payload: { readonly tabId: number }; readonly reply: null };
  /** The user opened the popup on a page that can be watched from now on. */
  watching: {
    readonly payload: { readonly tabId: number; readonly origin: string; readonly by: "click" | "grant" };
    readonly reply: null;
  };
  /** The user allowed what the popup's intent asks for; carry it out, unless that has been done. */
  granted: { readonly payload: Record<string, never>; readonly reply: null };
  /** Let the observer into the page as it is loaded now, without a grant. */
  observe: { readonly payload: { readonly tabId: number }; readonly reply: null };
  /** Stop watching a site; `pattern` is its match pattern. */
  unwatch: { readonly payload: { readonly pattern: string }; readonly reply: null };
}

export type MessageName = keyof Messages;
export type Payload<Name extends MessageName> = Messages[Name]["payload"];
export type Reply<Name extends MessageName> = Messages[Name]["reply"];

/** One handler per message. */
export type Handlers = { readonly [Name in MessageName]: (payload: Payload<Name>) => Promise<Reply<Name>> };

/** A message as it travels. */
export interface Envelope<Name extends MessageName = MessageName> {
  readonly name: Name;
  readonly payload: Payload<Name>;
}

/** What arrives at the background: `channel` checks the sender, this checks the form. */
export function isEnvelope(value: unknown, names: readonly string[]): value is Envelope {
  if (typeof value !== "object" || value === null || !("name" in value) || !("payload" in value))
    return false;
  return typeof value.name === "string" && names.includes(value.name) && typeof value.payload === "object";
}
