import { defineConfig } from "@playwright/test";

// Draws the pictures of docs/ and compares them with those that are there; tools/screenshots.ts says which of the two.
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/pictures/differences",
  snapshotPathTemplate: "{testDir}/../../docs/{arg}{ext}",
  workers: 2,
  retries: 0,
  reporter: "list",
  // Some pixels, since the pictures are kept with fewer colours than they are drawn in.
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.001, scale: "css" } },
});
