import { placeCall } from "../../support/softphone/place-call.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

/** How the browsers name a connection that was lost. */
const LOST = { Chromium: "net::ERR_", Firefox: "NS_ERROR_NET_" } as const;

inBothBrowsers((test) => {
  test("Twilio's 403 is shown as such", async ({ edge, driver }) => {
    edge.answerGatewayWith(403, { code: 20154, message: "Invalid Access Token issuer/subject" });
    const page = await driver.openPage("https://softphone.test/");
    const popup = await driver.watch(page);
    await placeCall(page, edge);
    await popup.waitForText("refused by the event gateway (HTTP 403)");
    await popup.waitFor(() => document.querySelector("[data-verdict=invalid]") !== null);
  });

  test("a request that the network lost is shown as failed", async ({ edge, driver }) => {
    edge.breakGateway();
    const page = await driver.openPage("https://softphone.test/");
    const popup = await driver.watch(page);
    await placeCall(page, edge);
    await popup.waitForText(`Call report failed (${LOST[driver.name]}`);
  });
});
