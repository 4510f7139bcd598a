#!/bin/sh
# Go: httputil.DumpRequestOut and DumpResponse, and http.Header with %v, %+v, %#v, %q and slog.
set -eu
mkdir -p "$OUT/go"
HOME="$WORK" GOFLAGS=-mod=mod GOTOOLCHAIN=local SSL_CERT_FILE="$NODE_EXTRA_CA_CERTS" go run "$(dirname "$0")/dump.go"
