import type { JSX } from "preact";
import type { PopupActions } from "./model.ts";

interface Props {
  /** Match patterns. */
  readonly sites: readonly string[];
  readonly actions: PopupActions;
}

/** The sites that are watched until the user takes them off the list. */
export function WatchedSites({ sites, actions }: Props): JSX.Element | null {
  if (sites.length === 0) return null;
  return (
    <details class="decoded">
      <summary>Watched sites ({sites.length})</summary>
      <ul class="frames">
        {sites.map((pattern) => {
          const name = pattern.replace(/\/\*$/, "");
          return (
            <li key={pattern}>
              <span class="mono">{name}</span>
              <button
                type="button"
                aria-label={`Stop watching ${name}`}
                onClick={() => actions.unwatch(pattern)}
              >
                Remove
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
