/** IDs of the elements of an extension's toolbar button in Firefox's windows. */
export interface WidgetIds {
  /** The widget, as Firefox's toolbars place it. */
  readonly widget: string;
  /** The button inside it. */
  readonly button: string;
}

/** Derives them from the extension's ID as Firefox does: `makeWidgetId` in ExtensionCommon.sys.mjs. */
export function widgetIds(extensionId: string): WidgetIds {
  const base = extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, "_");
  return { widget: `${base}-browser-action`, button: `${base}-BAP` };
}
