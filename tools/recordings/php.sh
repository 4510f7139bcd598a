#!/bin/sh
# PHP: print_r, var_dump, var_export of request and answer headers, and $_SERVER's names of headers.
set -eu
mkdir -p "$OUT/php"
php -d allow_url_fopen=1 -d openssl.cafile="$NODE_EXTRA_CA_CERTS" "$(dirname "$0")/dump.php"
