import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figure.ts";

const dist = resolve(import.meta.dirname, "../../dist/chrome");

/** What a document loads before it can draw: scripts, their static imports, and styles. */
async function loadedBy(page: string): Promise<ReadonlySet<string>> {
  const html = await readFile(resolve(dist, page), "utf8");
  const files = new Set(
    [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => resolve(dist, `.${path}`)),
  );
  for (const file of files) {
    if (!file.endsWith(".js")) continue;
    const code = await readFile(file, "utf8");
    const imports = code.matchAll(/(?:^|[;}])import\s*(?:[^"'();]*?from\s*)?["'](\.\/[^"']+)["']/g);
    for (const [, path = ""] of imports) files.add(resolve(dirname(file), path));
  }
  return files;
}

/** Bytes that the popup loads before its first paint, compressed as the stores send them. */
export async function benchWeighing(): Promise<Figure[]> {
  const files = await loadedBy("src/popup/index.html");
  let [plain, packed] = [0, 0];
  for (const file of files) {
    const content = await readFile(file);
    plain += content.length;
    packed += gzipSync(content, { level: 9 }).length;
  }
  return [
    { name: "popup script and style", value: plain, unit: "bytes" },
    { name: "popup script and style, gzip", value: packed, unit: "bytes", aim: "<= 40960" },
  ];
}
