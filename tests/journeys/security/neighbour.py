"""Another user of this computer: a server of his own on another port, and a program that knocks at ours.

Run as a program by that user, so only the standard library. `serve` prints its port and then every cookie it
hears; `knock` says what it was told over a socket, in hexadecimal.
"""

import base64
import json
import os
import socket
import struct
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><meta charset="utf-8"><title>busy</title><script>
const [port, ...shown] = location.hash.slice(1).split(",");
const ours = `http://127.0.0.1:${port}`;
const found = {sockets: [], read: []};
const socket = (protocols) => new Promise((done) => {
  const one = new WebSocket(`ws://127.0.0.1:${port}/_stcore/stream`, protocols);
  one.onopen = () => { found.sockets.push("open"); one.send(new Uint8Array([90, 0])); };
  one.onmessage = (event) => found.sockets.push(String(event.data.size));
  one.onclose = done;
  setTimeout(done, 3000);
});
const ask = async (path, options) => {
  try {
    const answer = await fetch(ours + path, {credentials: "include", ...options});
    found.read.push(path, answer.type, await answer.text());
  } catch { /* refused by the browser or the server */ }
};
(async () => {
  await socket(["streamlit"]);
  for (const one of shown) await socket(["streamlit", "x", `workbook.${one}`]);
  const paths = ["/", "/_stcore/host-config", "/_wb/lock", "/media/x", "/_stcore/upload_file/a/b"];
  for (const path of paths) {
    for (const mode of ["cors", "no-cors"]) {
      await ask(path, {mode});
      await ask(path, {mode, method: "POST", body: "{}", headers: {"content-type": "text/plain"}});
    }
    await ask(path, {method: "POST", body: "{}", headers: {"content-type": "application/json"}});
  }
  document.title = JSON.stringify(found);
})();
</script>"""


class Handler(BaseHTTPRequestHandler):
    """Serves the page, tells which cookie came along, and sets one that is asked for in the address."""

    def do_GET(self) -> None:
        sys.stdout.write(json.dumps(self.headers.get("cookie", "")) + "\n")
        sys.stdout.flush()
        self.send_response(200)
        self.send_header("content-type", "text/html")
        if "?" in self.path:
            self.send_header("set-cookie", self.path.partition("?")[2] + "; Path=/")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: object) -> None:
        """He keeps no log."""


def serve() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        sys.stdout.write(f"{server.server_address[1]}\n")
        sys.stdout.flush()
        server.serve_forever()


def knock(port: int, cookie: str, shown: str, message: str) -> None:
    """Pretend to be a page of the workbook, send one message, and listen for three seconds."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        lines = [
            "GET /_stcore/stream HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            f"Origin: http://127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Protocol: streamlit, x, workbook.{shown}",
            f"Cookie: {cookie}",
        ]
        line.sendall("\r\n".join([*lines, "", ""]).encode())
        heard = line.recv(65536)
        body, mask = bytes.fromhex(message), bytes(4)
        line.sendall(b"\x82" + struct.pack("!BH", 0x80 | 126, len(body)) + mask + body)
        until = time.monotonic() + 3
        while (left := until - time.monotonic()) > 0:
            line.settimeout(left)
            try:
                part = line.recv(65536)
            except TimeoutError:
                break
            if not part:
                break
            heard += part
    sys.stdout.write(heard.hex())


if __name__ == "__main__":
    serve() if sys.argv[1] == "serve" else knock(int(sys.argv[2]), *sys.argv[3:6])
