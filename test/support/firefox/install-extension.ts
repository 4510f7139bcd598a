import type { Bidi } from "./bidi.ts";
import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko } from "./gecko.ts";
import { widgetIds } from "./widget-ids.ts";

interface Toolbars {
  readonly CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
}

/** Runs in Firefox: moves the button from the extensions menu to the toolbar, and returns the host of the pages. */
function pin({ ChromeUtils, WebExtensionPolicy }: Gecko, id: string, widget: string): string {
  const { CustomizableUI } = ChromeUtils.importESModule<Toolbars>(
    "moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs",
  );
  CustomizableUI.addWidgetToArea(widget, "nav-bar");
  return WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? "";
}

/**
 * Installs an extension as a temporary add-on, and pins its button to the toolbar.
 * @returns its ID, and the host of its pages
 */
export async function installExtension(
  bidi: Bidi,
  chrome: ChromeScope,
  folder: string,
): Promise<{ extensionId: string; uuid: string }> {
  const answer = await bidi.send("webExtension.install", {
    extensionData: { type: "path", path: folder },
  });
  const { extension } = answer as { readonly extension: string };
  return { extensionId: extension, uuid: await chrome.run(pin, extension, widgetIds(extension).widget) };
}
