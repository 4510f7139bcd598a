#!/bin/sh
set -eu
node --import tsx "$(dirname "$0")/chromium.ts"
