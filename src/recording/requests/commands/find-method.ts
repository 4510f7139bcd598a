const METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
const LINE = new RegExp(`(?<![\\w.-])(${METHODS}) (?:[^\\s"]+ HTTP/\\d|https?://|/)`);
const NAMED = new RegExp(
  `(?:(?<![\\w-])(?:-X|--request|-Method|["']?method["']?[ \\t]*[:=]|type["']?:|Request Method:?)|:method:?)\\s*["'\`^]*(${METHODS})\\b`,
);
const CALL = new RegExp(
  `(?:\\.open|NewRequest(?:WithContext)?|\\.method)\\([^"'\`\\n]{0,40}["'\`](${METHODS})["'\`]`,
);
const FUNCTION = /^\S{0,40}\.(get|post|put|patch|delete|head|options)\(/i;
const HTTPIE = new RegExp(
  `^\\s*(?:[$%>#][ \\t])?(?:https?|xhs?)[ \\t]+(?:-\\S+[ \\t]+)*(${METHODS})[ \\t]`,
  "i",
);

/** The method of a request written as text, in capitals; empty where it names none. */
export function findMethod(text: string): string {
  const start = text.slice(0, 100);
  const found = HTTPIE.exec(start) ?? FUNCTION.exec(start) ?? LINE.exec(start) ?? CALL.exec(start);
  return (found ?? NAMED.exec(text) ?? LINE.exec(text) ?? CALL.exec(text))?.[1]?.toUpperCase() ?? "";
}
