#!/usr/bin/env python3
"""Serve a folder on 127.0.0.1, for looking at the site and for its tests.

Python's own `http.server` would nearly do: this one knows the site's types whatever the machine's mime.types says, lets the
browser keep nothing without asking, sends the packed files of the site to who takes them, and takes the next port when one is in use.
"""
import argparse
import errno
import functools
import http.server
import os
import sys

TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}
PACKED = (("br", ".br"), ("gzip", ".gz"))  # best first
FIRST_PORT = 8080
PORTS_TO_TRY = 100


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = TYPES
    protocol_version = "HTTP/1.1"

    def send_head(self):
        """The packed file beside the one that is asked for, if the browser takes it."""
        path = self.translate_path(self.path)
        if path.endswith("/"):
            path += "index.html"
        accepted = {part.split(";")[0].strip() for part in self.headers.get("Accept-Encoding", "").split(",")}
        for coding, suffix in PACKED:
            if coding in accepted and os.path.isfile(path + suffix) and "Range" not in self.headers:
                return self.send_packed(path, coding, suffix)
        return super().send_head()

    def send_packed(self, path, coding, suffix):
        file = open(path + suffix, "rb")  # closed by who called
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", coding)
        self.send_header("Content-Length", str(os.fstat(file.fileno()).st_size))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return file

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_request(self, code="-", size="-"):
        """Only what went wrong is worth a line."""
        if str(code).startswith(("4", "5")):
            super().log_request(code, size)


def bind(handler, port):
    """The server on this port, or with None on the first free one."""
    for candidate in [port] if port is not None else range(FIRST_PORT, FIRST_PORT + PORTS_TO_TRY):
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", candidate), handler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    wanted = f"port {port} is" if port is not None else f"ports {FIRST_PORT} to {FIRST_PORT + PORTS_TO_TRY - 1} are"
    sys.exit(f"serve.py: {wanted} in use or not allowed; choose another with --port N")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--port", type=int, help=f"without it {FIRST_PORT}, or the next one that is free; 0: any")
    arguments = parser.parse_args()

    server = bind(functools.partial(Handler, directory=arguments.folder), arguments.port)
    print(f"      http://127.0.0.1:{server.server_port}/  (Ctrl+C stops)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
