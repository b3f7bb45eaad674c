"""Another origin: a server of its own that holds `frontend.html` and knows nothing of the archive."""

import functools
import http.server
import pathlib
import threading

folder = pathlib.Path(__file__).parent


class Elsewhere:
    """Serves this folder on a free port, as long as it is open."""

    def __init__(self):
        handler = functools.partial(Quiet, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()
