import { spawnSync } from "node:child_process";
import { findProgram } from "./find-program.ts";

/** Whether programs can be installed without asking: on Debian or a derivative, as root. */
export function canAptInstall(): boolean {
  return process.getuid?.() === 0 && findProgram(["/usr/bin/apt-get"]) !== undefined;
}

function aptGet(...args: string[]): boolean {
  const { status } = spawnSync("apt-get", ["-qq", ...args], {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

/**
 * Installs Debian packages, and prints a line that says so.
 * @returns whether it worked; Ubuntu, for one, has no package "chromium"
 */
export function aptInstall(...packages: string[]): boolean {
  if (!canAptInstall()) return false;
  console.error(`Installing ${packages.join(" and ")} with apt-get …`);
  // On a fresh machine the package lists are empty or old.
  return aptGet("update") && aptGet("install", "-y", "--no-install-recommends", ...packages);
}
