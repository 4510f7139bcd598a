import type { Storage } from "webextension-polyfill";
import { type EffectiveSettings, effectiveSettings, type Settings } from "../core/settings.ts";

type LocalArea = Pick<Storage.StorageArea, "get" | "set" | "onChanged">;

/**
 * The user's choices in `storage.local`, and above them what the organisation set in `storage.managed`. No token and
 * no name of a person is in either.
 */
export class SettingsStore {
  readonly #local: LocalArea;
  readonly #managed: Pick<Storage.StorageArea, "get"> | undefined;
  readonly #changes: Pick<Storage.Static["onChanged"], "addListener" | "removeListener"> | undefined;
  /** One change after the other, since each keeps what the one before wrote. */
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param changes `storage.onChanged`, to follow policies too: Firefox has no `storage.managed.onChanged`, and
   * complains where one listens to it
   */
  constructor(
    local: LocalArea,
    managed: Pick<Storage.StorageArea, "get"> | undefined,
    changes?: Pick<Storage.Static["onChanged"], "addListener" | "removeListener">,
  ) {
    this.#local = local;
    this.#managed = managed;
    this.#changes = changes;
  }

  /** The settings in force. */
  async read(): Promise<EffectiveSettings> {
    const [{ settings }, policy] = await Promise.all([this.#local.get("settings"), this.#readPolicy()]);
    return effectiveSettings(settings, policy);
  }

  /** What the organisation set. Safari has no such area, and Firefox rejects where no policy is set. */
  async #readPolicy(): Promise<unknown> {
    try {
      return await this.#managed?.get(null);
    } catch {
      return undefined;
    }
  }

  /** Changes some of the user's choices by what they are when its turn comes; what is set by policy stays in force. */
  change(choose: (settings: Settings) => Partial<Settings>): Promise<void> {
    const turn = this.#queue.then(async () => {
      const { settings } = await this.#local.get("settings");
      const change = choose(effectiveSettings(settings, undefined).settings);
      await this.#local.set({ settings: { ...(settings as object | undefined), ...change } });
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Calls back with the settings after each change of them. @returns ends the subscription */
  follow(onSettings: (settings: EffectiveSettings) => void): () => void {
    const onChange = (): void => void this.read().then(onSettings);
    const onLocal = (changes: Record<string, unknown>): void => {
      if ("settings" in changes) onChange();
    };
    this.#local.onChanged.addListener(onLocal);
    const onAny = (_changes: unknown, area: string): void => {
      if (area === "managed") onChange();
    };
    this.#changes?.addListener(onAny);
    return () => {
      this.#local.onChanged.removeListener(onLocal);
      this.#changes?.removeListener(onAny);
    };
  }
}
