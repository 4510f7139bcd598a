import type { SignatureCheck } from "../core/evidence/evidence.ts";

/** How a text is to be read and judged. */
export interface InspectOptions {
  /** Unix seconds. */
  readonly nowSeconds: number;
  /** `capture`: the text records what a browser sent. `paste`: a person put it there. */
  readonly via: "capture" | "paste";
  /** Outcomes of signature checks by token text, where they were made. */
  readonly signatures?: ReadonlyMap<string, SignatureCheck>;
}
