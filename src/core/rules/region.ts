import { isJsonObject } from "../json/is-json-object.ts";
import type { Json } from "../json/json.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { DEFAULT_REGION, EDGES, isRegion } from "../twilio/regions.ts";
import { compareVersions } from "../twilio/sdk-version.ts";
import { SOURCES } from "../twilio/sources.ts";
import { BAD_ISSUER, MALFORMED } from "../twilio/wire-codes.ts";
import { edgeRules } from "./edge-rules.ts";
import { type PickedRegion, pickRegion } from "./pick-region.ts";
import { ruleFamily } from "./rule.ts";

/** The home region that a claim names, in lower case; null for any other value. */
function regionIn(claim: Json | undefined): string | null {
  const region = typeof claim === "string" ? claim.toLowerCase() : null;
  return isRegion(region) ? region : null;
}

/** Home region of the token (`twr`) and the edge that it is used at. */
export const regionRules = ruleFamily<PickedRegion>({
  name: "region",
  kinds: KINDS.access,
  needsPayload: true,
  pick: pickRegion,
  rules: [
    {
      id: "twr-is-edge-name",
      severity: "warning",
      claim: "header.twr",
      codes: MALFORMED,
      source: SOURCES.regions,
      supersedes: ["twr-unknown", "home-differs"],
      check: ({ twr }) =>
        twr !== null && EDGES.has(twr.toLowerCase()) && { values: { edge: value.outside(twr) } },
    },
    {
      id: "twr-unknown",
      severity: "warning",
      claim: "header.twr",
      codes: MALFORMED,
      source: SOURCES.regions,
      check: ({ header: { twr } }) =>
        twr !== undefined && !isRegion(twr) && { values: { region: value.outside(JSON.stringify(twr)) } },
    },
    {
      id: "twr-in-payload",
      severity: "info",
      claim: "twr",
      codes: [],
      source: SOURCES.regions,
      check: ({ header, payload, grants }) => {
        if (header.twr !== undefined) return false;
        const places = {
          twr: payload.twr,
          region: payload.region,
          "grants.region": grants?.region,
          "grants.twr": grants?.twr,
        };
        for (const [claim, found] of Object.entries(places)) {
          const region = regionIn(found);
          if (region !== null && region !== DEFAULT_REGION)
            return { claim, values: { region: value.name(region) } };
        }
        return false;
      },
    },
    {
      id: "twr-with-video-grant",
      severity: "error",
      claim: "header.twr",
      codes: [20101, 51007],
      source: SOURCES.videoIdentity,
      onceAccepted: "becomes-warning",
      check: ({ twr, grants, voice }) => {
        if (twr === null || twr === DEFAULT_REGION || !isJsonObject(grants?.video)) return false;
        return voice === null ? true : { severity: "warning" };
      },
    },
    {
      id: "twr-needs-sdk-2-1",
      severity: "warning",
      claim: "header.twr",
      codes: MALFORMED,
      source: SOURCES.regionalProducts,
      check: ({ sdkVersion, home }) =>
        sdkVersion !== undefined &&
        compareVersions(sdkVersion, "2.1.0") < 0 &&
        (home === "ie1" || home === "au1") && {
          values: { version: value.outside(sdkVersion, 20), region: value.name(home) },
        },
    },
    {
      id: "home-differs",
      severity: "warning",
      claim: "header.twr",
      codes: BAD_ISSUER,
      source: SOURCES.regionalVoice,
      onceAccepted: "becomes-warning",
      check: ({ twr, home, served }) => {
        if (served === null || served === home) return false;
        const values = { served: value.outside(served, 20) };
        return twr === null
          ? { variant: "unnamed", values }
          : { values: { ...values, region: value.outside(home, 20) } };
      },
    },
    ...edgeRules,
  ],
});
