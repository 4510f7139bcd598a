import type { Evidence } from "../evidence/evidence.ts";
import { isJsonObject } from "../json/is-json-object.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { regionOfHost } from "../twilio/hosts.ts";
import { EDGES, LEGACY_EDGES, NEAREST_EDGE } from "../twilio/regions.ts";
import { compareVersions } from "../twilio/sdk-version.ts";
import { SOURCES } from "../twilio/sources.ts";
import { BAD_ISSUER, MALFORMED } from "../twilio/wire-codes.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Home regions that Twilio documents. */
const REGIONS: readonly unknown[] = ["us1", "ie1", "au1"];

/** What this family looks at. */
interface Picked extends Pick<RuleInput, "header" | "payload" | "grants" | "voice"> {
  /** The header's region where it is a string. */
  readonly twr: string | null;
  /** Region that the token is for, in lower case. */
  readonly home: string;
  /** Region that Twilio put the client in. */
  readonly served: string | null;
  readonly edge: string | undefined;
  readonly sdkVersion: string | undefined;
}

/** From the socket's answer, or else from the event gateway's name. */
function servedFrom({ answers, host }: Evidence): string | null {
  for (const answer of answers.toReversed()) {
    if (answer.from === "signaling" && answer.type === "connected" && answer.home)
      return answer.home.toLowerCase();
  }
  return regionOfHost(host);
}

function pick({ header, payload, grants, voice, evidence }: RuleInput): Picked {
  const twr = typeof header.twr === "string" ? header.twr : null;
  const { edge, sdkVersion } = evidence;
  const home = twr?.toLowerCase() ?? "us1";
  return { header, payload, grants, voice, twr, home, served: servedFrom(evidence), edge, sdkVersion };
}

/** Home region of the token (`twr`) and the edge that it is used at. */
export const regionRules = ruleFamily<Picked>({
  name: "region",
  kinds: KINDS.access,
  needsPayload: true,
  pick,
  rules: [
    {
      id: "twr-is-edge-name",
      severity: "error",
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
        twr !== undefined &&
        !REGIONS.includes(twr) && { values: { region: value.outside(JSON.stringify(twr)) } },
    },
    {
      id: "twr-in-payload",
      severity: "error",
      claim: "twr",
      codes: MALFORMED,
      source: SOURCES.regions,
      check: ({ header, payload, grants }) => {
        if (header.twr !== undefined) return false;
        const places = {
          twr: payload.twr,
          region: payload.region,
          "grants.region": grants?.region,
          "grants.twr": grants?.twr,
        };
        const place = Object.entries(places).find(
          ([, region]) => typeof region === "string" && region !== "" && region.toLowerCase() !== "us1",
        );
        return place !== undefined && { claim: place[0] };
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
        if (twr === null || twr === "us1" || !isJsonObject(grants?.video)) return false;
        return voice === null ? true : { severity: "warning" };
      },
    },
    {
      id: "twr-needs-sdk-2-1",
      severity: "error",
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
    {
      id: "region-edge-far",
      severity: "info",
      claim: "header.twr",
      codes: [],
      source: SOURCES.edges,
      check: ({ edge, twr }) => {
        if (edge === undefined || twr === null || twr === "us1" || !EDGES.has(edge) || edge === "roaming")
          return false;
        // The header is hostile: a name such as "constructor" must not reach the object's own ancestors.
        const nearest = Object.hasOwn(NEAREST_EDGE, twr) ? NEAREST_EDGE[twr] : undefined;
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
        edge !== undefined && LEGACY_EDGES.has(edge) && { values: { edge: value.name(edge) } },
    },
  ],
});
