#!/bin/sh
# mitmproxy: the flows as mitmdump prints them at the four levels of detail. (8.1 has no built-in hardump; its examples
# do: har_dump.py.)
set -eu
mkdir -p "$OUT/mitmproxy"
export HOME="$WORK"
post() { # token
  curl -sS -k -x http://127.0.0.1:8899 https://eventgw.us1.twilio.com/v4/EndpointEvents \
    -H "X-Twilio-Token: $1" -H 'Content-Type: application/json' --data "$EVENT" >/dev/null
}
record() { # name, token, flags
  name=$1
  token=$2
  shift 2
  PYTHONUNBUFFERED=1 mitmdump --listen-host 127.0.0.1 -p 8899 --ssl-insecure "$@" >"$WORK/$name" 2>&1 &
  pid=$!
  for _ in $(seq 100); do grep -q listening "$WORK/$name" && break; sleep 0.1; done
  post "$token"
  sleep 0.5
  kill -INT $pid
  wait $pid || true
  cp "$WORK/$name" "$OUT/mitmproxy/$name"
}
record detail-3.txt "$GOOD" --flow-detail 3
record detail-3-refused.txt "$WRONG_SECRET" --flow-detail 3
record detail-2-refused.txt "$WRONG_SECRET" --flow-detail 2
record detail-3-h1-refused.txt "$WRONG_SECRET" --flow-detail 3 --no-http2
for script in /usr/share/doc/mitmproxy/examples/contrib/har_dump.py /tmp/har_dump.py; do
  [ -f "$script" ] && record har.log "$WRONG_SECRET" -s "$script" --set hardump="$OUT/mitmproxy/refused.har"
done
rm -f "$OUT/mitmproxy/har.log"
