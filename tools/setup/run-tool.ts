import { SetupError } from "./setup-error.ts";

/**
 * Runs the main function of a tool. If a program is missing, the user sees one sentence that says so, without a stack
 * trace; any other failure is shown in full. Either way the exit code is 1.
 */
export async function runTool(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
