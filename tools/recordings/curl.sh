#!/bin/sh
# curl: what -v, -i and the traces write, as they appear on a screen (standard output and error together).
set -eu
mkdir -p "$OUT/curl"
url=https://eventgw.us1.twilio.com/v4/EndpointEvents
post() { # token, further flags
  token=$1
  shift
  curl -sS "$@" "$url" -H "X-Twilio-Token: $token" -H 'Content-Type: application/json' --data "$EVENT" 2>&1
  echo
}
post "$GOOD" -v >"$OUT/curl/verbose-h2.txt"
post "$WRONG_SECRET" -v >"$OUT/curl/verbose-h2-refused.txt"
post "$GOOD" -v --http1.1 >"$OUT/curl/verbose-h1.txt"
post "$EXPIRED" -v --http1.1 >"$OUT/curl/verbose-h1-expired.txt"
post "$WRONG_SECRET" --http1.1 --trace-ascii - --trace-time >"$OUT/curl/trace-ascii-refused.txt"
post "$WRONG_SECRET" --trace-ascii - >"$OUT/curl/trace-ascii-h2-refused.txt"
post "$WRONG_SECRET" --http1.1 --trace - >"$OUT/curl/trace-hex-refused.txt"
{
  echo "\$ curl -i $url -H 'X-Twilio-Token: $WRONG_SECRET' -H 'Content-Type: application/json' --data '$EVENT'"
  post "$WRONG_SECRET" -i
} >"$OUT/curl/include-refused.txt"
{
  echo "\$ curl -i --http1.1 $url -H 'X-Twilio-Token: $GOOD' -H 'Content-Type: application/json' --data '$EVENT'"
  post "$GOOD" -i --http1.1
} >"$OUT/curl/include-accepted.txt"
post "$GOOD" --libcurl - -o /dev/null >"$OUT/curl/libcurl.c"
