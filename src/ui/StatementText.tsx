import { Fragment, type JSX } from "preact";
import type { Statement } from "../core/text/value.ts";
import { isOutside } from "../words/part.ts";
import { renderStatements, type TellMoment } from "../words/render-statement.ts";
import { showOutside } from "../words/show-outside.ts";
import { Mono } from "./Mono.tsx";
import { useMask } from "./mask-context.ts";
import { useWords } from "./words-context.ts";

interface Props {
  readonly statements: readonly Statement[];
  /** How moments are told; where the statements have none it does not matter. */
  readonly moment?: TellMoment;
}

const NO_MOMENT: TellMoment = () => "";

/** Statements of the engine in the user's language: what comes from outside is escaped and masked. */
export function StatementText({ statements, moment = NO_MOMENT }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  return (
    <>
      {renderStatements(statements, words, moment).map((part, index) => (
        <Fragment key={index}>
          {part.kind === "words" ? (
            part.text
          ) : (
            <Mono text={isOutside(part) ? showOutside(part, mask) : part.text} />
          )}
        </Fragment>
      ))}
    </>
  );
}
