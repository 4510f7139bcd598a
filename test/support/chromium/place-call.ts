export { placeCall } from "../softphone/place-call.ts";
