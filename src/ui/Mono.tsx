import type { JSX } from "preact";

/** A name or an address as computers write it, which no translation touches. */
export function Mono({ text }: { readonly text: string }): JSX.Element {
  return (
    <span class="mono" translate={false}>
      {text}
    </span>
  );
}
