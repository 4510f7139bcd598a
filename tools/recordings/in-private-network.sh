#!/bin/sh
# Runs a recorder in its own network, in which Twilio's hosts are this machine, and nothing else is reachable.
# Linux, as root: tools/recordings/in-private-network.sh tools/recordings/curl.sh
# The tokens are valid from noon of 2026-11-26 for 12 hours; later, set the clock back with faketime.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ "${IN_PRIVATE_NETWORK:-}" = "" ]; then
  IN_PRIVATE_NETWORK=$(mktemp -d)
  export IN_PRIVATE_NETWORK
  exec unshare --mount --net --uts --pid --fork --mount-proc "$0" "$@"
fi
ip link set lo up
hostname workstation
work=$IN_PRIVATE_NETWORK
trap 'rm -rf "$work"' EXIT
names="localhost workstation eventgw.us1.twilio.com eventgw.twilio.com voice-js.roaming.twilio.com chunderw-vpc-gll.twilio.com"
names="$names voice-js.dublin.twilio.com"
for name in $names sdk.twilio.com media.twiliocdn.com softphone.test; do
  echo "127.0.0.1 $name"
done >"$work/hosts"
mount --bind "$work/hosts" /etc/hosts
cd "$root"
node --import tsx tools/recordings/stand-in.ts "$work/cert.pem" >"$work/ready" &
for _ in $(seq 150); do grep -q ready "$work/ready" && break; sleep 0.1; done
mount --bind "$work/cert.pem" /etc/ssl/certs/ca-certificates.crt
export NODE_EXTRA_CA_CERTS="$work/cert.pem" WORK="$work" OUT="$root/test/recordings"
eval "$(node --import tsx tools/recordings/print-tokens.ts)"
"$@"
