import type { Edge } from "./edge.ts";
import { startEdge } from "./start-edge.ts";

/** Playwright's fixture of a stand-in for browsers that reach it by a proxy; one for all tests of a worker. */
export const edgeWithProxy = [
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  async ({}, use: (edge: Edge) => Promise<void>): Promise<void> => {
    const edge = await startEdge({ proxy: true });
    await use(edge);
    await edge.close();
  },
  { scope: "worker" },
] as const;
