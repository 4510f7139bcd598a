import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useWords } from "../ui/words-context.ts";

interface Props {
  /** Match patterns. */
  readonly sites: readonly string[];
  readonly onRemove: (pattern: string) => void;
}

/** The sites that are watched until the user takes them off the list. */
export function SiteList({ sites, onRemove }: Props): JSX.Element {
  const words = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const remove = (pattern: string): void => {
    onRemove(pattern);
    // The focused button disappears with its line.
    title.current?.focus();
  };
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title" tabIndex={-1} ref={title}>
        {words.say("settings_sites")}
      </h2>
      <p class="quiet">{words.say(sites.length === 0 ? "settings_sites_none" : "settings_sites_hint")}</p>
      {sites.length === 0 ? null : (
        <ul class="list">
          {sites.map((pattern) => {
            const name = pattern.replace(/\/\*$/, "");
            return (
              <li key={pattern} data-site={name}>
                <span class="name mono">{name}</span>
                <button
                  type="button"
                  aria-label={words.say("settings_remove_name", name)}
                  onClick={() => remove(pattern)}
                >
                  {words.say("settings_remove")}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
