#!/bin/sh
# wget: -d writes the request and the answer's headers; -S only the headers.
set -eu
mkdir -p "$OUT/wget"
url=https://eventgw.us1.twilio.com/v4/EndpointEvents
post() { # token, flag
  wget "$2" --no-hsts -O- "$url" --content-on-error --header="X-Twilio-Token: $1" \
    --header='Content-Type: application/json' --post-data="$EVENT" 2>&1 || true
}
post "$GOOD" -d >"$OUT/wget/debug.txt"
post "$WRONG_SECRET" -d >"$OUT/wget/debug-refused.txt"
{
  echo "\$ wget -S -O- --content-on-error --header='X-Twilio-Token: $WRONG_SECRET' --post-data='$EVENT' $url"
  post "$WRONG_SECRET" -S
} >"$OUT/wget/server-response-refused.txt"
