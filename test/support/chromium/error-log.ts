import type { Page } from "@playwright/test";

interface DeveloperPrivate {
  getExtensionsInfo(): Promise<{ id: string; path?: string }[]>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string;
    errorCollection?: boolean;
    hostAccess?: "ON_CLICK" | "ON_ALL_SITES";
  }): Promise<void>;
  deleteExtensionErrors(what: { extensionId: string }): Promise<void>;
  getExtensionInfo(id: string): Promise<{
    manifestErrors: { message: string }[];
    runtimeErrors: { message: string }[];
  }>;
}

declare const chrome: { readonly developerPrivate: DeveloperPrivate };

/** Chromium's own log of an extension's errors and warnings, which only chrome://extensions may read. */
export class ErrorLog {
  readonly page: Page;
  readonly extensionId: string;

  private constructor(page: Page, extensionId: string) {
    this.page = page;
    this.extensionId = extensionId;
  }

  /** Waits until the extension from a folder is loaded, and turns on its log, which needs developer mode. */
  static async of(page: Page, folder: string): Promise<ErrorLog> {
    await page.goto("chrome://extensions/");
    const extensionId = await page.waitForFunction(async (path) => {
      const extensions = await chrome.developerPrivate.getExtensionsInfo();
      return extensions.find((extension) => extension.path === path)?.id;
    }, folder);
    const log = new ErrorLog(page, String(await extensionId.jsonValue()));
    await page.evaluate(async (id) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, errorCollection: true });
    }, log.extensionId);
    return log;
  }

  /** The messages so far, oldest first. */
  read(): Promise<string[]> {
    return this.page.evaluate(async (id) => {
      const { manifestErrors, runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(id);
      return [...manifestErrors, ...runtimeErrors].map(({ message }) => message);
    }, this.extensionId);
  }

  /** Clears the messages, and restores the access to hosts. */
  reset(): Promise<void> {
    return this.page.evaluate(async (extensionId) => {
      await chrome.developerPrivate.deleteExtensionErrors({ extensionId });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: "ON_ALL_SITES" });
    }, this.extensionId);
  }

  /** Sets the extension's access to "on all sites" that its manifest names. */
  giveHosts(): Promise<void> {
    return this.page.evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: "ON_ALL_SITES" });
    }, this.extensionId);
  }

  /** Sets the extension's access to "on click". */
  withholdHosts(): Promise<void> {
    return this.page.evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: "ON_CLICK" });
    }, this.extensionId);
  }
}
