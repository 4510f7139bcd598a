import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { hostOf } from "../edge/host-of.ts";
import { galleryAnswer } from "../gallery/gallery-answer.ts";
import type { GalleryBuild } from "../gallery/gallery-state.ts";
import type { Mint } from "../minting/create-mint.ts";
import { isTokenVariant } from "../minting/is-token-variant.ts";
import { sdkBundles } from "./sdk-bundles.ts";

const pages = new URL("./pages/", import.meta.url);
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
  /** Content security policy, if it has one. */
  policy?: string;
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

/** The file behind a path, or undefined if there is none: an SDK bundle or one of the pages. */
function fileOf(path: string): URL | undefined {
  const bundle = /^\/sdk\/([\w.]+)\.js$/.exec(path)?.[1];
  if (bundle !== undefined) return sdkBundles[bundle];
  const name = path === "/" ? "softphone.html" : /^\/([a-z0-9-]+\.(?:html|css|js))$/.exec(path)?.[1];
  return name === undefined ? undefined : new URL(name, pages);
}

async function fileAnswer(path: string): Promise<Answer> {
  const file = fileOf(path);
  const body = file && (await readFile(file).catch(() => undefined));
  if (!file || !body) return notFound("page");
  return { status: 200, type: contentTypes[extname(file.pathname)] ?? "application/octet-stream", body };
}

/** Forbids inline scripts, eval, and scripts from other origins, so injected script tags would fail. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src https: wss:; media-src *";

async function answerTo(host: string, url: URL, mint: Mint): Promise<Answer> {
  const build = /^(chrome|firefox|safari)\.gallery\.test$/.exec(host)?.[1] as GalleryBuild | undefined;
  if (build !== undefined) {
    const page = await galleryAnswer(build, url);
    return page === null ? notFound("file in the build") : { status: 200, ...page };
  }
  const answer =
    url.pathname === "/token" ? tokenAnswer(url.searchParams, mint) : await fileAnswer(url.pathname);
  return url.searchParams.has("csp") ? { ...answer, policy: STRICT } : answer;
}

/**
 * Answers a request to a site of the tests: the softphone and its sibling pages, the SDKs' unmodified bundles
 * (`/sdk/latest.js`), the token server (`/token?variant=…&identity=…&ttl=…`), and the gallery of the extension's pages.
 */
export async function servePages(
  request: IncomingMessage,
  response: ServerResponse,
  mint: Mint,
): Promise<void> {
  const url = new URL(request.url ?? "/", "https://softphone.test");
  const { status, type, body, policy } = await answerTo(hostOf(request), url, mint);
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
    ...(policy && { "Content-Security-Policy": policy }),
  });
  response.end(body);
}
