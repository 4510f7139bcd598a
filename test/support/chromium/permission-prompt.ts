import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A fingerprint of what the display shows. */
async function screen(): Promise<string> {
  const { stdout } = await run("xwd", ["-root", "-silent"], { encoding: "buffer", maxBuffer: 64 << 20 });
  return createHash("sha256").update(stdout).digest("hex");
}

async function press(key: string): Promise<void> {
  await run("xdotool", ["key", key]);
}

/** Waits until the display shows the same twice in a row, and something else than `other`. */
async function settled(other: string): Promise<string> {
  for (let last = await screen(); ; ) {
    const shown = await screen();
    if (shown === last && shown !== other) return shown;
    last = shown;
  }
}

/**
 * Chrome's permission prompt, on a display. DevTools does not know it, so it is found by what the display shows,
 * and answered by the keyboard. "Deny" has the focus at first, "Allow" is one Tab further.
 */
export class PermissionPrompt {
  readonly #page: string;

  private constructor(page: string) {
    this.#page = page;
  }

  /** Remembers the display without a prompt. */
  static async expected(): Promise<PermissionPrompt> {
    return new PermissionPrompt(await settled(""));
  }

  async allow(): Promise<void> {
    const prompt = await settled(this.#page);
    await press("Tab");
    await this.#answer(await settled(prompt));
  }

  async deny(): Promise<void> {
    await this.#answer(await settled(this.#page));
  }

  /** Chrome ignores a Return that comes too soon after the prompt, so it is pressed until something changes. */
  async #answer(focused: string): Promise<void> {
    do await press("Return");
    while ((await screen()) === focused);
  }
}
