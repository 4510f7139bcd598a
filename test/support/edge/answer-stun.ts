import { createHmac } from "node:crypto";
import { crc32 } from "node:zlib";

// Numbers from RFC 8489.
const bindingRequest = 0x0001;
const bindingSuccess = 0x0101;
const magicCookie = 0x2112a442;
const xorMappedAddress = 0x0020;
const messageIntegrity = 0x0008;
const fingerprint = 0x8028;
const fingerprintMask = 0x5354554e;
const headerLength = 20;

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value]);
}

function mappedAddress(address: string, port: number): Buffer {
  const value = Buffer.alloc(8);
  value.writeUInt8(1, 1); // IPv4
  value.writeUInt16BE(port ^ (magicCookie >>> 16), 2);
  const ip = Buffer.from(address.split(".").map(Number)).readUInt32BE(0);
  value.writeUInt32BE((ip ^ magicCookie) >>> 0, 4);
  return attribute(xorMappedAddress, value);
}

/** The message so far, with the length that it will have after one more attribute of a given size in bytes. */
function withLength(message: Buffer, attributeBytes: number): Buffer {
  const copy = Buffer.from(message);
  copy.writeUInt16BE(message.length - headerLength + attributeBytes, 2);
  return copy;
}

/**
 * Answers an ICE connectivity check as an "ICE lite" peer does, which offers only itself.
 * @param password the ice-pwd of the answer's SDP
 * @returns the response, or undefined if the packet is not a binding request (DTLS uses the same port)
 */
export function answerStun(
  packet: Buffer,
  from: { address: string; port: number },
  password: string,
): Buffer | undefined {
  if (packet.length < headerLength || packet.readUInt16BE(0) !== bindingRequest) return undefined;
  if (packet.readUInt32BE(4) !== magicCookie) return undefined;
  const header = Buffer.from(packet.subarray(0, headerLength));
  header.writeUInt16BE(bindingSuccess, 0);
  const mapped = Buffer.concat([header, mappedAddress(from.address, from.port)]);
  const digest = createHmac("sha1", password).update(withLength(mapped, 24)).digest();
  const signed = Buffer.concat([mapped, attribute(messageIntegrity, digest)]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc32(withLength(signed, 8)) ^ fingerprintMask) >>> 0);
  return withLength(Buffer.concat([signed, attribute(fingerprint, sum)]), 0);
}
