import type { JSX } from "preact";
import type { Value } from "../core/text/value.ts";
import { StatementText } from "./StatementText.tsx";

/** A value of the engine in the user's language, such as what a code means. */
export function ValueText({ value }: { readonly value: Value }): JSX.Element {
  return <StatementText statements={[{ message: "only_value", values: { value } }]} />;
}
