// Postman: a collection (v2.1) run by newman, its JSON report, and the collection with saved responses, as the SDK
// of Postman's app (postman-collection) writes it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { GOOD, WRONG_SECRET, EXPIRED, EVENT, OUT, PACKAGES, WORK } = process.env;
const require = createRequire(`${PACKAGES}/package.json`);
const newman = require("newman");
const { Collection, Item, Response } = require("postman-collection");

const ID = "6f0d1c52-7b3e-4c8a-9e41-0a5d2f8b7c63";

function collectionOf(tokens) {
  return {
    info: {
      _postman_id: ID,
      name: "Twilio events",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: Object.entries(tokens).map(([name, token]) => ({
      name,
      request: {
        method: "POST",
        header: [
          { key: "X-Twilio-Token", value: token, type: "text" },
          { key: "Content-Type", value: "application/json" },
        ],
        body: { mode: "raw", raw: EVENT },
        url: "https://eventgw.us1.twilio.com/v4/EndpointEvents",
      },
    })),
  };
}

async function record(name, tokens) {
  const report = `${WORK}/${name}.json`;
  const executions = [];
  const collection = collectionOf(tokens);
  await new Promise((done, fail) => {
    newman
      .run(
        { collection, insecure: true, reporters: ["json"], reporter: { json: { export: report } } },
        (error) => (error ? fail(error) : done()),
      )
      .on("request", (_error, { item, request, response }) => executions.push({ item, request, response }));
  });
  mkdirSync(`${OUT}/postman`, { recursive: true });
  writeFileSync(`${OUT}/postman/newman-report-${name}.json`, readFileSync(report));
  // "Save response as example" keeps the request that was sent and the answer.
  const saved = new Collection(collection);
  for (const { item, request, response } of executions) {
    const {
      name: title,
      status,
      code,
      header,
      body,
    } = { name: item.name, ...response.toJSON(), body: response.text() };
    saved.oneDeep(item.id);
    const own = saved.items.find((one) => one.name === item.name) ?? new Item();
    own.responses.add(
      new Response({ name: title, originalRequest: request.toJSON(), status, code, header, body }),
    );
  }
  writeFileSync(`${OUT}/postman/collection-${name}.json`, `${JSON.stringify(saved.toJSON(), null, "\t")}\n`);
}

await record("accepted", { accepted: GOOD });
await record("refused", { refused: WRONG_SECRET });
await record("expired", { expired: EXPIRED });
writeFileSync(
  `${OUT}/postman/collection-unsent.json`,
  `${JSON.stringify(new Collection(collectionOf({ unsent: GOOD })).toJSON(), null, "\t")}\n`,
);
