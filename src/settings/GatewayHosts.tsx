import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useWords } from "../ui/words-context.ts";
import { AddHost } from "./AddHost.tsx";
import { ManagedNote } from "./ManagedNote.tsx";
import type { SettingsActions, SettingsModel } from "./model.ts";

interface Props {
  readonly model: SettingsModel;
  readonly actions: SettingsActions;
}

/** The hosts that apps send the Voice SDK's events to instead of Twilio's, and whether access is allowed. */
export function GatewayHosts({ model, actions }: Props): JSX.Element {
  const words = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const { allowedHosts } = model;
  const { gatewayHosts } = model.settings;
  const managed = model.managed.includes("gatewayHosts");
  const remove = (host: string): void => {
    actions.removeHost(host);
    // The focused button disappears with its line.
    title.current?.focus();
  };
  return (
    <section aria-labelledby="hosts-title">
      <h2 id="hosts-title" tabIndex={-1} ref={title}>
        {words.say("settings_hosts")}
      </h2>
      <p id="hosts-hint" class="quiet">
        {words.say("settings_hosts_hint")}
      </p>
      <ManagedNote id="hosts-managed" managed={managed} />
      {gatewayHosts.length === 0 ? null : (
        <ul class="list">
          {gatewayHosts.map((host) => {
            const allowed = allowedHosts.includes(host);
            return (
              <li key={host} data-host={host}>
                <span class="name">
                  <span class="mono">{host}</span>
                  <span class={allowed ? "good" : "warn"}>
                    {words.say(allowed ? "settings_host_allowed" : "settings_host_denied")}
                  </span>
                </span>
                {allowed ? null : (
                  <button
                    type="button"
                    class="primary"
                    aria-label={words.say("settings_host_allow_name", host)}
                    onClick={() => actions.allowHost(host)}
                  >
                    {words.say("settings_host_allow")}
                  </button>
                )}
                {managed ? null : (
                  <button
                    type="button"
                    aria-label={words.say("settings_remove_name", host)}
                    onClick={() => remove(host)}
                  >
                    {words.say("settings_remove")}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {managed ? null : <AddHost hosts={gatewayHosts} onAdd={actions.addHost} />}
    </section>
  );
}
