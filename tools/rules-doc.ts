import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { renderRules } from "./rules-doc/render-rules.ts";

writeFileSync(resolve(import.meta.dirname, "../docs/RULES.md"), renderRules());
