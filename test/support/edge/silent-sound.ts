/**
 * A tenth of a second of silence as a WAV file. The SDKs fetch their ringtones from sdk.twilio.com and complain if
 * these do not decode.
 */
export const silentSound: Buffer = makeSilence(800);

function makeSilence(samples: number): Buffer {
  const sampleRate = 8000;
  const bytesPerSample = 2;
  const dataLength = samples * bytesPerSample;
  const wav = Buffer.alloc(44 + dataLength);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + dataLength, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // mono
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * bytesPerSample, 28);
  wav.writeUInt16LE(bytesPerSample, 32);
  wav.writeUInt16LE(8 * bytesPerSample, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(dataLength, 40);
  return wav;
}
