import { defineConfig } from "@playwright/test";

// Draws the pictures of docs/, or compares them with those already there; tools/screenshots.ts says which.
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/pictures/differences",
  snapshotPathTemplate: "{testDir}/../../docs/{arg}{ext}",
  workers: 2,
  retries: 0,
  reporter: "list",
  // Allows some pixels, since the stored pictures have fewer colors than the drawn ones.
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.001, scale: "css" } },
});
