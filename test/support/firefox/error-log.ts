import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoScriptError } from "./gecko.ts";
import { type ConsoleCall, MESSAGES, reportConsole } from "./report-console.ts";

/** Runs in Firefox: keeps what its consoles are told from now on; `script` goes to every process. */
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

/** Runs in Firefox: waits until the processes of extensions have told all they had to, and gives what was heard. */
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

/** Firefox's own remarks, which every extension causes. */
const NOISE = [
  // Said of every temporary add-on.
  /\taddons\.xpi\t/,
  // Said when a page of an extension with any listener closes: https://bugzilla.mozilla.org/show_bug.cgi?id=1633315
  /^sendRemoveListener on closed conduit /,
  // Said when a page closes before Firefox has answered a question of it, such as a popup right after it was opened.
  /^Promise rejected after context unloaded: Actor 'Conduits' destroyed before query /,
  // The same of an answer that was good, when a page closes or a test stops the event page in the middle of its work.
  /^Promise resolved after context unloaded\b/,
  // Said of a page of an extension that Firefox closed while it was loading, which its own source calls an unexpected
  // result of Firefox (ExtensionPageChild.sys.mjs): https://bugzilla.mozilla.org/show_bug.cgi?id=1749116
  /^FrameData missing for /,
  // Said when something measures a popup before its style sheet has come: Firefox to size its panel, or a test.
  /^Layout was forced before the page was fully loaded\./,
];

/** All that Firefox's browser console gets to know of the extension: errors, warnings and its calls of `console`. */
export class ErrorLog {
  readonly #chrome: ChromeScope;

  private constructor(chrome: ChromeScope) {
    this.#chrome = chrome;
  }

  /** Starts to listen; to be called before the extension is installed, so that nothing is missed. */
  static async start(chrome: ChromeScope): Promise<ErrorLog> {
    // Bound to `this`, the script's global scope, which they insist on.
    const bound = ["sendAsyncMessage", "addMessageListener"].map((name) => `${name}: ${name}.bind(this)`);
    const script = `(${reportConsole})({ Cc, Ci, ${bound} }, ${JSON.stringify(MESSAGES)})`;
    await chrome.run(start, script, MESSAGES);
    return new ErrorLog(chrome);
  }

  /** What was heard of an extension since the last call, oldest first; tokens are blotted out. */
  async take(extensionId: string, uuid: string): Promise<string[]> {
    const { errors, calls } = await this.#chrome.run(read, MESSAGES);
    const ours = errors.filter(
      ({ text, source, category }) =>
        `${text} ${source}`.includes(extensionId) ||
        `${text} ${source}`.includes(uuid) ||
        // Where a promise of an extension API is rejected and nobody cares, Firefox names no source.
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
