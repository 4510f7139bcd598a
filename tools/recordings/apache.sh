#!/bin/sh
# Apache: access log with the header, without mod_dumpio; a proxy in front of Twilio's host.
set -eu
mkdir -p "$OUT/apache" "$WORK/apache"
rm -f "$OUT"/apache/*
cat >"$WORK/apache/httpd.conf" <<CONF
ServerRoot "$WORK/apache"
ServerName eventgw.us1.twilio.com
PidFile $WORK/apache/pid
Listen 127.0.0.1:8091
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
LoadModule ssl_module /usr/lib/apache2/modules/mod_ssl.so
ErrorLog $WORK/apache/error.log
LogFormat "%v %h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\" \"%{X-Twilio-Token}i\"" token
CustomLog $OUT/apache/access.log token
SSLProxyEngine on
SSLProxyVerify none
SSLProxyCheckPeerName off
ProxyPreserveHost on
ProxyPass / https://eventgw.us1.twilio.com/
CONF
apache2 -f "$WORK/apache/httpd.conf" 2>/dev/null
sleep 0.5
for token in "$GOOD" "$WRONG_SECRET"; do
  curl -sS --connect-to ::127.0.0.1:8091 http://eventgw.us1.twilio.com/v4/EndpointEvents \
    -H "X-Twilio-Token: $token" -H 'Content-Type: application/json' --data "$EVENT" >/dev/null
done
sleep 0.5
kill "$(cat "$WORK/apache/pid")"
