import fc from "fast-check";
import { expect, test } from "vitest";
import { payload } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const say = (claims: object): unknown => found("claim-unknown", { payload: payload(claims as never) });

test.each<[claims: object, said: unknown]>([
  [{ tenant: "x" }, ["info", null, { claims: ["outside tenant"] }]],
  [{ tenant: "x", scope: "y" }, ["info", null, { claims: ["outside tenant", "outside scope"] }]],
  [{ nbf: 1, twr: "us1", region: "AU1", voice: {} }, null],
  [{ region: "EMEA" }, ["info", null, { claims: ["outside region"] }]],
  [{ twr: "dublin", region: 7 }, ["info", null, { claims: ["outside twr", "outside region"] }]],
  [{}, null],
])("%j", (claims, said) => expect(say(claims)).toEqual(said));

test("the first of them is what the finding is about", () => {
  const long = "x".repeat(50);
  const [finding] = allFound("claim-unknown", { payload: payload({ [long]: 1, b: 2 }) });
  expect(finding?.claim).toMatch(/^x{20,40}/);
  expect(finding?.claim?.length).toBeLessThan(50);
});

test("an app's own claim, whatever its name and value, does not make a token worse than a note", () => {
  const names = fc.constantFrom("region", "twr", "tenant", "constructor", "aud", "azp");
  fc.assert(
    fc.property(names, fc.jsonValue({ maxDepth: 1 }), (name, claim) => {
      for (const id of ["claim-unknown", "twr-in-payload"])
        for (const { severity } of allFound(id, { payload: payload({ [name]: claim }) }))
          expect(severity).toBe("info");
    }),
  );
});
