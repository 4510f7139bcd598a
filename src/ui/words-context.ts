import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../words/words.ts";

/** Hands the words down to every component, so that none has to pass them on. */
export const WordsContext = createContext<Words | null>(null);

/** The words of the page. Throws where the page provides none. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("The page provides no words.");
  return words;
}
