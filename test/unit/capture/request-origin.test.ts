import { expect, test } from "vitest";
import { requestOrigin } from "../../../src/capture/request-origin.ts";

test.each([
  ["Chrome's initiator", { initiator: "https://app.example.com" }, "https://app.example.com"],
  [
    "Firefox's originUrl",
    { originUrl: "https://app.example.com:8443/x?token=y" },
    "https://app.example.com:8443",
  ],
  ["Firefox's documentUrl", { documentUrl: "http://localhost:3000/a" }, "http://localhost:3000"],
  ["an opaque origin", { initiator: "null" }, null],
  ["a data document", { originUrl: "data:text/html,x" }, null],
  ["nothing", {}, null],
])("%s", (_, source, expected) => {
  expect(requestOrigin(source)).toBe(expected);
});
