"""A browser driven over the Chrome DevTools Protocol, with nothing but the standard library.

A WebSocket client for one purpose (RFC 6455, client side, text frames), a session with one tab, and what a test
asks of a page: go somewhere, wait until something holds, press keys, click, look.
"""

import base64
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.request


class BrowserMissing(Exception):
    """No Chromium is installed."""


class TestFailure(Exception):
    """The page is not as a test wants it."""


class Skipped(Exception):
    """What a test asks about is not in the archive."""


class WebSocket:
    """Text messages over a WebSocket to this machine."""

    def __init__(self, port, path):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        key = base64.b64encode(os.urandom(16)).decode()
        request = (
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n")
        self.socket.sendall(request.encode())
        self.buffer = b""
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.socket.recv(4096)
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise TestFailure(f"the browser refused the connection: {head!r}")

    def send(self, text):
        payload = text.encode()
        mask = os.urandom(4)
        if len(payload) < 126:
            length = struct.pack("!B", 0x80 | len(payload))
        elif len(payload) < 65_536:
            length = struct.pack("!BH", 0x80 | 126, len(payload))
        else:
            length = struct.pack("!BQ", 0x80 | 127, len(payload))
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        self.socket.sendall(b"\x81" + length + mask + masked)

    def receive(self, timeout):
        """The next message, or None where none comes in `timeout` seconds."""
        message = b""
        while True:
            head = self._take(2, timeout)
            if head is None:
                return None
            is_last, opcode, length = head[0] & 0x80, head[0] & 0x0F, head[1] & 0x7F
            if length == 126:
                length = struct.unpack("!H", self._take(2, 30))[0]
            elif length == 127:
                length = struct.unpack("!Q", self._take(8, 30))[0]
            payload = self._take(length, 30)
            if opcode == 8:
                raise TestFailure("the browser closed the connection")
            if opcode in (0, 1):
                message += payload
                if is_last:
                    return message.decode()

    def _take(self, count, timeout):
        self.socket.settimeout(timeout)
        while len(self.buffer) < count:
            try:
                piece = self.socket.recv(65_536)
            except (TimeoutError, socket.timeout, BlockingIOError):
                return None
            if not piece:
                raise TestFailure("the browser is gone")
            self.buffer += piece
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken


class Browser:
    """A headless Chromium with one tab. Keeps every console error, exception and request of the tab."""

    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if program is None:
            raise BrowserMissing("chromium is not installed (Debian: apt-get install chromium)")
        self.profile = tempfile.mkdtemp(prefix="reading-room-")
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-extensions",
             "--remote-debugging-port=0", f"--user-data-dir={self.profile}", "--lang=zh-CN", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.errors, self.requests, self.transferred, self.dialogs = [], [], 0, []
        # Methods asked with, preflights among them, and statuses as they came over the wire.
        self.methods, self.statuses, self.paused = [], [], []
        self.identifier = 0
        self.socket = self._connect()
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def _connect(self):
        port_file = os.path.join(self.profile, "DevToolsActivePort")
        deadline = time.monotonic() + 60
        while not os.path.exists(port_file) or not open(port_file).read().strip():
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise TestFailure("chromium did not start")
            time.sleep(0.05)
        port = int(open(port_file).read().split()[0])
        while True:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list", timeout=10) as answer:
                pages = [page for page in json.load(answer) if page["type"] == "page"]
            if pages:
                path = re.sub(r"^ws://[^/]+", "", pages[0]["webSocketDebuggerUrl"])
                return WebSocket(port, path)
            time.sleep(0.05)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)

    # The protocol.

    def call(self, method, **parameters):
        """The result of one command; events that come before it are kept."""
        self.identifier += 1
        self.socket.send(json.dumps({"id": self.identifier, "method": method, "params": parameters}))
        while True:
            text = self.socket.receive(60)
            if text is None:
                raise TestFailure(f"{method} gave no answer")
            message = json.loads(text)
            if message.get("id") == self.identifier:
                if "error" in message:
                    raise TestFailure(f"{method}: {message['error']}")
                return message["result"]
            self._note(message)

    def _note(self, message):
        method, event = message.get("method"), message.get("params", {})
        if method == "Runtime.consoleAPICalled" and event["type"] in ("error", "warning", "assert"):
            self.errors.append("console: " + " ".join(str(one.get("value", one.get("description"))) for one in event["args"]))
        elif method == "Runtime.exceptionThrown":
            details = event["exceptionDetails"]
            self.errors.append("exception: " + details.get("exception", {}).get("description", details["text"]))
        elif method == "Log.entryAdded" and event["entry"]["level"] == "error":
            self.errors.append(f"log: {event['entry']['text']} {event['entry'].get('url', '')}")
        elif method == "Network.requestWillBeSent":
            self.requests.append(event["request"]["url"])
            self.methods.append(event["request"]["method"])
        elif method == "Fetch.requestPaused":
            self.paused.append(event["requestId"])
        elif method == "Network.responseReceivedExtraInfo":
            self.statuses.append(event["statusCode"])
        elif method == "Network.loadingFinished":
            self.transferred += event["encodedDataLength"]
        elif method == "Page.javascriptDialogOpening":
            self.dialogs.append(event["message"])
            self.socket.send(json.dumps({"id": -1, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}}))

    # What a test does.

    def go(self, address):
        self.call("Page.navigate", url=address)
        self.wait("document.readyState === 'complete'", f"{address} to load")
        self.settled()

    def script(self, expression):
        """The value of an expression in the page."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True, userGesture=True)
        if "exceptionDetails" in result:
            raise TestFailure(f"{expression}: {result['exceptionDetails'].get('exception', {}).get('description')}")
        return result["result"].get("value")

    def wait(self, expression, what=None, seconds=45):
        """Waits until `expression` holds; polls, because the page tells nobody when it is done."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                if self.script(f"Boolean({expression})"):
                    return
            except TestFailure:
                # The document was exchanged while it was asked.
                pass
            if time.monotonic() > deadline:
                raise TestFailure(f"waited {seconds} s in vain for {what or expression}")
            time.sleep(0.03)

    def settled(self):
        """Waits until the view and all its parts stand."""
        self.wait(
            "document.querySelector('main > *') && !document.querySelector('[aria-busy=true], .waiting')",
            "the view to stand")

    def click(self, selector):
        """Clicks the middle of the first element that matches, as a mouse does."""
        self.wait(f"document.querySelector({json.dumps(selector)})", f"{selector} to be there")
        place = self.script(
            f"(() => {{ const node = document.querySelector({json.dumps(selector)}); node.scrollIntoView({{block: 'center'}});"
            " const box = node.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def press(self, key):
        codes = {" ": 32, "Enter": 13, "Tab": 9, "ArrowDown": 40, "ArrowUp": 38, "Escape": 27, "/": 191}
        text = "\r" if key == "Enter" else key if len(key) == 1 else ""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=codes[key],
                      text=text if kind == "keyDown" else "")

    def size(self, width, height=900, is_mobile=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=is_mobile)

    def fail_paused(self):
        """Lets every request fail that `Fetch.enable` holds back."""
        self.script("0")
        while self.paused:
            self.call("Fetch.failRequest", requestId=self.paused.pop(), errorReason="ConnectionReset")

    def pdf(self):
        """The page as it would be printed."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"])

    def screenshot(self, path, is_whole=True, height_limit=4_000):
        height = min(height_limit, self.script("document.documentElement.scrollHeight"))
        width = self.script("document.documentElement.clientWidth")
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=is_whole, **({"clip": clip} if is_whole else {}))
        with open(path, "wb") as file:
            file.write(base64.b64decode(data["data"]))
