import type { JSX } from "preact";
import type { JsonObject } from "../core/json/json.ts";
import { jsonText } from "../core/json/json-text.ts";

interface Props {
  readonly title: string;
  readonly value: JsonObject | null;
  /** Said if there is no value. */
  readonly absent: string;
}

/** A decoded part of a token as JSON. */
export function JsonBlock({ title, value, absent }: Props): JSX.Element {
  return (
    <section class="json">
      <h3>{title}</h3>
      {value === null ? (
        <p class="quiet">{absent}</p>
      ) : (
        <pre class="mono" translate={false}>
          {jsonText(value)}
        </pre>
      )}
    </section>
  );
}
