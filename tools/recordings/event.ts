/** Body of a post to the event gateway, as Voice SDK 2.18.5 writes it. */
export const EVENT = JSON.stringify({
  publisher: "twilio-js-sdk",
  group: "connection",
  name: "outgoing",
  timestamp: "2026-11-26T12:30:00.000Z",
  level: "INFO",
  payload_type: "application/json",
  private: false,
  payload: {
    sdk_version: "2.18.5",
    direction: "OUTGOING",
    temp_call_sid: "TJSa7c1f0d4-52b9-4e86-9d03-1f6b8e2c7a95",
    call_sid: "CA5e0b92d7f48a136c0d7be1942fa86c37",
    gateway: "gateway.us1.twilio.com",
    region: "US_EAST_VIRGINIA",
  },
});
