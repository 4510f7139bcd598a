import { siteOf } from "../core/settings/site.ts";
import { PopupController } from "./popup-controller.ts";
import type { PopupPorts } from "./popup-ports.ts";

/** Reads which tab to open for, and how. */
async function controllerOfActiveTab(ports: PopupPorts): Promise<PopupController> {
  const { byClick, tabs, screen } = ports;
  const [[tab], { settings }] = await Promise.all([
    tabs.query({ active: true, currentWindow: true }),
    ports.settings.read(),
  ]);
  screen.applyTheme(settings.theme);
  if (tab?.id === undefined) throw new Error("The browser names no active tab.");
  return new PopupController(ports, tab.id, {
    first: true,
    site: siteOf(tab.url),
    access: { twilio: true, granted: false, byClick },
    frames: [],
    denied: null,
    observed: null,
    onList: false,
    session: null,
    settings,
    ticketText: null,
    copyRequest: null,
  });
}

/**
 * Opens the popup on the active tab and keeps it up to date. If that fails, tells the user, then rejects with the
 * reason, which browsers add to their log of the extension.
 */
export async function openPopup(ports: PopupPorts): Promise<void> {
  try {
    const controller = await controllerOfActiveTab(ports);
    await controller.open();
  } catch (error) {
    ports.screen.fail();
    throw error;
  } finally {
    ports.screen.settle();
  }
}
