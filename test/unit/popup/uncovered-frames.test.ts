import { expect, test } from "vitest";
import { siteOf } from "../../../src/core/settings/site.ts";
import { uncoveredFrames } from "../../../src/popup/uncovered-frames.ts";

test("frames of other sites are listed once each, those that are covered not at all", () => {
  const frames = [
    "https://phone.example.net/a",
    "https://phone.example.net/b",
    "https://crm.example.com/same-origin",
    "https://granted.example.org/",
    "about:blank",
    "",
    "data:text/html,x",
    "http://localhost:4000/",
  ];
  const sites = uncoveredFrames(frames, siteOf("https://crm.example.com/x"), [
    "https://granted.example.org/*",
  ]);
  expect(sites.map(({ origin }) => origin)).toEqual(["https://phone.example.net", "http://localhost:4000"]);
});
