import type { TokenVariant } from "../../support/minting/token-variants.ts";
import { readSoftphone } from "../../support/softphone/read-softphone.ts";
import { expect, test } from "./fixtures.ts";

// Twilio's raw code goes over the socket; the SDKs from 2.0 on show another one.

const refusals: { variant: TokenVariant; wireCode: number; shown: number }[] = [
  { variant: "wrong-secret", wireCode: 31202, shown: 53000 },
  { variant: "expired", wireCode: 31205, shown: 20104 },
  { variant: "wrong-issuer", wireCode: 31204, shown: 20101 },
  { variant: "wrong-account", wireCode: 31204, shown: 20101 },
  { variant: "no-voice-grant", wireCode: 31204, shown: 20101 },
  { variant: "no-identity", wireCode: 31204, shown: 20101 },
  { variant: "not-yet-valid", wireCode: 31204, shown: 20101 },
  { variant: "malformed", wireCode: 31204, shown: 20101 },
  { variant: "too-long", wireCode: 31207, shown: 53000 },
];

for (const { variant, wireCode, shown } of refusals) {
  test(`a token of the variant ${variant} is refused with ${wireCode}, shown as ${shown}`, async ({
    edge,
    page,
  }) => {
    const before = edge.frames.length;
    await page.goto(`https://softphone.test/?variant=${variant}&auto=call`);
    const { errors, token } = await readSoftphone(page, "error", "in-call");
    // Behind 53000 even the latest SDK keeps nothing of Twilio's own code.
    const originalCode = shown === 53000 ? undefined : wireCode;
    expect(errors).toMatchObject([{ code: shown, originalCode }]);
    const frames = edge.frames.slice(before);
    expect(frames.map(({ type }) => type)).toEqual(["listen", "error", "close"]);
    expect(frames[0]?.payload.token).toBe(token);
    expect(frames[1]?.payload.error).toMatchObject({ code: wireCode });
    // Version 2 posts events only once a call exists, and none does.
    expect(edge.gatewayPosts().filter((post) => post.token === token)).toEqual([]);
  });
}

for (const sdk of ["2.5", "2.1"]) {
  test(`SDK ${sdk} shows a wrong signature as 53000`, async ({ edge, page }) => {
    await page.goto(`https://softphone.test/?sdk=${sdk}&variant=wrong-secret&auto=call`);
    const { errors, token } = await readSoftphone(page, "error", "in-call");
    expect(errors[0]?.code).toBe(53000);
    await edge.frameLike(({ type, payload }) => type === "listen" && payload.token === token);
  });
}

for (const { variant, wireCode, httpCode } of [
  { variant: "wrong-secret", wireCode: 31202, httpCode: 20159 },
  { variant: "expired", wireCode: 31205, httpCode: 20156 },
]) {
  test(`SDK 1.15 shows the raw code for ${variant}, and posts events all the same`, async ({
    edge,
    page,
  }) => {
    const answered = page.waitForResponse(
      (response) => response.url().endsWith("/v4/EndpointEvents") && response.request().method() === "POST",
    );
    await page.goto(`https://softphone.test/?sdk=1.15&variant=${variant}&auto=call-anyway`);
    // The call itself goes nowhere: version 1 sometimes reports that and sometimes dials for ever.
    const { errors, token } = await readSoftphone(page, "calling", "error");
    expect(errors[0]?.code).toBe(wireCode);
    const answer = await answered;
    expect(answer.status()).toBe(401);
    expect(await answer.json()).toMatchObject({ code: httpCode });
    expect(await answer.request().headerValue("x-twilio-token")).toBe(token);
    await edge.requestLike((request) => request.token === token && request.status === 401);
  });
}

test("a listen can be refused at will", async ({ edge, page }) => {
  edge.answerListenWith({ code: 31203, message: "No valid account" });
  await page.goto("https://softphone.test/?auto=sign-in");
  const { errors } = await readSoftphone(page, "error", "ready");
  expect(errors).toMatchObject([{ code: 53000 }]);
  await edge.frameLike(({ type, payload }) => type === "error" && JSON.stringify(payload).includes("31203"));
});

test("the two sign-in buttons end in the states they promise", async ({ page }) => {
  await page.goto("https://softphone.test/");
  await page.click("#sign-in-badly");
  expect((await readSoftphone(page, "error")).errors[0]?.code).toBe(53000);
  await page.click("#sign-in");
  expect((await readSoftphone(page, "ready")).states.at(-1)).toBe("ready");
});
