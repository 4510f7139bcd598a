import { expect, test } from "vitest";
import {
  edgeOfHost,
  hostOf,
  isGatewayHost,
  isSignalingHost,
  isTwilioHost,
  isTwilioPattern,
  isVoiceHost,
  regionOfHost,
} from "../../../../src/core/twilio/hosts.ts";

test.each([
  ["https://eventgw.twilio.com/v4/EndpointEvents", "eventgw.twilio.com"],
  ["http://a.example", "a.example"],
  ["wss://Voice-JS.Roaming.Twilio.com/signal", "voice-js.roaming.twilio.com"],
  ["ws://a.example:8080/x", "a.example"],
  ["HTTPS://a.example?b@c", "a.example"],
  ["https://a.example#b@c", "a.example"],
  ["https://a.example/b@c", "a.example"],
  ["https://user:secret@a.example/", "a.example"],
  ["https://@a.example/", "a.example"],
  ["https://a.example spaced", "a.example"],
  ["https://a b@c", "a"],
])("the host of %s is %s", (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test.each([
  null,
  "",
  "a.example",
  "ftp://a.example",
  "xhttps://a.example",
  "https://",
  "https:///a",
  "https:a",
])("%j has no host", (url) => {
  expect(hostOf(url)).toBeNull();
});

test.each([
  ["twilio.com", true],
  ["eventgw.twilio.com", true],
  ["a.b.twilio.com", true],
  ["eviltwilio.com", false],
  ["twilio.com.evil.example", false],
  ["twilio.example", false],
  ["", false],
])("%s is Twilio's: %s", (host, is) => {
  expect(isTwilioHost(host)).toBe(is);
});

test.each([
  ["eventgw.twilio.com", true],
  ["eventgw.ie1.twilio.com", true],
  ["eventgw.us-2.twilio.com", true],
  ["eventgw.a.b.twilio.com", false],
  ["eventgw..twilio.com", false],
  ["eventgwx.twilio.com", false],
  ["xeventgw.twilio.com", false],
  ["eventgw.twilio.com.evil.example", false],
  ["eventgw.twilioxcom", false],
  ["voice-js.roaming.twilio.com", false],
])("%s is an event gateway: %s", (host, is) => {
  expect(isGatewayHost(host)).toBe(is);
});

test.each([
  ["voice-js.roaming.twilio.com", true],
  ["voice-js.twilio.com", true],
  ["chunderw-vpc-gll.twilio.com", true],
  ["chunderw-vpc-gll-ie1.twilio.com", true],
  ["chunderw.twilio.com", false],
  ["x.voice-js.roaming.twilio.com", false],
  ["voice-js.roaming.twilio.com.evil.example", false],
  ["voice-js.evil.example/.twilio.com", false],
  ["eventgw.twilio.com", false],
])("%s is a server of the signaling socket: %s", (host, is) => {
  expect(isSignalingHost(host)).toBe(is);
});

test.each([
  ["eventgw.ie1.twilio.com", true],
  ["EVENTGW.twilio.com", true],
  ["voice-js.roaming.twilio.com", true],
  ["chunderw.twilio.com", true],
  ["chunderwgll.twilio.com", true],
  ["chunderw-vpc-gll-ie1.twilio.com", true],
  ["media.ie1.twilio.com", true],
  ["media.twilio.com", true],
  ["media", false],
  ["media.-", false],
  ["eventgws.twilio.com", false],
  ["voice-jsx.twilio.com", false],
  ["api.eventgw.twilio.com", false],
  ["video.twilio.com", false],
])("%s is a host of the Voice clients: %s", (host, is) => {
  expect(isVoiceHost(host)).toBe(is);
});

test.each([
  ["voice-js.dublin.twilio.com", "dublin"],
  ["voice-js.ashburn-ix.twilio.com", "ashburn-ix"],
  ["voice-js.twilio.com", undefined],
  ["voice-js.a.b.twilio.com", undefined],
  ["x.voice-js.dublin.twilio.com", undefined],
  ["voice-js.dublin.twilio.com.evil.example", undefined],
  ["eventgw.ie1.twilio.com", undefined],
  ["", undefined],
  [null, undefined],
])("the edge of %s is %s", (host, edge) => {
  expect(edgeOfHost(host)).toBe(edge);
});

test.each([
  ["eventgw.ie1.twilio.com", "ie1"],
  ["Eventgw.AU1.twilio.com", "au1"],
  ["eventgw.twilio.com", null],
  ["eventgw.dublin.twilio.com", null],
  ["eventgw.i1.twilio.com", null],
  ["eventgw.iex.twilio.com", null],
  ["eventgw.111.twilio.com", null],
  ["x.eventgw.ie1.twilio.com", null],
  ["eventgw.ie1.twilio.com.evil.example", null],
  [undefined, null],
])("the region of %s is %s", (host, region) => {
  expect(regionOfHost(host)).toBe(region);
});

test.each([
  ["https://flex.twilio.com/*", true],
  ["https://twilio.com/*", true],
  ["https://a-1.b.twilio.com/*", true],
  ["https://eviltwilio.com/*", false],
  ["https://twilio.com.evil.example/*", false],
  ["https://evil.example/https://twilio.com/*", false],
  ["https://flex.twilio.com/*x", false],
])("%s is the pattern of a page of Twilio's: %s", (pattern, is) => {
  expect(isTwilioPattern(pattern)).toBe(is);
});
