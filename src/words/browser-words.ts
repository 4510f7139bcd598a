import browser from "webextension-polyfill";
import { Words } from "./words.ts";

/** The words in the browser's language, or in English if the extension lacks that language. */
export function browserWords(): Words {
  const { i18n } = browser;
  return new Words((key, values) => i18n.getMessage(key, values), i18n.getUILanguage());
}
