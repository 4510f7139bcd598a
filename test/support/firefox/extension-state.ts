import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoExtension } from "./gecko.ts";

interface StorageModule {
  readonly extensionStorageSession: {
    get(extension: GeckoExtension, keys: null): Promise<Record<string, unknown>>;
  };
}

interface PermissionsModule {
  readonly ExtensionPermissions: {
    remove(
      id: string,
      change: { permissions: string[]; origins: string[] },
      extension: GeckoExtension,
    ): Promise<void>;
  };
}

/** Firefox keeps stored objects in its own form; reading with `true` leaves the original in place. */
interface Holder {
  deserialize?(global: object, keep: boolean): unknown;
}

/** Runs in Firefox: everything in the extension's `storage.session`. */
async function readStorage(
  { window, ChromeUtils, WebExtensionPolicy }: Gecko,
  id: string,
): Promise<Record<string, unknown>> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) return {};
  const { extensionStorageSession } = ChromeUtils.importESModule<StorageModule>(
    "resource://gre/modules/ExtensionStorage.sys.mjs",
  );
  const stored = await extensionStorageSession.get(extension, null);
  const entries = Object.entries(stored).map(([key, value]) => {
    const holder = value as Holder;
    return [key, holder?.deserialize ? holder.deserialize(window, true) : value];
  });
  return Object.fromEntries(entries);
}

/** Runs in Firefox: the match patterns of the hosts that the extension may access now. */
function readGrants({ WebExtensionPolicy }: Gecko, id: string): string[] {
  return WebExtensionPolicy.getByID(id)?.allowedOrigins.patterns.map(({ pattern }) => pattern) ?? [];
}

/** Runs in Firefox: revokes access to a site, as the switch in about:addons does. */
async function removeGrant(
  { ChromeUtils, WebExtensionPolicy }: Gecko,
  id: string,
  origin: string,
): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error("The extension is not installed.");
  await ChromeUtils.importESModule<PermissionsModule>(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  ).ExtensionPermissions.remove(id, { permissions: [], origins: [origin] }, extension);
}

/** What Firefox keeps for the extension, read without the extension, so that reading wakes and changes nothing. */
export class ExtensionState {
  readonly #chrome: ChromeScope;
  readonly #extensionId: string;

  constructor(chrome: ChromeScope, extensionId: string) {
    this.#chrome = chrome;
    this.#extensionId = extensionId;
  }

  /** Everything in session storage, as text. */
  async stored(): Promise<string> {
    return JSON.stringify(await this.#chrome.run(readStorage, this.#extensionId));
  }

  /** Match patterns of the hosts that the extension may access now. */
  grants(): Promise<string[]> {
    return this.#chrome.run(readGrants, this.#extensionId);
  }

  /** Revokes access to a site, as the user can in about:addons at any time. */
  async takeAway(pattern: string): Promise<void> {
    await this.#chrome.run(removeGrant, this.#extensionId, pattern);
  }
}
