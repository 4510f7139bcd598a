#!/bin/sh
set -eu
node "$(dirname "$0")/chromedriver.mjs"
