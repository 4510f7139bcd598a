/** A program that could be neither found nor installed; the message is one sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = "SetupError";
}
