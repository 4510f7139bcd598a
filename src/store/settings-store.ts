import type { Storage } from "webextension-polyfill";
import { type EffectiveSettings, effectiveSettings, type Settings } from "../core/settings/settings.ts";
import { isRecord } from "./is-record.ts";
import { SerialQueue } from "./serial-queue.ts";
import type { StorageArea } from "./storage-area.ts";
import { StorageItem } from "./storage-item.ts";

/** What the user chose, as stored: each setting by its name, not checked yet. */
type Choices = Readonly<Record<string, unknown>>;

function parse(stored: unknown): Choices | null {
  return isRecord(stored) ? stored : null;
}

/**
 * The user's choices in `storage.local`, and above them what the organization set in `storage.managed`. Neither holds a
 * token or a person's name.
 */
export class SettingsStore {
  readonly #choices: StorageItem<Choices>;
  readonly #managed: Pick<Storage.StorageArea, "get"> | undefined;
  readonly #changes: Pick<Storage.Static["onChanged"], "addListener" | "removeListener"> | undefined;
  /** One change after the other, since each builds on what the one before wrote. */
  readonly #queue = new SerialQueue();

  /**
   * @param changes `storage.onChanged`, to follow policies too: Firefox has no `storage.managed.onChanged`, and
   * complains if you listen to it
   */
  constructor(
    local: StorageArea,
    managed: Pick<Storage.StorageArea, "get"> | undefined,
    changes?: Pick<Storage.Static["onChanged"], "addListener" | "removeListener">,
  ) {
    this.#choices = new StorageItem(local, "settings", parse);
    this.#managed = managed;
    this.#changes = changes;
  }

  /** The settings in force. */
  async read(): Promise<EffectiveSettings> {
    const [choices, policy] = await Promise.all([this.#choices.get(), this.#readPolicy()]);
    return effectiveSettings(choices, policy);
  }

  /** What the organization set. Safari has no such area, and Firefox rejects if no policy is set. */
  async #readPolicy(): Promise<unknown> {
    try {
      return await this.#managed?.get(null);
    } catch {
      return undefined;
    }
  }

  /** Changes some of the user's choices, as they are when its turn comes; what a policy sets stays in force. */
  change(choose: (settings: Settings) => Partial<Settings>): Promise<void> {
    return this.#queue.run(async () => {
      const choices = await this.#choices.get();
      const change = choose(effectiveSettings(choices, undefined).settings);
      // Keeps what another version has stored beside it.
      await this.#choices.set({ ...choices, ...change });
    });
  }

  /** Calls back with the settings after each change of them. @returns ends the subscription */
  follow(onSettings: (settings: EffectiveSettings) => void): () => void {
    const onChange = (): void => void this.read().then(onSettings);
    const stop = this.#choices.follow(onChange);
    const onAny = (_changes: unknown, area: string): void => {
      if (area === "managed") onChange();
    };
    this.#changes?.addListener(onAny);
    return () => {
      stop();
      this.#changes?.removeListener(onAny);
    };
  }
}
