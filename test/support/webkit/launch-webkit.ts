import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { findMiniBrowser } from "../../../tools/setup/find-mini-browser.ts";
import { startDisplay } from "../../../tools/setup/start-display.ts";
import { closeServer } from "../edge/close-server.ts";
import { listenOnLoopback } from "../edge/listen-on-loopback.ts";

/** WebKitGTK's own minimal browser, driven over W3C WebDriver. */
export interface WebkitSession {
  open(url: string): Promise<void>;
  /** Runs a function body in the page; `arguments` holds `args`; awaits a promise that it returns. */
  run<Value>(body: string, ...args: readonly unknown[]): Promise<Value>;
  /** PNG of what is visible. */
  screenshot(): Promise<Buffer>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A port that is free now: the driver cannot pick one and report it. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await closeServer(server);
  return port;
}

interface Answer {
  readonly value: unknown;
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as Answer;
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`WebDriver: ${error}: ${message}`);
}

/**
 * Starts WebKitWebDriver and its MiniBrowser, on their own display: the tests of Chrome's prompt watch the shared one.
 * Pages under .test and hosts of Twilio go to the stand-in, whose certificate is accepted.
 * @param proxyPort the stand-in's CONNECT proxy
 */
export async function launchWebkit(proxyPort: number): Promise<WebkitSession> {
  const [port, display] = await Promise.all([freePort(), startDisplay()]);
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: display.name,
      // WebKit's sandbox does not start as root in a container.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const stop = async (): Promise<void> => {
    await new Promise<void>((end) => {
      driver.once("exit", () => end());
      if (!driver.kill()) end();
    });
    display.close();
  };
  let failure: Error | null = null;
  driver.once("error", (error) => {
    failure = error;
  });
  driver.once("exit", (code) => {
    failure = new Error(`WebKitWebDriver ended with code ${code}.`);
  });
  const base = `http://127.0.0.1:${port}`;
  while ((await ask("GET", `${base}/status`).catch(() => null)) === null) {
    if (failure === null) continue;
    display.close();
    throw failure;
  }
  const alwaysMatch = {
    acceptInsecureCerts: true,
    // Not the standard capability `proxy`: WebKitGTK treats its `sslProxy` as a proxy that itself uses TLS.
    "webkitgtk:browserOptions": {
      binary: findMiniBrowser(),
      args: ["--automation", `--proxy=http://127.0.0.1:${proxyPort}`],
    },
    timeouts: { script: 30_000 },
  };
  const made = await ask("POST", `${base}/session`, { capabilities: { alwaysMatch } }).catch(
    async (error) => {
      await stop();
      throw error;
    },
  );
  const session = `${base}/session/${(made as { readonly sessionId: string }).sessionId}`;
  return {
    open: async (url) => void (await ask("POST", `${session}/url`, { url })),
    run: async (body, ...args) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((function () { ${body} }).apply(null, [...arguments].slice(0, -1)))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await ask("POST", `${session}/execute/async`, { script, args });
      const { value, error } = answer as { value?: unknown; error?: string };
      if (error !== undefined) throw new Error(`In the page: ${error}`);
      return value as never;
    },
    screenshot: async () => Buffer.from(String(await ask("GET", `${session}/screenshot`)), "base64"),
    resize: async (width, height) => void (await ask("POST", `${session}/window/rect`, { width, height })),
    close: async () => {
      await ask("DELETE", session).finally(stop);
    },
  };
}
