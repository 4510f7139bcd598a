import type { Edge } from "../edge/edge.ts";
import { press } from "./press.ts";
import type { TestDocument } from "./test-document.ts";

/**
 * Signs in the softphone of a page, unless it is signed in, and places a call; waits until the event gateway has
 * answered the first post with the call. Works from inside the page, so that an open popup keeps the focus and stays
 * open.
 * @returns the token that the page uses
 */
export async function placeCall(page: TestDocument, edge: Edge): Promise<string> {
  const before = edge.gatewayPosts().length;
  if ((await page.evaluate("document.body.dataset.state")) === "idle") {
    await press(page, "#sign-in");
    await page.waitForSelector("body[data-state=ready]");
  }
  const token = String(await page.evaluate("window.softphone.token"));
  await press(page, "#call");
  await edge.requestLike((post) => edge.gatewayPosts().indexOf(post) >= before);
  return token;
}
