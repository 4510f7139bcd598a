"""Sends the tokens with Python's clients, and records what their own logs and texts show."""

import contextlib
import http.client
import io
import json
import logging
import os
import pprint

import requests

OUT = os.environ["OUT"] + "/python/"
URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents"
TOKENS = {"accepted": os.environ["GOOD"], "refused": os.environ["WRONG_SECRET"], "expired": os.environ["EXPIRED"]}
EVENT = os.environ["EVENT"]


def write(name, text):
    with open(OUT + name, "w", encoding="utf-8") as file:
        file.write(text)


def headers(token):
    return {"X-Twilio-Token": token, "Content-Type": "application/json"}


def debug(name, token):
    """http.client with debuglevel 1 prints to standard output; requests prints the same lines."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        connection = http.client.HTTPSConnection("eventgw.us1.twilio.com")
        connection.set_debuglevel(1)
        connection.request("POST", "/v4/EndpointEvents", EVENT, headers(token))
        answer = connection.getresponse()
        print(answer.status, answer.reason, answer.read())
    write(f"http-client-debug-{name}.txt", printed.getvalue())


def requests_log(name, token):
    """requests with urllib3's log at DEBUG, and the prints that people add."""
    logged = io.StringIO()
    handler = logging.StreamHandler(logged)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    answer = requests.post(URL, data=EVENT, headers=headers(token), timeout=10)
    log = logging.getLogger("softphone")
    log.debug("POST %s headers=%s", URL, dict(answer.request.headers))
    log.debug("answered %s %r %s", answer.status_code, answer.headers, answer.text)
    root.removeHandler(handler)
    write(f"requests-log-{name}.txt", logged.getvalue())
    return answer


debug("accepted", TOKENS["accepted"])
debug("refused", TOKENS["refused"])
requests_log("accepted", TOKENS["accepted"])
refused = requests_log("refused", TOKENS["refused"])
expired = requests.post(URL, data=EVENT, headers=headers(TOKENS["expired"]), timeout=10)
write("requests-repr-refused.txt", f"{refused.request.headers!r}\n{refused!r}\n{refused.content!r}\n")
shown = {"url": URL, "request": dict(expired.request.headers), "status": expired.status_code, "body": expired.json()}
write("pprint-expired.txt", pprint.pformat(shown) + "\n")
write("repr-expired.txt", repr(shown) + "\n")
write("bytes-repr.txt", f"access_token={TOKENS['accepted'].encode()!r}\n")
write("json-dumps-indent-expired.json", json.dumps(shown, indent=4) + "\n")
