import { SetupError } from "./setup-error.ts";

/**
 * Runs the main function of a tool. When a program is missing the user sees the one sentence that says so, and
 * no stack; any other failure is shown whole. Either way the exit code is 1.
 */
export async function runTool(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
