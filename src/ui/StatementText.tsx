import { type ComponentChildren, Fragment, type JSX } from "preact";
import type { Mask } from "../core/text/mask.ts";
import type { Statement } from "../core/text/value.ts";
import { isOutside, type Part } from "../words/part.ts";
import { renderStatements, type TellMoment } from "../words/render-statement.ts";
import { showOutside } from "../words/show-outside.ts";
import { Mono } from "./Mono.tsx";
import { useMask } from "./mask-context.ts";
import { useWords } from "./words-context.ts";

interface Props {
  readonly statements: readonly Statement[];
  /** How to show moments; it does not matter if the statements have none. */
  readonly moment?: TellMoment;
}

const NO_MOMENT: TellMoment = () => "";

/** Values are in monospace; words, even those of others, are in the normal font. */
function PartText({ part, mask }: { readonly part: Part; readonly mask: Mask }): ComponentChildren {
  if (part.kind === "words") return part.text;
  if (!isOutside(part)) return <Mono text={part.text} />;
  const text = showOutside(part, mask);
  return part.kind === "message" ? <bdi translate={false}>{text}</bdi> : <Mono text={text} />;
}

/** Statements of the engine in the user's language: what comes from outside is escaped and masked. */
export function StatementText({ statements, moment = NO_MOMENT }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  return (
    <>
      {renderStatements(statements, words, moment).map((part, index) => (
        <Fragment key={index}>
          <PartText part={part} mask={mask} />
        </Fragment>
      ))}
    </>
  );
}
