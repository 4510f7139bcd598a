#!/bin/sh
set -eu
HOME="$WORK" node --import tsx "$(dirname "$0")/firefox.ts"
