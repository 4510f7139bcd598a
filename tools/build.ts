import { buildExtensions, builtBrowsers } from "./setup/build-extensions.ts";
import { runTool } from "./setup/run-tool.ts";

await runTool(async () => {
  await buildExtensions();
  console.log(`Built ${builtBrowsers.map((browser) => `dist/${browser}`).join(", ")}.`);
});
