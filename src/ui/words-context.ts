import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../words/words.ts";

/** Passes the words down to every component, so that none needs to hand them on. */
export const WordsContext = createContext<Words | null>(null);

/** The words of the page. Throws if the page provides none. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("The page provides no words.");
  return words;
}
