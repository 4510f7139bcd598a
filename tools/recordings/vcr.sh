#!/bin/sh
# VCR cassettes, YAML and JSON, with WebMock as the backend.
set -eu
mkdir -p "$OUT/vcr"
ruby "$(dirname "$0")/vcr.rb"
