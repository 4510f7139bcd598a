import { value } from "../text/value.ts";
import {
  currentEdge,
  DEFAULT_REGION,
  EDGES,
  isRegion,
  LEGACY_EDGES,
  NEAREST_EDGE,
  regionAtEdge,
} from "../twilio/regions.ts";
import { SOURCES } from "../twilio/sources.ts";
import type { PickedRegion } from "./pick-region.ts";
import type { Rule } from "./rule.ts";

/** Refusals that a key of another region leads to: Twilio doesn't know it where it looks. */
const UNKNOWN_KEY: ReadonlySet<number> = new Set([31201, 31203, 31204, 20003, 20101, 20103, 20151, 20153]);

/** The edge that a token is used at, beside its region. */
export const edgeRules: readonly Rule<PickedRegion>[] = [
  {
    id: "region-unnamed-at-edge",
    severity: "warning",
    claim: "header.twr",
    codes: [],
    source: SOURCES.regionalVoice,
    check: ({ header, edge, served, answers: { accepted, refused } }) => {
      // Any edge serves any region: only a refusal makes it likely that the key is one of the edge's region.
      if (header.twr !== undefined || edge === undefined || accepted !== null) return false;
      const region = regionAtEdge(edge);
      if (region === null || region === DEFAULT_REGION || served === region) return false;
      const values = { region: value.name(region), edge: value.name(edge) };
      const code = refused?.code ?? null;
      if (code === null || !UNKNOWN_KEY.has(code)) return { severity: "info", values };
      return { variant: "refused", codes: [code], values: { ...values, code: value.code(code) } };
    },
  },
  {
    id: "region-edge-far",
    severity: "info",
    claim: "header.twr",
    codes: [],
    source: SOURCES.edges,
    check: ({ edge, twr }) => {
      if (edge === undefined || twr === null || twr === DEFAULT_REGION) return false;
      if (!EDGES.has(edge) || edge === "roaming") return false;
      // The header is hostile: a name such as "constructor" must not reach the object's own ancestors.
      const nearest = isRegion(twr) ? NEAREST_EDGE[twr] : undefined;
      return (
        nearest !== undefined &&
        nearest !== edge && {
          values: { region: value.name(twr), nearest: value.name(nearest), edge: value.name(edge) },
        }
      );
    },
  },
  {
    id: "edge-legacy-name",
    severity: "warning",
    claim: null,
    codes: [31005, 53000],
    source: SOURCES.legacyRegions,
    onceAccepted: "becomes-note",
    check: ({ edge }) =>
      edge !== undefined &&
      LEGACY_EDGES.has(edge) && {
        values: { edge: value.name(edge), today: value.name(currentEdge(edge)) },
      },
  },
];
