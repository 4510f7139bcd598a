import { isJsonObject } from "../is-json-object.ts";
import { EDGES, LEGACY_EDGES, NEAREST_EDGE, regionOfHost } from "../regions.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { compareVersions } from "../sdk-version.ts";
import { SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import { BAD_ISSUER, MALFORMED } from "../wire-codes.ts";

const twrOf = ({ header }: Subject): string | null => (typeof header.twr === "string" ? header.twr : null);
const homeOf = (subject: Subject): string => twrOf(subject)?.toLowerCase() ?? "us1";

/** Region that Twilio put the client in, from the socket's answer or the event gateway's name. */
function servedFrom({ evidence }: Subject): string | null {
  for (const answer of evidence.answers.toReversed()) {
    if (answer.from === "signaling" && answer.type === "connected" && answer.home)
      return answer.home.toLowerCase();
  }
  return regionOfHost(evidence.host);
}

/** Home region of the token (`twr`) and the edge that it is used at. */
export const regionRules: RuleFamily = {
  name: "Region and edge",
  kinds: ["voice", "access"],
  needsPayload: true,
  rules: [
    {
      id: "twr-is-edge-name",
      severity: "error",
      claim: "header.twr",
      codes: MALFORMED,
      title: "The region in the header is the name of an edge.",
      why: "Edges are cities; regions are us1, ie1 and au1.",
      remedy: "Use the region: ie1 for Dublin, au1 for Sydney, us1 otherwise.",
      source: SOURCES.regions,
      hides: ["twr-unknown", "home-differs"],
      check: (subject) => {
        const twr = twrOf(subject);
        return (
          twr !== null &&
          EDGES.has(twr.toLowerCase()) && {
            title: `The region in the header is "${visibleText(twr)}", the name of an edge and not of a region.`,
          }
        );
      },
    },
    {
      id: "twr-unknown",
      severity: "warning",
      claim: "header.twr",
      codes: MALFORMED,
      title: "The region in the header is none that Twilio documents.",
      why: "Home regions are us1, ie1 and au1, in lower case.",
      remedy: "Use the region in which the API Key was made.",
      source: SOURCES.regions,
      check: ({ header }) =>
        header.twr !== undefined &&
        !["us1", "ie1", "au1"].includes(header.twr as string) && {
          title: `The region in the header is ${visibleText(JSON.stringify(header.twr) ?? "")}; Twilio documents us1, ie1 and au1.`,
        },
    },
    {
      id: "twr-in-payload",
      severity: "error",
      claim: "twr",
      codes: MALFORMED,
      title: "The region stands in the payload; it belongs in the header as twr.",
      why: "Twilio takes the token for one of US1, which does not know the key of another region.",
      remedy: "Use the library's region option, which writes twr into the header.",
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
          ([, value]) => typeof value === "string" && value !== "" && value.toLowerCase() !== "us1",
        );
        return place !== undefined && { claim: place[0] };
      },
    },
    {
      id: "twr-with-video-grant",
      severity: "error",
      claim: "header.twr",
      codes: [20101, 51007],
      title: "The token has a video grant and a region other than us1.",
      why: "Video takes keys of US1 only; Voice is not concerned.",
      remedy: "Make a token of its own for Video, with a key of US1.",
      source: SOURCES.videoIdentity,
      ifAccepted: "limits",
      check: (subject) => {
        const twr = twrOf(subject);
        if (twr === null || twr === "us1" || !isJsonObject(subject.grants?.video)) return false;
        return subject.voice === null ? true : { severity: "warning" };
      },
    },
    {
      id: "twr-needs-sdk-2-1",
      severity: "error",
      claim: "header.twr",
      codes: MALFORMED,
      title: "The SDK of the page is too old for regions other than US1.",
      why: "Home regions came with SDK 2.1.0.",
      remedy: "Update the Voice SDK to 2.1.0 or later.",
      source: SOURCES.regionalProducts,
      check: (subject) => {
        const { sdkVersion } = subject.evidence;
        const old = sdkVersion !== undefined && compareVersions(sdkVersion, "2.1.0") < 0;
        return (
          old &&
          ["ie1", "au1"].includes(homeOf(subject)) && {
            title: `SDK ${visibleText(sdkVersion, 20)} is too old for region ${homeOf(subject)}.`,
          }
        );
      },
    },
    {
      id: "home-differs",
      severity: "warning",
      claim: "header.twr",
      codes: BAD_ISSUER,
      title: "The region of the token is not the region that it was used in.",
      why: "A key, its secret and the TwiML App belong to one region; in another one Twilio does not know them.",
      remedy:
        "Make the token with a key of that region and set the library's region option, or connect to the token's own region.",
      source: SOURCES.regionalVoice,
      ifAccepted: "limits",
      check: (subject) => {
        const served = servedFrom(subject);
        if (served === null || served === homeOf(subject)) return false;
        const own = twrOf(subject) === null ? "us1 (it names none)" : visibleText(homeOf(subject), 20);
        return {
          title: `The token is for region ${own}, but was used in region ${visibleText(served, 20)}.`,
        };
      },
    },
    {
      id: "region-edge-far",
      severity: "info",
      claim: "header.twr",
      codes: [],
      title: "The edge is not the one nearest to the token's region.",
      why: "Any edge works with any region; a near one answers faster.",
      remedy: "Set the Device's edge to the region's own, if the delay matters.",
      source: SOURCES.edges,
      check: (subject) => {
        const { edge } = subject.evidence;
        const twr = twrOf(subject);
        if (edge === undefined || twr === null || twr === "us1" || !EDGES.has(edge) || edge === "roaming")
          return false;
        const near = NEAREST_EDGE[twr];
        return (
          near !== undefined &&
          near !== edge && {
            title: `The token is for region ${twr}, whose nearest edge is ${near}; the page uses ${edge}.`,
          }
        );
      },
    },
    {
      id: "edge-legacy-name",
      severity: "warning",
      claim: null,
      codes: [31005, 53000],
      title: "The page uses an old name for its edge.",
      why: "Edges are named after cities since SDK 1.11; with an old name the connection may fail.",
      remedy: "Use the city's name, e.g. dublin instead of ie1.",
      source: SOURCES.legacyRegions,
      ifAccepted: "refutes",
      check: ({ evidence: { edge } }) =>
        edge !== undefined &&
        LEGACY_EDGES.has(edge) && { title: `The page uses the old name "${edge}" for its edge.` },
    },
  ] satisfies readonly Rule[],
};
