import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { gatewayHost } from "../core/settings/settings.ts";
import { useWords } from "../ui/words-context.ts";
import type { MessageKey } from "../words/message-key.ts";
import { hostFault } from "./host-fault.ts";

interface Props {
  /** The hosts already on the list. */
  readonly hosts: readonly string[];
  readonly onAdd: (host: string) => void;
}

/** Adds a gateway host, and says what is wrong with invalid input. */
export function AddHost({ hosts, onAdd }: Props): JSX.Element {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<MessageKey | null>(null);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const field = input.current;
    if (field === null) return;
    const wrong = hostFault(field.value, hosts);
    setFault(wrong);
    const host = gatewayHost(field.value);
    if (wrong !== null || host === null) {
      field.focus();
      return;
    }
    onAdd(host);
    field.value = "";
  };
  return (
    <form class="field" noValidate onSubmit={onSubmit}>
      <label for="host">{words.say("settings_host_label")}</label>
      <div class="row">
        <input
          ref={input}
          id="host"
          class="mono"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="events.example.com"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? "hosts-hint" : "host-fault hosts-hint"}
          onInput={() => setFault(null)}
        />
        <button type="submit">{words.say("settings_host_add")}</button>
      </div>
      {fault === null ? null : (
        <p id="host-fault" class="bad" role="alert">
          {words.say(fault)}
        </p>
      )}
    </form>
  );
}
