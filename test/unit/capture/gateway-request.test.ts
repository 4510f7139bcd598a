import { expect, test } from "vitest";
import { gatewayRequest } from "../../../src/capture/gateway-request.ts";

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
  ["a host that ends alike", "https://eventgw.twilio.com.evil.test/v4/EndpointEvents"],
  ["a host that begins alike", "https://eventgw-twilio.com/v4/EndpointEvents"],
  ["a foreign host", "https://collector.example.com/v4/EndpointEvents"],
  ["no TLS", "http://eventgw.twilio.com/v4/EndpointEvents"],
])("%s is not", (_, url) => {
  expect(gatewayRequest(url, "POST")).toBeNull();
});

test.each(["OPTIONS", "GET", "PUT", "HEAD"])("%s is not", (method) => {
  expect(gatewayRequest("https://eventgw.twilio.com/v4/EndpointEvents", method)).toBeNull();
});
