import type { Storage } from "webextension-polyfill";
import { type EffectiveSettings, effectiveSettings, type Settings } from "../core/settings.ts";

type Area = Pick<Storage.StorageArea, "get" | "onChanged">;

/**
 * The user's choices in `storage.local`, and above them what the organisation set in `storage.managed`. No token and
 * no name of a person is in either.
 */
export class SettingsStore {
  readonly #local: Area & Pick<Storage.StorageArea, "set">;
  readonly #managed: Area;

  constructor(local: Area & Pick<Storage.StorageArea, "set">, managed: Area) {
    this.#local = local;
    this.#managed = managed;
  }

  /** The settings in force. */
  async read(): Promise<EffectiveSettings> {
    const [{ settings }, policy] = await Promise.all([
      this.#local.get("settings"),
      // Firefox rejects where no policy is set.
      this.#managed.get(null).catch(() => ({})),
    ]);
    return effectiveSettings(settings, policy);
  }

  /** Changes some of the user's choices; what is set by policy stays in force above them. */
  async write(change: Partial<Settings>): Promise<void> {
    const { settings } = await this.#local.get("settings");
    await this.#local.set({ settings: { ...(settings as object | undefined), ...change } });
  }

  /** Calls back with the settings after each change of them. @returns ends the subscription */
  follow(onSettings: (settings: EffectiveSettings) => void): () => void {
    const onChange = (): void => void this.read().then(onSettings);
    const onLocal = (changes: Record<string, unknown>): void => {
      if ("settings" in changes) onChange();
    };
    this.#local.onChanged.addListener(onLocal);
    // Firefox has no such event for managed storage, where a policy takes a restart anyway.
    this.#managed.onChanged?.addListener(onChange);
    return () => {
      this.#local.onChanged.removeListener(onLocal);
      this.#managed.onChanged?.removeListener(onChange);
    };
  }
}
