import type { JSX } from "preact";

/** A name or an address in monospace, which is never translated. */
export function Mono({ text }: { readonly text: string }): JSX.Element {
  return (
    <span class="mono" translate={false}>
      {text}
    </span>
  );
}
