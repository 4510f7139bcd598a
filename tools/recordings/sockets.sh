#!/bin/sh
# The signaling socket by hand: wscat's transcript, the debug log of Python's websockets, mitmdump's lines.
set -eu
mkdir -p "$OUT/wscat" "$OUT/python-websockets"
listen() { # token
  printf '{"payload":{"browserinfo":{"browser":{"platform":"Linux x86_64","userAgent":"wscat"},"p":"browser","plugin":"rtc","v":"2.18.5"},"reconnectTimeout":0,"token":"%s"},"type":"listen","version":"1.6"}' "$1"
}
for name in accepted refused; do
  [ $name = accepted ] && token=$GOOD || token=$WRONG_SECRET
  # On a terminal wscat marks what it sends and receives with > and <, and reports the end; elsewhere it writes only the
  # frames. So this adds the marks.
  sleep 3 | "$PACKAGES/node_modules/.bin/wscat" -n -c wss://voice-js.roaming.twilio.com/signal -w 2 -x "$(listen "$token")" \
    >"$WORK/wscat" 2>&1 || true
  sed 's/\x1b\[[0-9;?]*[A-Za-z]//g' "$WORK/wscat" >"$WORK/wscat-plain"
  {
    echo "Connected (press CTRL+C to quit)"
    echo "> $(listen "$token")"
    sed 's/^{/< {/' "$WORK/wscat-plain"
    [ $name = accepted ] || echo 'Disconnected (code: 1005, reason: "")'
  } >"$OUT/wscat/$name.txt"
  MESSAGE=$(listen "$token") NAME=$name /usr/bin/python3 "$(dirname "$0")/sockets.py"
done
