import { value } from "../text/value.ts";
import type { TimeClaim } from "./pick-times.ts";
import type { Match } from "./rule.ts";

/** Makes one match of all the claims that share a fault: it is about the first, and names all of them. */
export function matchTimeClaims(found: readonly TimeClaim[]): Match | false {
  const first = found[0];
  return (
    first !== undefined && {
      claim: first.name,
      values: { claims: value.list(found.map(({ name }) => value.name(name))) },
    }
  );
}
