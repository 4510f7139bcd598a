import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoElement } from "./gecko.ts";
import { until } from "./until.ts";
import { widgetIds } from "./widget-ids.ts";

/** A menu of Firefox's own windows. */
interface GeckoMenu extends GeckoElement {
  activateItem(item: GeckoElement): void;
}

/** Runs in Firefox: presses the right mouse button on the extension's button. */
function openMenu({ window }: Gecko, button: string): void {
  const box = window.document.getElementById(button)?.getBoundingClientRect();
  if (!box?.width) throw new Error("The toolbar has no such button.");
  const place = [box.x + box.width / 2, box.y + box.height / 2] as const;
  for (const type of ["mousedown", "contextmenu", "mouseup"]) {
    window.synthesizeMouseEvent(
      type,
      ...place,
      { button: 2, buttons: type === "mousedown" ? 2 : 0, clickCount: 1 },
      { isDOMEventSynthesized: true },
    );
  }
}

/** Runs in Firefox: the names of the extension's entries in the open menu, or null if none is open. */
function read({ window }: Gecko, widget: string): string[] | null {
  const menu = window.document.querySelector<GeckoMenu>("#toolbar-context-menu");
  if (menu?.state !== "open") return null;
  const items = [...menu.querySelectorAll("menuitem")].filter(({ id }) => id.includes(`${widget}-menuitem`));
  return items.map((item) => item.getAttribute("label") ?? "");
}

/** Runs in Firefox: closes the menu, and returns whether it is closed. */
function close({ window }: Gecko): boolean {
  const menu = window.document.querySelector<GeckoMenu>("#toolbar-context-menu");
  menu?.hidePopup?.();
  return menu?.state === "closed";
}

/** Runs in Firefox: chooses an entry of the open menu, as a press of the mouse or Return does. */
function activate({ window }: Gecko, widget: string, name: string): void {
  const menu = window.document.querySelector<GeckoMenu>("#toolbar-context-menu");
  const items = [...(menu?.querySelectorAll("menuitem") ?? [])];
  const item = items.find(
    (each) => each.id.includes(`${widget}-menuitem`) && each.getAttribute("label") === name,
  );
  if (!item) throw new Error(`The menu has no entry "${name}".`);
  menu?.activateItem(item);
}

/** The menu that the right mouse button opens on the extension's toolbar button, in the first window. */
export class ButtonMenu {
  readonly #chrome: ChromeScope;
  readonly #button: string;
  readonly #base: string;

  constructor(chrome: ChromeScope, extensionId: string) {
    const { widget, button } = widgetIds(extensionId);
    this.#chrome = chrome;
    this.#button = button;
    this.#base = widget.replace(/-browser-action$/, "");
  }

  /** Opens the menu and closes it again. @returns the names of the extension's own entries */
  async entries(): Promise<string[]> {
    const names = await this.#open();
    await until("the menu of the button is closed", async () => (await this.#chrome.run(close)) || null);
    return names;
  }

  /** Opens the menu and chooses an entry, which closes it. */
  async choose(name: string): Promise<void> {
    await this.#open();
    await this.#chrome.run(activate, this.#base, name);
  }

  async #open(): Promise<string[]> {
    await this.#chrome.run(openMenu, this.#button);
    return until("the menu of the button is open", () => this.#chrome.run(read, this.#base));
  }
}
