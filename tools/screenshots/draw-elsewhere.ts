import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { startEdge } from "../../test/support/edge/start-edge.ts";
import { launchFirefox } from "../../test/support/firefox/launch-firefox.ts";
import { galleryUrl } from "../../test/support/gallery/gallery-url.ts";
import { states } from "../../test/support/gallery/states.ts";
import { launchWebkit } from "../../test/support/webkit/launch-webkit.ts";
import { pageWidth } from "./page-width.ts";
import { pictureName, THEMES } from "./picture-name.ts";

/** The engines that draw pictures only for people to look at. */
export const ENGINES = ["firefox", "webkit"] as const;
export type Engine = (typeof ENGINES)[number];

/** Draws addresses. */
interface Painter {
  /** @returns PNG of the whole page */
  paint(url: string, width: number): Promise<Buffer>;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, "../..");

async function firefoxPainter(proxyPort: number): Promise<Painter> {
  const launched = await launchFirefox({ proxyPort });
  const firefox = await launched.install(resolve(root, "dist/firefox"));
  const page = await firefox.openPage("about:blank");
  return {
    paint: async (url, width) => {
      await page.setViewport({ width, height: 600 });
      await page.goto(url);
      await page.waitForSelector("#app[aria-busy=false]");
      return Buffer.from(await page.screenshot({ fullPage: true }));
    },
    close: () => launched.close(),
  };
}

async function webkitPainter(proxyPort: number): Promise<Painter> {
  const webkit = await launchWebkit(proxyPort);
  const isDrawn = "return document.querySelector('#app')?.ariaBusy === 'false';";
  const missing = "return document.documentElement.scrollHeight - innerHeight;";
  return {
    paint: async (url, width) => {
      let height = 700;
      await webkit.resize(width, height);
      await webkit.open(url);
      while (!(await webkit.run<boolean>(isDrawn)));
      // It takes pictures of what its window shows, so the window must show everything.
      height += await webkit.run<number>(missing);
      await webkit.resize(width, height);
      return webkit.screenshot();
    },
    close: () => webkit.close(),
  };
}

/**
 * Draws every state in another engine, into a temporary folder.
 * @returns the folder
 */
export async function drawElsewhere(engine: Engine): Promise<string> {
  const folder = resolve(root, "test-results/pictures", engine);
  await mkdir(folder, { recursive: true });
  const edge = await startEdge({ proxy: true, answerCalls: false });
  const proxyPort = edge.proxyPort ?? 0;
  const painter = await (engine === "firefox" ? firefoxPainter(proxyPort) : webkitPainter(proxyPort));
  for (const state of states) {
    for (const theme of THEMES) {
      const picture = await painter.paint(galleryUrl(state, { theme }), pageWidth(state));
      await writeFile(resolve(folder, pictureName(state, theme)), picture);
    }
  }
  await painter.close();
  await edge.close();
  return folder;
}
