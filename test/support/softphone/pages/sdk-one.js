/** Drives a Device of twilio-client 1.x, which connects and registers as soon as it has a token. */
export function createSdkOne(Device, token, options, events) {
  const device = new Device();
  let connection;
  const registered = new Promise((resolve, reject) => {
    device.on("ready", resolve);
    device.on("error", reject);
  });
  device.on("ready", () => events.setState("ready"));
  device.on("error", events.fail);
  device.setup(token, { enableRingingState: true, closeProtection: false, ...options });
  return {
    device,
    register: () => registered,
    updateToken: (newToken) => device.setup(newToken, options),
    destroy: () => device.destroy(),
    hangUp: () => device.disconnectAll(),
    async call(params) {
      connection = device.connect(params);
      connection.on("ringing", () => {
        events.noteCallSid(connection.parameters.CallSid);
        events.setState("ringing");
      });
      connection.on("accept", () => events.setState("in-call"));
      connection.on("disconnect", () => events.setState("ready"));
    },
  };
}
