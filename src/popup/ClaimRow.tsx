import type { ComponentChildren, JSX } from "preact";

interface Props {
  /** Name of the row, the same in every language. */
  readonly name: string;
  readonly label: string;
  readonly children: ComponentChildren;
  /** True if it takes the whole width, as SIDs need. */
  readonly wide?: boolean;
  /** Remarks on the value, beside the label. */
  readonly marks?: ComponentChildren;
}

/** One row of a list of claims or facts: label, value, remarks. */
export function ClaimRow({ name, label, children, wide = false, marks = null }: Props): JSX.Element {
  return (
    <div data-claim={name} class={wide ? "wide" : ""}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {marks === null ? null : <dd class="marks">{marks}</dd>}
    </div>
  );
}
