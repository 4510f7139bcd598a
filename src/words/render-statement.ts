import type { Statement, Value } from "../core/text/value.ts";
import { ERROR_CODES, errorCode } from "../core/twilio/error-codes.ts";
import type { Part } from "./part.ts";
import type { Words } from "./words.ts";

/** Puts a moment into words. @param seconds Unix seconds by the clock that the token was judged by */
export type TellMoment = (seconds: number) => string;

/** First of the private-use characters that represent the items while a list is assembled. */
const FIRST = 0xe000;
/** More items than this are left out; none of our texts lists that many. */
const MOST_ITEMS = 100;
/** Code points shown of a SID; a correct one has 34. */
const SID_SHOWN = 50;

const own = (kind: "words" | "name", text: string): Part => ({ kind, text });

function renderList(items: readonly Value[], words: Words, moment: TellMoment): readonly Part[] {
  const shown = items.slice(0, MOST_ITEMS);
  const marks = shown.map((_item, index) => String.fromCharCode(FIRST + index));
  const pieces = words.list(marks).split(/([\ue000-\ue063])/);
  return pieces.flatMap((piece, index) => {
    const item = index % 2 === 0 ? undefined : shown[piece.charCodeAt(0) - FIRST];
    return item === undefined ? own("words", piece) : renderValue(item, words, moment);
  });
}

/** A code that is not Twilio's may be any number that a page made up. */
function renderCode(code: number): Part {
  const text = String(code);
  return ERROR_CODES.has(code) ? own("name", text) : { kind: "message", text, max: text.length };
}

function renderAbout(message: string, code: number, words: Words): readonly Part[] {
  return words
    .message(message)
    .split("{code}")
    .flatMap((piece, index) => [...(index === 0 ? [] : [renderCode(code)]), own("words", piece)]);
}

function renderValue(value: Value, words: Words, moment: TellMoment): readonly Part[] {
  switch (value.kind) {
    case "number":
      return [own("words", words.number(value.number))];
    case "duration":
      return [own("words", words.duration(value.seconds))];
    case "moment":
      return [own("words", moment(value.seconds))];
    case "code":
      return [renderCode(value.code)];
    case "meaning":
      return renderAbout(
        ERROR_CODES.has(value.code) ? `code_${value.code}` : "code_unknown",
        value.code,
        words,
      );
    case "advice":
      return renderAbout(`advice_${errorCode(value.code).advice}`, value.code, words);
    case "name":
      return [own("name", value.text)];
    case "term":
      return [own("words", words.message(`term_${value.term}`))];
    case "sid":
      return [{ kind: "sid", text: value.text, max: SID_SHOWN }];
    case "outside":
    case "message":
      return [value];
    case "list":
      return renderList(value.items, words, moment);
    case "statement":
      return renderStatement(value.statement, words, moment);
  }
}

/**
 * Turns a statement into the pieces of a text. A placeholder without a value in the statement stays as it is.
 * @param moment how the place shows moments: from now, or by the clock
 */
export function renderStatement(
  { message, values, count }: Statement,
  words: Words,
  moment: TellMoment,
): readonly Part[] {
  const all = count === undefined ? values : { ...values, count: { kind: "number", number: count } as const };
  return words
    .message(message, count)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .flatMap((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      const value = name !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
      return value === undefined ? own("words", piece) : renderValue(value, words, moment);
    });
}

/** Turns several statements into the pieces of one text, with a space between them. */
export function renderStatements(
  statements: readonly Statement[],
  words: Words,
  moment: TellMoment,
): readonly Part[] {
  return statements.flatMap((statement, index) => [
    ...(index === 0 ? [] : [own("words", " ")]),
    ...renderStatement(statement, words, moment),
  ]);
}
