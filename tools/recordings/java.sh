#!/bin/sh
# Java: the HTTP client's own log (jdk.httpclient.HttpClient.log), and the text of a request's headers.
set -eu
mkdir -p "$OUT/java"
java -Djdk.httpclient.HttpClient.log=requests,headers,errors -Djavax.net.ssl.trustStoreType=PEM \
  "$(dirname "$0")/Java.java" 2>&1 | grep -v '^WARNING' || true
