import { TOKENS } from "../../test/recordings/tokens.ts";
import { EVENT } from "./event.ts";

// Prints assignments for a shell: GOOD, WRONG_SECRET, EXPIRED, EVENT (the body of a post to the event gateway).
for (const [name, text] of Object.entries({ ...TOKENS, event: EVENT })) {
  console.log(`export ${name.replace(/[A-Z]/g, "_$&").toUpperCase()}='${text}'`);
}
