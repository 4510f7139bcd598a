import { type ComponentChildren, Fragment, type JSX } from "preact";
import type { MessageKey } from "../words/message-key.ts";
import { useWords } from "./words-context.ts";

/** First of the private-use characters that represent the parts while the message is assembled. */
const FIRST = 0xe000;

interface Props {
  readonly message: MessageKey;
  /** What goes into the message, in the order of its placeholders; elements stay elements. */
  readonly parts: readonly ComponentChildren[];
}

/** A message with elements inside, such as a site's name in bold, wherever the language puts them. */
export function Rich({ message, parts }: Props): JSX.Element {
  const marks = parts.map((_part, index) => String.fromCharCode(FIRST + index));
  const pieces = useWords()
    .say(message, ...marks)
    .split(/([\ue000-\ue008])/);
  return (
    <>
      {pieces.map((piece, index) => (
        <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece.charCodeAt(0) - FIRST]}</Fragment>
      ))}
    </>
  );
}
