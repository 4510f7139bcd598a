/** The part of a process script's global scope that is used here. */
export interface ProcessScope {
  readonly Cc: Record<
    string,
    { getService(type: unknown): ConsoleStorage; createInstance(type: unknown): object }
  >;
  readonly Ci: Record<string, unknown>;
  sendAsyncMessage(name: string, data?: unknown): void;
  addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
}

interface ConsoleStorage {
  addLogEventListener(listener: (event: ConsoleEvent) => void, principal: object): void;
}

interface ConsoleEvent {
  readonly wrappedJSObject?: ConsoleEvent;
  readonly level: string;
  readonly addonId: string;
  readonly filename: string;
  readonly arguments: readonly unknown[];
}

/** A call of `console.*` by an extension. */
export interface ConsoleCall {
  readonly level: string;
  readonly addonId: string;
  readonly text: string;
}

/** Names of the messages between the process script and Firefox's parent process. */
export const MESSAGES = {
  call: "token-lens:call",
  ping: "token-lens:ping",
  pong: "token-lens:pong",
} as const;

/**
 * Runs in every process of Firefox: reports each extension's calls of `console.*`, which stay in the process that made
 * them, and answers pings, so that the parent knows when it has received everything.
 */
export function reportConsole(scope: ProcessScope, messages: typeof MESSAGES): void {
  const { Cc, Ci } = scope;
  const system = Cc["@mozilla.org/systemprincipal;1"]?.createInstance(Ci.nsIPrincipal);
  const storage = Cc["@mozilla.org/consoleAPI-storage;1"]?.getService(Ci.nsIConsoleAPIStorage);
  if (!system || !storage) throw new Error("Firefox's console storage has moved.");
  storage.addLogEventListener((event) => {
    const { level, addonId, filename, arguments: values } = event.wrappedJSObject ?? event;
    if (!addonId) return;
    const text = `${filename}: ${values.map(String).join(" ")}`;
    scope.sendAsyncMessage(messages.call, { level, addonId, text });
  }, system);
  scope.addMessageListener(messages.ping, ({ data }) => scope.sendAsyncMessage(messages.pong, data));
}
