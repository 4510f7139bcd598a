import { spawn } from "node:child_process";

/** A display in memory. */
export interface Display {
  /** Value for the environment variable DISPLAY. */
  name: string;
  close(): void;
}

/** Starts Xvfb on a free number; it is ready when the promise is fulfilled. */
export function startDisplay(): Promise<Display> {
  return new Promise((resolve, reject) => {
    // Xvfb picks the number itself and writes it to the given descriptor once it accepts clients.
    const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Xvfb ended with code ${code} before it was ready.`)));
    child.stdio[3]?.once("data", (data: Buffer) => {
      resolve({ name: `:${String(data).trim()}`, close: () => child.kill() });
    });
  });
}
