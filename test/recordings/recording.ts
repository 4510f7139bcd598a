import type { Verdict } from "../../src/core/verdict/judgement.ts";
import type { TokenName } from "./tokens.ts";

/** A file that a real tool wrote, and what is to be read from it. */
export interface Recording {
  /** Path in this folder; the folder is named after the tool. */
  readonly file: string;
  /** The tool and its version. */
  readonly tool: string;
  /** How it was made, in one line. */
  readonly how: string;
  /** Not made by the tool itself, but after its documentation or public samples. */
  readonly modelled?: true;
  readonly via: "capture" | "paste";
  /** The made-up tokens that stand in it, in any order. */
  readonly tokens: readonly TokenName[];
  readonly verdict: Verdict;
  /** Other verdicts that are right too, where the text leaves room. */
  readonly accept?: readonly Verdict[];
  /** Twilio's codes; where there are any, at least one of them must be told. */
  readonly codes: readonly number[];
  /** Hosts that the tokens went to; where there are any, each token's evidence names one of them. */
  readonly hosts: readonly string[];
  /** Edges that Twilio named; where there are any, the newest token's evidence names one of them. */
  readonly edges: readonly string[];
  /** Version of the Voice SDK, where the recording shows it. */
  readonly sdkVersion?: string;
}

/** What may differ from the usual of a kind. */
export type Differences = Partial<Omit<Recording, "file" | "tool" | "how">>;
