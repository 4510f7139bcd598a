import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { NOW } from "../sightings.ts";
import type { GalleryBuild, GalleryState } from "./gallery-state.ts";
import { type Messages, pseudoLocale } from "./pseudo-locale.ts";
import { stateOf } from "./states.ts";

const dist = new URL("../../../dist/", import.meta.url);
const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Represents the made-up language: Greek, since none of its words for times has an English letter. */
export const PSEUDO_LANGUAGE = "el";

/** What is sent along with a page of the gallery. */
export interface GalleryAnswer {
  readonly type: string;
  readonly body: string | Buffer;
  /** The content security policy that browsers apply to the extension's pages. */
  readonly policy: string;
}

interface Manifest {
  readonly content_security_policy: { readonly extension_pages: string };
}

async function readJson<Value>(path: URL): Promise<Value> {
  return JSON.parse(await readFile(path, "utf8")) as Value;
}

/** The build's own document, with the state and the stub of the extension API inserted before its first script. */
async function documentOf(folder: URL, url: URL, manifest: Manifest): Promise<string> {
  const { page, name, pseudo, theme } = readQuery(url);
  const state = stateOf(page as GalleryState["page"], name);
  const english = await readJson<Messages>(new URL("_locales/en/messages.json", folder));
  const settings = { ...state.browser.settings, ...(theme && { theme }) };
  const json = JSON.stringify({
    now: NOW,
    language: pseudo ? PSEUDO_LANGUAGE : "en-US",
    messages: { english, own: pseudo ? pseudoLocale(english, PSEUDO_LANGUAGE) : {} },
    manifest,
    browser: { ...state.browser, settings },
    typed: state.typed,
  }).replaceAll("<", "\\u003c");
  const html = await readFile(new URL(url.pathname.slice(1), folder), "utf8");
  const before = `<script id="gallery" type="application/json">${json}</script><script src="/stub.js"></script>`;
  // A function, since dollar signs in a string would be interpreted.
  return html.replace("<script", () => `${before}<script`);
}

function readQuery({ pathname, searchParams }: URL): {
  page: string;
  name: string;
  pseudo: boolean;
  theme: string | null;
} {
  return {
    page: pathname.split("/").at(-2) ?? "",
    name: searchParams.get("state") ?? "",
    pseudo: searchParams.has("pseudo"),
    theme: searchParams.get("theme"),
  };
}

/**
 * Answers a request to the gallery: the built pages of the extension, each in a state that the URL names, as plain
 * pages that any browser can draw; see {@link galleryUrl}.
 * @returns null if there is no such file
 */
export async function galleryAnswer(build: GalleryBuild, url: URL): Promise<GalleryAnswer | null> {
  const folder = new URL(`${build}/`, dist);
  const manifest = await readJson<Manifest>(new URL("manifest.json", folder));
  const type = contentTypes[extname(url.pathname)] ?? "application/octet-stream";
  const policy = manifest.content_security_policy.extension_pages;
  if (type.startsWith("text/html")) return { type, body: await documentOf(folder, url, manifest), policy };
  // Browsers request an icon from every site.
  const path = url.pathname === "/favicon.ico" ? "icons/icon-16.png" : url.pathname.slice(1);
  // A URL never leads above its root.
  const file = path === "stub.js" ? new URL("extension-stub.js", import.meta.url) : new URL(path, folder);
  const body = await readFile(file).catch(() => null);
  return body && { type, body, policy };
}
