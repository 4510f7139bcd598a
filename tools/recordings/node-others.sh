#!/bin/sh
# Packages as for node-loggers.sh: newman, nodemailer jira2md slackify-markdown turndown, @sentry/node.
set -eu
for script in postman mail sentry; do node "$(dirname "$0")/$script.mjs"; done
