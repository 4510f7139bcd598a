import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What the display shows, as fingerprints. */
interface Screen {
  readonly whole: string;
  /** Its lower part: below any popup or prompt, so that it changes only when a prompt darkens the page behind it. */
  readonly below: string;
}

async function screen(): Promise<Screen> {
  const { stdout } = await run("xwd", ["-root", "-silent"], { encoding: "buffer", maxBuffer: 64 << 20 });
  const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  return { whole: hash(stdout), below: hash(stdout.subarray(Math.floor(stdout.length * 0.85))) };
}

async function press(key: string): Promise<void> {
  await run("xdotool", ["key", key]);
}

/** Number of equal pictures in a row that shows that nothing moves; two may be equal in the middle of a fade. */
const STILL = 6;

/** Waits until nothing on the display moves, and it shows something that matches. */
async function settled(fits: (shown: Screen) => boolean): Promise<Screen> {
  let last = await screen();
  for (let same = 1; same < STILL || !fits(last); ) {
    const shown = await screen();
    same = shown.whole === last.whole ? same + 1 : 1;
    last = shown;
  }
  return last;
}

/**
 * Chrome's permission prompt, on a display. DevTools does not see it, so tests find it by what the display shows, and
 * answer it with the keyboard. "Deny" has the focus at first, "Allow" is one Tab further.
 */
export class PermissionPrompt {
  readonly #page: Screen;

  private constructor(page: Screen) {
    this.#page = page;
  }

  /** Remembers the display without a prompt; the popup must be open, since the page is certainly painted then. */
  static async expected(): Promise<PermissionPrompt> {
    return new PermissionPrompt(await settled(() => true));
  }

  async allow(): Promise<void> {
    const prompt = await this.#shown();
    await press("Tab");
    // Changes from the fading of the page do not show that the focus moved.
    await settled(({ whole, below }) => whole !== prompt.whole && below === prompt.below);
    await this.#answer();
  }

  async deny(): Promise<void> {
    await this.#shown();
    await this.#answer();
  }

  #shown(): Promise<Screen> {
    return settled(({ below }) => below !== this.#page.below);
  }

  /** Chrome ignores Return too soon after the prompt opens, so this presses it until the prompt is gone. */
  async #answer(): Promise<void> {
    do await press("Return");
    while ((await screen()).below !== this.#page.below);
  }
}
