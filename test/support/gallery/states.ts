import type { GalleryState } from "./gallery-state.ts";
import { popupStates } from "./popup-states.ts";
import { settingsStates } from "./settings-states.ts";
import { welcomeStates } from "./welcome-states.ts";

/** Every state of every page that is drawn for the pictures and the tests. */
export const states: readonly GalleryState[] = [...popupStates, ...settingsStates, ...welcomeStates];

/** A state by its page and name. Throws if there is none. */
export function stateOf(page: GalleryState["page"], name: string): GalleryState {
  const found = states.find((state) => state.page === page && state.name === name);
  if (found === undefined) throw new Error(`The gallery has no state ${page}-${name}.`);
  return found;
}
