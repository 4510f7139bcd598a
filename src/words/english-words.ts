import english from "../../public/_locales/en/messages.json" with { type: "json" };
import { fillMessage, type Message } from "./fill-message.ts";
import { Words } from "./words.ts";

const messages: Readonly<Record<string, Message>> = english;

/** The words in English, without a browser: for ticket texts, which stay in English, and for the command line. */
export const englishWords = new Words((key, values) => {
  const found = messages[key];
  return found === undefined ? "" : fillMessage(found, values);
}, "en-US");
