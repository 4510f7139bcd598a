#!/bin/sh
# The packages come from npm, in their own folder (PACKAGES): axios bunyan debug logfmt morgan pino pino-pretty
# superagent winston.
set -eu
node "$(dirname "$0")/node-loggers.mjs"
