// The demo softphone. Query: sdk=latest|2.5|2.1|1.15, variant, identity, ttl (seconds), refresh (variant of the next
// token), auto=sign-in|call|call-anyway (even if signing in failed), register=no (sign in without registering), edge,
// options (JSON, passed to the SDK's Device).
import { createSdkOne } from "./sdk-one.js";
import { createSdkTwo } from "./sdk-two.js";

const query = new URLSearchParams(location.search);
const sdkName = query.get("sdk") ?? "latest";
const createSdk = sdkName.startsWith("1.") ? createSdkOne : createSdkTwo;
const element = (id) => document.getElementById(id);

/** What tests read; the page's state itself is `document.body.dataset.state`. */
const softphone = {
  /** The last token passed to the SDK. */
  token: undefined,
  /** Errors that the SDK reported: `{ code, name, message, originalCode }`, oldest first. */
  errors: [],
  /** Call SIDs from Twilio, oldest first. */
  callSids: [],
  /** Every state so far. */
  states: ["idle"],
  /** The SDK's Device. */
  device: undefined,
};
window.softphone = softphone;

function log(text, bad = false) {
  const line = document.createElement("li");
  line.textContent = `${new Date().toLocaleTimeString()}  ${text}`;
  line.classList.toggle("bad", bad);
  element("log").append(line);
  line.scrollIntoView({ block: "nearest" });
}

function setState(state) {
  if (document.body.dataset.state === state) return;
  document.body.dataset.state = state;
  softphone.states.push(state);
  element("state").textContent = state.replace("-", " ");
  const signedIn = ["ready", "calling", "ringing", "in-call"].includes(state);
  const busy = ["calling", "ringing", "in-call"].includes(state);
  // SDK 1.x places calls, and posts events about them, even after its token was refused.
  element("call").disabled = busy || !(signedIn || state === "error");
  element("refresh").disabled = !signedIn;
  element("hang-up").disabled = !busy;
  log(state.replace("-", " "));
}

function fail(error) {
  const { code, name, message, originalError } = error ?? {};
  softphone.errors.push({ code, name, message, originalCode: originalError?.code });
  document.body.dataset.errorCode = String(code);
  element("last-error").textContent = `${code ?? ""} ${name ?? ""}`.trim();
  log(`${code ?? ""} ${message ?? error}`.trim(), true);
  setState("error");
}

async function fetchToken(variant) {
  const wanted = new URLSearchParams({ variant, identity: query.get("identity") ?? "alice" });
  if (query.has("ttl")) wanted.set("ttl", query.get("ttl"));
  const answer = await fetch(`/token?${wanted}`);
  if (!answer.ok) throw new Error(await answer.text());
  const { token, identity } = await answer.json();
  softphone.token = token;
  element("identity").textContent = identity;
  return token;
}

function loadBundle() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `/sdk/${sdkName}.js`;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`No SDK by the name ${sdkName}.`));
    document.head.append(script);
  });
}

const events = {
  setState,
  fail,
  log,
  noteCallSid(sid) {
    if (sid && softphone.callSids.at(-1) !== sid) softphone.callSids.push(sid);
    document.body.dataset.callSid = sid;
  },
};

const deviceOptions = {
  ...(query.has("edge") && { edge: query.get("edge").split(",") }),
  ...JSON.parse(query.get("options") ?? "{}"),
};
let sdk;

async function signIn(variant) {
  sdk?.destroy();
  setState("signing-in");
  try {
    const token = await fetchToken(variant);
    sdk = createSdk(window.Twilio.Device, token, deviceOptions, events);
    softphone.device = sdk.device;
    if (query.get("register") === "no") setState("ready");
    else await sdk.register();
  } catch (error) {
    if (document.body.dataset.state !== "error") fail(error);
  }
}

async function placeCall() {
  setState("calling");
  await sdk.call({ To: "+15005550006" }).catch(fail);
}

async function refreshToken() {
  sdk.updateToken(await fetchToken(query.get("refresh") ?? "good"));
  log("token refreshed");
  document.body.dataset.refreshes = String(Number(document.body.dataset.refreshes ?? 0) + 1);
}

element("sign-in").addEventListener("click", () => signIn(query.get("variant") ?? "good"));
element("sign-in-badly").addEventListener("click", () => signIn("wrong-secret"));
element("call").addEventListener("click", placeCall);
element("hang-up").addEventListener("click", () => sdk.hangUp());
element("refresh").addEventListener("click", refreshToken);

await loadBundle();
element("sdk").textContent = sdkName.startsWith("1.")
  ? `twilio-client ${sdkName}`
  : `@twilio/voice-sdk ${sdkName}`;
document.body.dataset.loaded = "yes";
if (query.has("auto")) {
  await signIn(query.get("variant") ?? "good");
  const ready = document.body.dataset.state === "ready";
  if (query.get("auto") === "call-anyway" || (query.get("auto") === "call" && ready)) await placeCall();
}
