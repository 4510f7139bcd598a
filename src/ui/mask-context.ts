import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Mask, NO_MASK } from "../core/text/mask.ts";

/** Passes the mask down to every component that shows what a token holds. */
export const MaskContext = createContext<Mask>(NO_MASK);

/** The mask in force; it changes nothing if the user asked to see the values. */
export function useMask(): Mask {
  return useContext(MaskContext);
}
