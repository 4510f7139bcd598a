import type { JSX } from "preact";
import { useMask } from "./mask-context.ts";

/** A text of the engine's own, which is English in every language, and marked so for screen readers. */
export function EngineText({ text }: { readonly text: string }): JSX.Element {
  const mask = useMask();
  return <span lang="en">{mask(text)}</span>;
}
