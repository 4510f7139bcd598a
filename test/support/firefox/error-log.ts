import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoScriptError } from "./gecko.ts";
import { type ConsoleCall, MESSAGES, reportConsole } from "./report-console.ts";

/** Runs in Firefox: keeps what its consoles receive from now on; `script` goes to every process. */
function start({ window, Services, Ci }: Gecko, script: string, messages: typeof MESSAGES): void {
  const heard: Heard = { errors: [], calls: [] };
  (window as unknown as Record<string, Heard>).tokenLensHeard = heard;
  Services.console.registerListener({
    observe(message) {
      const { errorMessage, sourceName, lineNumber, category, message: plain } = asError(message);
      const place = `${sourceName}:${lineNumber}`;
      heard.errors.push({
        text: errorMessage ?? plain ?? "",
        source: errorMessage ? place : "",
        category: category ?? "",
      });
    },
  });
  function asError(message: object): GeckoScriptError {
    try {
      return (message as { QueryInterface(type: unknown): GeckoScriptError }).QueryInterface(
        Ci.nsIScriptError,
      );
    } catch {
      return message as GeckoScriptError;
    }
  }
  Services.ppmm.addMessageListener(messages.call, ({ data }) => heard.calls.push(data as ConsoleCall));
  Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(script)}`, true);
}

interface Heard {
  readonly errors: { text: string; source: string; category: string }[];
  readonly calls: ConsoleCall[];
}

/** Runs in Firefox: waits until the extension processes have reported everything, and returns what was received. */
async function read({ window, Services }: Gecko, messages: typeof MESSAGES): Promise<Heard> {
  const processes = Array.from({ length: Services.ppmm.childCount }, (_, i) => Services.ppmm.getChildAt(i));
  await Promise.all(
    processes
      .filter(({ remoteType }) => remoteType === "extension")
      .map(
        (process) =>
          new Promise<void>((resolve) => {
            const answered = (): void => {
              process.removeMessageListener(messages.pong, answered);
              resolve();
            };
            process.addMessageListener(messages.pong, answered);
            process.sendAsyncMessage(messages.ping);
          }),
      ),
  );
  const { tokenLensHeard } = window as unknown as { readonly tokenLensHeard: Heard };
  return { errors: tokenLensHeard.errors.splice(0), calls: tokenLensHeard.calls.splice(0) };
}

/** Firefox's own messages, which every extension causes. */
const NOISE = [
  // Logged for every temporary add-on.
  /\taddons\.xpi\t/,
  // Logged when a page of an extension with any listener closes: https://bugzilla.mozilla.org/show_bug.cgi?id=1633315
  /^sendRemoveListener on closed conduit /,
  // Logged when a page closes before Firefox has answered its request, such as a popup right after it opens.
  /^Promise rejected after context unloaded: Actor 'Conduits' destroyed before query /,
  // The same for a successful answer, when a page closes or a test stops the event page in the middle of its work.
  /^Promise resolved after context unloaded\b/,
  // Logged for a page of an extension that Firefox closed while it was loading; Firefox's own source calls this an
  // unexpected result of Firefox (ExtensionPageChild.sys.mjs): https://bugzilla.mozilla.org/show_bug.cgi?id=1749116
  /^FrameData missing for /,
  // Logged when something measures a popup before its style sheet arrives: Firefox to size its panel, or a test.
  /^Layout was forced before the page was fully loaded\./,
];

/** What Firefox's browser console receives about the extension: errors, warnings, and its calls of `console`. */
export class ErrorLog {
  readonly #chrome: ChromeScope;

  private constructor(chrome: ChromeScope) {
    this.#chrome = chrome;
  }

  /** Starts listening; call it before the extension is installed, so that nothing is missed. */
  static async start(chrome: ChromeScope): Promise<ErrorLog> {
    // Bound to `this`, the script's global scope, because they require it.
    const bound = ["sendAsyncMessage", "addMessageListener"].map((name) => `${name}: ${name}.bind(this)`);
    const script = `(${reportConsole})({ Cc, Ci, ${bound} }, ${JSON.stringify(MESSAGES)})`;
    await chrome.run(start, script, MESSAGES);
    return new ErrorLog(chrome);
  }

  /** What was received about an extension since the last call, oldest first; tokens are redacted. */
  async take(extensionId: string, uuid: string): Promise<string[]> {
    const { errors, calls } = await this.#chrome.run(read, MESSAGES);
    const ours = errors.filter(
      ({ text, source, category }) =>
        `${text} ${source}`.includes(extensionId) ||
        `${text} ${source}`.includes(uuid) ||
        // If a promise of an extension API is rejected and not handled, Firefox names no source.
        (source.startsWith("undefined") && category === "content javascript"),
    );
    return [
      ...ours
        .filter(({ text }) => !NOISE.some((noise) => noise.test(text)))
        .map(({ text, source }) => `${text} (${source})`),
      ...calls.filter(({ addonId }) => addonId === extensionId).map(({ level, text }) => `${level}: ${text}`),
    ].map((line) => line.replace(/\beyJ[\w-]*\.[\w-]*\.[\w-]*/g, "[token]"));
  }
}
