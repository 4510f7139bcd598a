// What the Network panel would copy and save of the requests to Twilio's hosts so far: texts by file name.
(async () => {
  const load = (path) => import(new URL(path, location.href).href);
  const [logs, network, har] = await Promise.all([
    load("./models/logs/logs.js"),
    load("./panels/network/network.js"),
    load("./models/har/har.js"),
  ]);
  const all = logs.NetworkLog.NetworkLog.instance().requests();
  const own = all.filter((one) => /\/\/[^/]*twilio\.com\//.test(one.url()) && !/\.mp3/.test(one.url()));
  const last = own.filter(({ requestMethod }) => requestMethod === "POST").at(-1);
  const View = network.NetworkLogView.NetworkLogView;
  const texts = {
    "curl-bash.txt": await View.generateCurlCommand(last, "unix"),
    "curl-cmd.txt": await View.generateCurlCommand(last, "win"),
    "fetch.txt": await View.prototype.generateFetchCall.call(null, last, 0),
    "fetch-node.txt": await View.prototype.generateFetchCall.call(null, last, 1),
    "powershell.txt": await View.prototype.generatePowerShellCommand.call(null, last),
  };
  const posts = own.filter(({ requestMethod }) => requestMethod === "POST").slice(-2);
  texts["all-curl-bash.txt"] = await View.prototype.generateAllCurlCommand.call(
    View.prototype,
    posts,
    "unix",
  );
  texts["all-curl-cmd.txt"] = await View.prototype.generateAllCurlCommand.call(View.prototype, posts, "win");
  texts["all-fetch.txt"] = await View.prototype.generateAllFetchCall.call(View.prototype, posts, 0);
  texts["all-powershell.txt"] = await View.prototype.generateAllPowerShellCommand.call(View.prototype, posts);
  const progress = new Proxy({}, { get: (_, name) => (name === "canceled" ? false : () => undefined) });
  let text = "";
  const stream = {
    write: async (part) => {
      text += part;
    },
  };
  // Sanitizing makes no difference here: it leaves out only cookies and Authorization.
  await har.Writer.Writer.write(stream, own.slice(-4), { sanitize: false }, progress);
  texts["sensitive.har"] = text;
  return texts;
})();
