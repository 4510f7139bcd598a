import { expect, test } from "vitest";
import { gatewayRequest } from "../../../src/capture/gateway-request.ts";
import { isGatewayHost } from "../../../src/core/twilio/hosts.ts";

test.each([
  ["https://eventgw.twilio.com/v4/EndpointEvents", "eventgw.twilio.com", "EndpointEvents"],
  ["https://eventgw.us1.twilio.com/v4/EndpointEvents", "eventgw.us1.twilio.com", "EndpointEvents"],
  ["https://eventgw.ie1.twilio.com/v4/EndpointMetrics?x=1", "eventgw.ie1.twilio.com", "EndpointMetrics"],
  ["https://eventgw.twilio.com/v1/EndpointEvents", "eventgw.twilio.com", "EndpointEvents"],
  ["https://eventgw.twilio.com/v27/EndpointEvents", "eventgw.twilio.com", "EndpointEvents"],
])("%s is one of the SDK's posts", (url, host, endpoint) => {
  expect(gatewayRequest(url, "POST")).toEqual({ host, endpoint });
});

test.each([
  ["another Twilio product", "https://mcs.us1.twilio.com/v1/Services/EndpointEvents"],
  ["another path", "https://eventgw.twilio.com/v4/Other"],
  ["a path that only begins so", "https://eventgw.twilio.com/v4/EndpointEventsX"],
  ["a path below", "https://eventgw.twilio.com/v4/EndpointEvents/x"],
  ["no version", "https://eventgw.twilio.com/EndpointEvents"],
  ["two labels for the region", "https://eventgw.a.b.twilio.com/v4/EndpointEvents"],
  ["a foreign host's other path", "https://collector.example.com/v4/Other"],
  ["a foreign host without TLS", "http://collector.example.com/EndpointEvents"],
  ["no TLS", "http://eventgw.twilio.com/v4/EndpointEvents"],
])("%s is not", (_, url) => {
  expect(gatewayRequest(url, "POST")).toBeNull();
});

// Whether one of these is taken is a matter of the settings, see `src/background/hears-host.ts`.
test.each([
  ["https://collector.example.com/v4/EndpointEvents", "collector.example.com", "EndpointEvents"],
  ["https://collector.example.com/EndpointMetrics", "collector.example.com", "EndpointMetrics"],
  ["https://collector.example.com:8443/a/b/EndpointEvents?x=1", "collector.example.com", "EndpointEvents"],
  [
    "https://eventgw.twilio.com.evil.test/v4/EndpointEvents",
    "eventgw.twilio.com.evil.test",
    "EndpointEvents",
  ],
  ["https://eventgw-twilio.com/v4/EndpointEvents", "eventgw-twilio.com", "EndpointEvents"],
])("%s could be one to a host that the app put before the gateway", (url, host, endpoint) => {
  expect(gatewayRequest(url, "POST")).toEqual({ host, endpoint });
  expect(isGatewayHost(host)).toBe(false);
});

test.each(["OPTIONS", "GET", "PUT", "HEAD"])("%s is not", (method) => {
  expect(gatewayRequest("https://eventgw.twilio.com/v4/EndpointEvents", method)).toBeNull();
});
