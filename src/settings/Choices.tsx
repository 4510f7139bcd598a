import type { JSX } from "preact";
import { ManagedNote } from "./ManagedNote.tsx";

interface Props<Value extends string> {
  /** Name of the setting; the group's name in the form. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly managed: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A setting with a few values to choose from. */
export function Choices<Value extends string>(props: Props<Value>): JSX.Element {
  const { name, legend, options, chosen, managed, onChoose } = props;
  return (
    <fieldset disabled={managed} aria-describedby={managed ? `${name}-managed` : undefined}>
      <legend>{legend}</legend>
      <ManagedNote id={`${name}-managed`} managed={managed} />
      <div class="choices">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
