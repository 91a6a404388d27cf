"""A receiver of webhooks in another language, written from the contract's description of them and nothing else.

Prints its port, then answers 200 to an event that it acts on or knows already, and 401 to what it refuses.
"""

import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRETS = os.environ["WEBHOOK_SECRETS"].split()
known = set()


def refusal(headers, body):
    """Why a delivery is refused; None if it is genuine."""
    event_id = headers.get("X-ToAPIs-Webhook-Id", "")
    timestamp = headers.get("X-ToAPIs-Webhook-Timestamp", "")
    signatures = headers.get("X-ToAPIs-Webhook-Signature", "").split(",")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > 300:
        return "the timestamp is too far away"
    signed = f"{event_id}.{timestamp}.".encode() + body
    for secret in SECRETS:
        expected = "v1=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
        if any(hmac.compare_digest(expected, signature) for signature in signatures):
            return None
    return "no signature fits"


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        reason = refusal(self.headers, body)
        if reason is None:
            event = json.loads(body)
            answer = "known already" if event["id"] in known else f"acted on {event['data']['task_id']}"
            known.add(event["id"])
        else:
            answer = f"refused: {reason}"
        self.send_response(200 if reason is None else 401)
        self.end_headers()
        self.wfile.write(answer.encode())

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Receiver)
print(server.server_port, flush=True)
server.serve_forever()
