"""What a Python server sees of the header: the WSGI environ and http.server's headers, printed while handling."""

import contextlib
import http.client
import io
import os
import pprint
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from wsgiref.simple_server import WSGIRequestHandler, make_server

OUT = os.environ["OUT"] + "/python/"
KEEP = ("REQUEST_METHOD", "PATH_INFO", "CONTENT_TYPE", "SERVER_PROTOCOL")


def post(port, token):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("POST", "/v4/EndpointEvents", os.environ["EVENT"], {
        "Host": "eventgw.us1.twilio.com", "X-Twilio-Token": token, "Content-Type": "application/json"})
    connection.getresponse().read()


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


def app(environ, start_response):
    shown = {key: value for key, value in environ.items() if key in KEEP or key.startswith("HTTP_")}
    with open(OUT + "wsgi-environ.txt", "w", encoding="utf-8") as file:
        file.write(pprint.pformat(shown) + "\n")
    start_response("200 OK", [])
    return [b""]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        with open(OUT + "http-server-headers.txt", "w", encoding="utf-8") as file:
            file.write(f"{self.requestline}\n{self.headers}")
        self.send_response(202)
        self.end_headers()

    def log_message(self, *_):
        pass


for server in (make_server("127.0.0.1", 0, app, handler_class=Quiet), HTTPServer(("127.0.0.1", 0), Handler)):
    threading.Thread(target=server.handle_request, daemon=True).start()
    post(server.server_port, os.environ["GOOD"])
