import type { Frame, Page } from "puppeteer-core";
import type { Edge } from "../edge/edge.ts";

/**
 * Signs the softphone of a page in, if it is not yet, and places a call; waits until the event gateway has answered
 * the first post with the call.
 * @returns the token that the page uses
 */
export async function placeCall(page: Page | Frame, edge: Edge): Promise<string> {
  const before = edge.gatewayPosts().length;
  if (await page.$("body[data-state=idle]")) {
    await page.click("#sign-in");
    await page.waitForSelector("body[data-state=ready]");
  }
  const token = String(await page.evaluate("window.softphone.token"));
  await page.click("#call");
  await edge.requestLike((post) => edge.gatewayPosts().indexOf(post) >= before);
  return token;
}
