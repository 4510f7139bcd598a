import type { JSX } from "preact";
import type { Settings as Values } from "../core/settings/settings.ts";
import { useWords } from "../ui/words-context.ts";
import { Choices } from "./Choices.tsx";
import { GatewayHosts } from "./GatewayHosts.tsx";
import { KeepTime } from "./KeepTime.tsx";
import { MaskValues } from "./MaskValues.tsx";
import type { SettingsActions, SettingsModel } from "./model.ts";
import { SaveStatus } from "./SaveStatus.tsx";
import { Shortcut } from "./Shortcut.tsx";
import { SiteList } from "./SiteList.tsx";

interface Props {
  readonly model: SettingsModel;
  readonly actions: SettingsActions;
}

/** Everything that the user can set, and what the organization has set. */
export function Settings({ model, actions }: Props): JSX.Element {
  const words = useWords();
  const { settings, watchedSites, shortcut, version, saved } = model;
  const { change } = actions;
  const isManaged = (key: keyof Values): boolean => model.managed.includes(key);
  return (
    <>
      <h1>{words.say("settings_title")}</h1>
      <section aria-labelledby="looks-title">
        <h2 id="looks-title">{words.say("settings_looks")}</h2>
        <Choices
          name="theme"
          legend={words.say("settings_theme")}
          options={[
            { value: "system", label: words.say("settings_theme_system") },
            { value: "light", label: words.say("settings_theme_light") },
            { value: "dark", label: words.say("settings_theme_dark") },
          ]}
          chosen={settings.theme}
          managed={isManaged("theme")}
          onChoose={(theme) => change({ theme })}
        />
        <MaskValues
          masked={settings.maskValues}
          managed={isManaged("maskValues")}
          onChange={(maskValues) => change({ maskValues })}
        />
      </section>
      <section aria-labelledby="tokens-title">
        <h2 id="tokens-title">{words.say("settings_tokens")}</h2>
        <Choices
          name="ticketFormat"
          legend={words.say("settings_format")}
          options={[
            { value: "markdown", label: words.say("settings_format_markdown") },
            { value: "plain", label: words.say("settings_format_plain") },
            { value: "json", label: words.say("settings_format_json") },
          ]}
          chosen={settings.ticketFormat}
          managed={isManaged("ticketFormat")}
          onChoose={(ticketFormat) => change({ ticketFormat })}
        />
        <KeepTime
          minutes={settings.keepMinutes}
          managed={isManaged("keepMinutes")}
          onChoose={(keepMinutes) => change({ keepMinutes })}
        />
      </section>
      <SiteList sites={watchedSites} onRemove={actions.unwatch} />
      <GatewayHosts model={model} actions={actions} />
      <Shortcut keys={shortcut} onChange={actions.changeShortcut} />
      <footer class="quiet">{words.say("settings_about", words.say("app_name"), version)}</footer>
      <SaveStatus saved={saved} />
    </>
  );
}
