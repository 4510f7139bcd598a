/** Twilio's home regions and the edge that is nearest to each. Source: Twilio's pages on regions and edges. */
export const NEAREST_EDGE: Readonly<Record<string, string>> = {
  us1: "ashburn",
  ie1: "dublin",
  au1: "sydney",
};

/** The region of a token that names none. */
export const DEFAULT_REGION = "us1";

/**
 * Names that name edges, not regions: cities, with `-ix` behind those that are reached by Twilio Interconnect.
 * Source: https://www.twilio.com/docs/global-infrastructure/edge-locations
 */
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
  "sao-paulo-ix",
  "singapore-ix",
  "sydney-ix",
  "tokyo-ix",
]);

/**
 * Old names of edges, which look like regions or countries, and today's names.
 * Sources: https://www.twilio.com/docs/global-infrastructure/edge-locations/legacy-regions, and `regionToEdge` of
 * the Voice SDK.
 */
const EDGE_OF_LEGACY: Readonly<Record<string, string>> = {
  gll: "roaming",
  au1: "sydney",
  br1: "sao-paulo",
  de1: "frankfurt",
  ie1: "dublin",
  jp1: "tokyo",
  sg1: "singapore",
  us1: "ashburn",
  us2: "umatilla",
  "au1-ix": "sydney-ix",
  "de1-ix": "frankfurt-ix",
  "ie1-ix": "london-ix",
  "jp1-ix": "tokyo-ix",
  "sg1-ix": "singapore-ix",
  "us1-ix": "ashburn-ix",
  "us2-ix": "san-jose-ix",
  "ie1-tnx": "london-ix",
  "sg1-tnx": "singapore-ix",
  "us1-tnx": "ashburn-ix",
  "us2-tnx": "ashburn-ix",
  au: "sydney",
  br: "sao-paulo",
  ie: "dublin",
  jp: "tokyo",
  sg: "singapore",
  "us-or": "umatilla",
  "us-va": "ashburn",
};

/** Old names of edges. */
export const LEGACY_EDGES: ReadonlySet<string> = new Set(Object.keys(EDGE_OF_LEGACY));

/** Today's name of an edge: the name itself, unless it is an old one; names that are not known stay as they are. */
export function currentEdge(edge: string): string {
  return Object.hasOwn(EDGE_OF_LEGACY, edge) ? (EDGE_OF_LEGACY[edge] ?? edge) : edge;
}

/** True for a home region, in lower case as Twilio writes it. */
export function isRegion(name: unknown): name is string {
  return typeof name === "string" && Object.hasOwn(NEAREST_EDGE, name);
}

/**
 * The home region beside an edge, as it were: that of its city, and of its Interconnect where that is in the same
 * city.
 * @param edge today's or an old name, in any case
 * @returns null where no region's nearest edge is there, such as for `frankfurt` and `roaming`
 */
export function regionAtEdge(edge: string): string | null {
  const city = currentEdge(edge.toLowerCase()).replace(/-ix$/, "");
  return Object.entries(NEAREST_EDGE).find(([, nearest]) => nearest === city)?.[0] ?? null;
}

/**
 * Host of Twilio's REST API in a home region. The short form, `api.ie1.twilio.com`, was always processed in US1 and
 * stopped on 2026-04-28.
 * @returns null for a name that is no home region
 */
export function restHostOf(region: string): string | null {
  if (!isRegion(region)) return null;
  return region === DEFAULT_REGION ? "api.twilio.com" : `api.${NEAREST_EDGE[region]}.${region}.twilio.com`;
}
