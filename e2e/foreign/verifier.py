"""A service of somebody else: it verifies a lab's tokens by itself, from the lab's public keys, and knows no code of ours.

    python3 verifier.py http://localhost:3000/api/labs/LAB ISSUER

It writes the port that it listens on, then answers whoever asks with `Authorization: Bearer TOKEN`: 200 with the claims
and with what the lab itself says about that token, or 401 with the reason. Needs PyJWT 2 and cryptography.
"""

import json
import sys
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt

LAB, ISSUER = sys.argv[1:3]
AUDIENCE = "lab-api"
# Our own list, whatever a token's header says; never a shared secret's algorithm beside those of public keys.
ALGORITHMS = ["ES256", "RS256", "EdDSA"]

# Asked anew each time: whoever keeps the keys keeps believing what retired ones signed.
KEYS = jwt.PyJWKClient(f"{LAB}/jwks.json", cache_jwk_set=False)


def verify(token):
    """The claims of a token that is genuine, in time, of that lab and for us; judged by this machine's clock."""
    key = KEYS.get_signing_key_from_jwt(token)
    return jwt.decode(
        token,
        key.key,
        algorithms=ALGORITHMS,
        issuer=ISSUER,
        audience=AUDIENCE,
        options={"require": ["exp", "iat", "iss", "aud", "sub"]},
    )


def ask_lab(token):
    """What the lab itself answers, asked as any other client."""
    request = urllib.request.Request(
        f"{LAB}/jwt/me",
        headers={"Authorization": f"Bearer {token}", "User-Agent": "parcels-service/1.0"},
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as refusal:
        return refusal.code


class Parcels(BaseHTTPRequestHandler):
    def do_GET(self):
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            return self.reply(401, {"error": "NoToken", "detail": "Send Authorization: Bearer."})
        try:
            claims = verify(token)
        except jwt.PyJWTError as refusal:
            return self.reply(401, {"error": type(refusal).__name__, "detail": str(refusal)})
        return self.reply(200, {"claims": claims, "lab": ask_lab(token)})

    def reply(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        """Says nothing: what it is asked may hold credentials."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Parcels)
print(server.server_address[1], flush=True)
server.serve_forever()
