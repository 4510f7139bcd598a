#!/bin/sh
# Python: http.client's debug output, requests' headers and urllib3's log, logging of a dict, pprint, repr.
set -eu
mkdir -p "$OUT/python"
unset PYENV_VERSION
/usr/bin/python3 "$(dirname "$0")/python.py"
/usr/bin/python3 "$(dirname "$0")/server-environ.py"
