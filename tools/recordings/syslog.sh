#!/bin/sh
# syslog: lines as `logger -s` writes them (RFC 3164 and RFC 5424), and docker's json-file format around the same
# lines (modeled: https://docs.docker.com/engine/logging/drivers/json-file/).
set -eu
mkdir -p "$OUT/syslog" "$OUT/docker"
request="POST https://eventgw.us1.twilio.com/v4/EndpointEvents X-Twilio-Token: $WRONG_SECRET"
answer='HTTP/1.1 403 Forbidden {"code":20107,"message":"Invalid Access Token signature"}'
for format in rfc3164 rfc5424; do
  for line in "$request" "$answer"; do
    logger -s --no-act --socket-errors=off --"$format" --size 4KiB -t softphone -- "$line" 2>&1
  done >"$OUT/syslog/$format-refused.log"
done
for line in "$request" "$answer"; do
  printf '%s' "$line" | sed 's/["\\]/\\&/g; s/.*/{"log":"&\\n","stream":"stdout","time":"2026-11-26T12:50:00.123456789Z"}/'
  echo
done >"$OUT/docker/json-file-refused.log"
