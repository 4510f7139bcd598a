/** Twilio's home regions and the edge that is nearest to each. Source: Twilio's pages on regions and edges. */
export const NEAREST_EDGE: Readonly<Record<string, string>> = {
  us1: "ashburn",
  ie1: "dublin",
  au1: "sydney",
};

/** Cities that name edges, not regions. */
export const EDGES: ReadonlySet<string> = new Set([
  "ashburn",
  "dublin",
  "frankfurt",
  "roaming",
  "sao-paulo",
  "singapore",
  "sydney",
  "tokyo",
  "umatilla",
  "ashburn-ix",
  "san-jose-ix",
  "london-ix",
  "frankfurt-ix",
  "singapore-ix",
  "sydney-ix",
]);

/** Old names of edges, which look like regions. */
export const LEGACY_EDGES: ReadonlySet<string> = new Set([
  "us1",
  "us2",
  "ie1",
  "au1",
  "de1",
  "br1",
  "sg1",
  "jp1",
  "gll",
  "us1-ix",
  "us2-ix",
  "ie1-ix",
  "de1-ix",
  "sg1-ix",
  "au1-ix",
]);
