import type { RuleFamily } from "../rule.ts";
import { capabilityRules } from "./capability.ts";
import { evidenceRules } from "./evidence.ts";
import { grantRules } from "./grants.ts";
import { algorithmRules, contentTypeRules, kindRules } from "./header.ts";
import { identifierRules } from "./identifiers.ts";
import { identityRules } from "./identity.ts";
import { leakRules } from "./leaks.ts";
import { regionRules } from "./region.ts";
import { segmentRules } from "./segments.ts";
import { shapeRules } from "./shape.ts";
import { signatureRules } from "./signature.ts";
import { textRules } from "./text.ts";
import { timeRules } from "./times.ts";
import { voiceRules } from "./voice.ts";

/** All rules for one token, from its outside to its inside. Among equally bad findings the earlier comes first. */
export const ALL_FAMILIES: readonly RuleFamily[] = [
  textRules,
  shapeRules,
  segmentRules,
  kindRules,
  algorithmRules,
  contentTypeRules,
  capabilityRules,
  identifierRules,
  signatureRules,
  timeRules,
  identityRules,
  grantRules,
  voiceRules,
  leakRules,
  regionRules,
  evidenceRules,
];
