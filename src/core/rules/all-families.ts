import { algorithmRules } from "./algorithm.ts";
import { answerRules } from "./answers.ts";
import { capabilityRules } from "./capability.ts";
import { claimRules } from "./claims.ts";
import { contentTypeRules } from "./content-type.ts";
import { grantRules } from "./grants.ts";
import { identifierRules } from "./identifiers.ts";
import { identityRules } from "./identity.ts";
import { kindRules } from "./kind.ts";
import { leakRules } from "./leaks.ts";
import { regionRules } from "./region.ts";
import type { RuleFamily } from "./rule.ts";
import { segmentRules } from "./segments.ts";
import { shapeRules } from "./shape.ts";
import { sidFormRules } from "./sid-form.ts";
import { signatureRules } from "./signature.ts";
import { textRules } from "./text.ts";
import { timeRules } from "./times.ts";
import { tokenIdRules } from "./token-id.ts";
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
  sidFormRules,
  tokenIdRules,
  signatureRules,
  timeRules,
  identityRules,
  grantRules,
  claimRules,
  voiceRules,
  leakRules,
  regionRules,
  answerRules,
];
