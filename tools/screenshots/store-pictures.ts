/** A picture for the stores: a state of the popup beside a headline. */
export interface StorePicture {
  readonly file: string;
  /** Name of the popup's state. */
  readonly state: string;
  readonly theme: "light" | "dark";
  readonly headline: string;
  readonly text: string;
}

/** The stores' pictures, in the order in which the stores show them. */
export const STORE_PICTURES: readonly StorePicture[] = [
  {
    file: "1-refused.png",
    state: "refused",
    theme: "light",
    headline: "Why Twilio refused the token",
    text: "The raw code, what the SDK shows instead, and what to change.",
  },
  {
    file: "2-valid.png",
    state: "valid",
    theme: "light",
    headline: "The token, decoded and checked",
    text: "One sentence first, then every claim that support asks for.",
  },
  {
    file: "3-invalid.png",
    state: "invalid",
    theme: "light",
    headline: "Every error, worst first",
    text: "Each with the code that it leads to, and how to fix it.",
  },
  {
    file: "4-several.png",
    state: "several",
    theme: "dark",
    headline: "Which token is the right one?",
    text: "All tokens in the tab, and how they differ.",
  },
];
