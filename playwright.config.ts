import { defineConfig } from "@playwright/test";

// The browser tests of the built extension: `npm run build` first. No retries: a flaky test is a fault to find.
export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  timeout: 60_000,
  // One more than the cores of a small machine, which keeps them busy while a browser starts or a test waits.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  reporter: "list",
  projects: [
    { name: "headless", testIgnore: ["headed/**"] },
    // These press keys on one display, so only one of them may run at a time.
    { name: "headed", testMatch: ["headed/**/*.spec.ts"], workers: 1 },
  ],
});
