#!/bin/sh
# nginx: an access log with the header, in the combined format and as JSON; a proxy in front of Twilio's host.
set -eu
mkdir -p "$OUT/nginx" "$WORK/nginx"
cat >"$WORK/nginx/nginx.conf" <<CONF
pid $WORK/nginx/pid; error_log $WORK/nginx/error.log debug; daemon on; worker_processes 1; events {}
http {
  access_log off;
  log_format with_token '\$remote_addr - \$remote_user [\$time_local] "\$request" \$status \$body_bytes_sent '
    '"\$http_referer" "\$http_user_agent" host=\$host token="\$http_x_twilio_token"';
  log_format json escape=json '{"time":"\$time_iso8601","method":"\$request_method","host":"\$host",'
    '"uri":"\$request_uri","status":\$status,"x_twilio_token":"\$http_x_twilio_token","body":"\$request_body"}';
  server {
    listen 127.0.0.1:8090;
    server_name eventgw.us1.twilio.com;
    client_body_temp_path $WORK/nginx/body; proxy_temp_path $WORK/nginx/proxy;
    access_log $OUT/nginx/access.log with_token;
    access_log $OUT/nginx/access.json.log json;
    location / { proxy_pass https://127.0.0.1:443; proxy_set_header Host \$host; }
  }
}
CONF
rm -f "$OUT"/nginx/*
nginx -c "$WORK/nginx/nginx.conf" 2>/dev/null
for token in "$GOOD" "$WRONG_SECRET"; do
  curl -sS --connect-to ::127.0.0.1:8090 http://eventgw.us1.twilio.com/v4/EndpointEvents \
    -H "X-Twilio-Token: $token" -H 'Content-Type: application/json' --data "$EVENT" >/dev/null
done
sleep 0.3
kill "$(cat "$WORK/nginx/pid")"
