#!/bin/sh
# HTTPie: -v writes both messages; without it, only the answer. --pretty as on a screen, then without the colors.
set -eu
mkdir -p "$OUT/httpie"
url=https://eventgw.us1.twilio.com/v4/EndpointEvents
post() { # token, further flags
  token=$1
  shift
  echo "$EVENT" | http --pretty=format "$@" POST "$url" "X-Twilio-Token:$token" 2>&1 || true
}
post "$GOOD" -v >"$OUT/httpie/verbose.txt"
post "$WRONG_SECRET" -v >"$OUT/httpie/verbose-refused.txt"
post "$WRONG_SECRET" -v --pretty=all --style=auto >"$OUT/httpie/colored-refused.txt"
post "$EXPIRED" --print=HhBb --pretty=none >"$OUT/httpie/plain-expired.txt"
{
  echo "\$ http $url X-Twilio-Token:$WRONG_SECRET name=outgoing"
  post "$WRONG_SECRET" --print=hb
} >"$OUT/httpie/command-refused.txt"
http --offline --ignore-stdin --pretty=none POST "$url" "X-Twilio-Token:$GOOD" name=outgoing >"$OUT/httpie/offline.txt" 2>&1
