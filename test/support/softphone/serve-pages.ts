import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import type { Mint } from "../minting/create-mint.ts";
import { isTokenVariant } from "../minting/is-token-variant.ts";
import { sdkBundles } from "./sdk-bundles.ts";

const pages = new URL("./pages/", import.meta.url);
/** A build of the extension, whose popup is shown as a page where no extension can be loaded. */
const build = new URL("../../../dist/safari/", import.meta.url);
const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** An answer, ready to be sent. */
interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
}

function tokenAnswer(query: URLSearchParams, mint: Mint): Answer {
  const variant = query.get("variant") ?? "good";
  if (!isTokenVariant(variant)) return notFound("variant of a token");
  const identity = query.get("identity");
  const ttl = Number(query.get("ttl"));
  const minted = mint.mint(variant, { ...(identity && { identity }), ...(ttl && { ttl }) });
  const body = JSON.stringify({ identity: minted.identity, token: minted.token });
  return { status: 200, type: "application/json", body };
}

function notFound(what: string): Answer {
  return { status: 404, type: "text/plain", body: `There is no such ${what}.` };
}

/** The file behind a path, or undefined when there is none: an SDK bundle or one of the pages. */
function fileOf(path: string): URL | undefined {
  const bundle = /^\/sdk\/([\w.]+)\.js$/.exec(path)?.[1];
  if (bundle !== undefined) return sdkBundles[bundle];
  const asset = /^\/(assets\/[\w.-]+)$/.exec(path)?.[1];
  if (asset !== undefined) return new URL(asset, build);
  const name = path === "/" ? "softphone.html" : /^\/([a-z0-9-]+\.(?:html|css|js))$/.exec(path)?.[1];
  return name === undefined ? undefined : new URL(name, pages);
}

/** The popup's document, with a stub of the extension API loaded before its own scripts. */
async function popupAnswer(): Promise<Answer> {
  const popup = await readFile(new URL("src/popup/index.html", build), "utf8");
  const body = popup.replace("<script", '<script src="/popup-stub.js"></script><script');
  return { status: 200, type: "text/html; charset=utf-8", body };
}

async function fileAnswer(path: string): Promise<Answer> {
  if (path === "/popup.html") return popupAnswer();
  const file = fileOf(path);
  const body = file && (await readFile(file).catch(() => undefined));
  if (!file || !body) return notFound("page");
  return { status: 200, type: contentTypes[extname(file.pathname)] ?? "application/octet-stream", body };
}

/**
 * Answers a request to a site of the tests: the softphone and its sibling pages, the SDKs' unmodified bundles
 * (`/sdk/latest.js`), and the token server (`/token?variant=…&identity=…&ttl=…`).
 */
export async function servePages(
  request: IncomingMessage,
  response: ServerResponse,
  mint: Mint,
): Promise<void> {
  const url = new URL(request.url ?? "/", "https://softphone.test");
  const isToken = url.pathname === "/token";
  const { status, type, body } = isToken
    ? tokenAnswer(url.searchParams, mint)
    : await fileAnswer(url.pathname);
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
    // No inline script, no eval, no other origin's script: what injected script tags would fail on.
    ...(url.searchParams.has("csp") && {
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src https: wss:; media-src *",
    }),
  });
  response.end(body);
}
