"""A hub on this machine that answers as Hugging Face's does, and breaks connections and damages files on demand."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SHA = "0123456789abcdef0123456789abcdef01234567"
"""The revision of every repository of the hub."""


class FakeHub:
    """Serves one repository. ``FakeHub({"model.bin": b"…"})`` holds the files by their names."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.breaks_after: int | None = None
        """Bytes of a file after which the connection is cut, once for each request."""
        self.credit: int | None = None
        """Bytes of files that it sends before it cuts every connection."""
        self.stalls = threading.Event()
        """Once it is set, connections are no longer cut but left without a byte until the hub goes."""
        self.gone = threading.Event()
        self.damages = 0
        """How many answers have a wrong byte."""
        self.knows_ranges = True
        self.status = 200
        self.asked: list[tuple[str, str | None]] = []
        """The path and the range of every request for a file."""

    def spend(self, size: int) -> int | None:
        """Give after how many bytes a file of the size is to be cut; None: not at all."""
        if self.credit is None:
            return self.breaks_after
        spent = min(self.credit, size)
        self.credit -= spent
        return spent

    def hold(self) -> None:
        """Wait with a connection that is to be cut, where it is to be left instead."""
        if self.stalls.is_set():
            self.gone.wait()

    def listing(self) -> bytes:
        """Give what the hub says about the repository: large files have a SHA-256, small ones the sum of git."""
        siblings = []
        for name, content in self.files.items():
            git = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
            sibling = {"rfilename": name, "size": len(content), "blobId": git}
            if name.endswith(".bin"):
                sha256 = hashlib.sha256(content).hexdigest()
                sibling["lfs"] = {"size": len(content), "sha256": sha256, "pointerSize": 134}
            siblings.append(sibling)
        return json.dumps({"id": "fake/model", "sha": SHA, "siblings": siblings}).encode()

    @contextmanager
    def running(self) -> Iterator[str]:
        """Serve, and give the address."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            self.gone.set()
            server.shutdown()
            thread.join()
            server.server_close()


def _handler(hub: FakeHub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if hub.status != 200:
                self._answer(hub.status, b"{}")
            elif self.path.startswith("/api/models/"):
                self._answer(200, hub.listing())
            else:
                self._give_file(self.path.rpartition("/")[2])

        def _give_file(self, name: str) -> None:
            asked = self.headers["Range"]
            hub.asked.append((self.path, asked))
            first = int(asked.removeprefix("bytes=").removesuffix("-")) if asked and hub.knows_ranges else 0
            content = bytearray(hub.files[name][first:])
            if hub.damages and name == "model.bin":
                hub.damages -= 1
                content[-1] ^= 1
            self._answer(206 if first else 200, bytes(content), cut=hub.spend(len(content)))

        def _answer(self, status: int, content: bytes, *, cut: int | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(content[:cut])
            if cut is not None and cut < len(content):
                hub.hold()
                self.close_connection = True

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 its name there
            del format, arguments

    return Handler
