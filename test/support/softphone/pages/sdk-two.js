/** Drives a Device of @twilio/voice-sdk 2.x and reports what happens to it. */
export function createSdkTwo(Device, token, options, events) {
  const device = new Device(token, options);
  let call;
  device.on("registered", () => events.setState("ready"));
  device.on("error", events.fail);
  device.on("tokenWillExpire", () => events.log("token will expire soon"));
  return {
    device,
    register: () => device.register(),
    updateToken: (newToken) => device.updateToken(newToken),
    destroy: () => device.destroy(),
    hangUp: () => call?.disconnect(),
    async call(params) {
      call = await device.connect({ params });
      call.on("ringing", () => {
        events.noteCallSid(call.parameters.CallSid);
        events.setState("ringing");
      });
      call.on("accept", () => events.setState("in-call"));
      call.on("disconnect", () => events.setState("ready"));
      call.on("error", events.fail);
    },
  };
}
