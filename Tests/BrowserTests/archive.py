"""The program under test, serving the seeds and a page that means harm."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

root = pathlib.Path(__file__).resolve().parents[2]

HOSTILE_NAME = 'x"><img src=x onerror=alert(7)>'
HOSTILE_HEADLINE = "<script>alert(1)</script>"
HOSTILE_PAGE = f"""{HOSTILE_HEADLINE}

本报讯(记者 张三)3月5日,浙江省丽水市云和县召开会议,共有120名干部参加,<img src=x onerror=alert(2)>会议由县委书记李晓明主持。

会议指出,全县共投入资金3.5亿元,惠及群众2万余人。javascript:alert(3) 与 "><svg onload=alert(4)> 都只是文字,网格员用起“{{{{7*7}}}}”平台。
"""


class Archive:
    """A running server on a port of its own; `program` is the built executable."""

    def __init__(self, program=None):
        program = program or os.environ.get("QUJING") or str(root / ".build/release/qujing")
        if not os.access(program, os.X_OK):
            raise FileNotFoundError(f"{program} is not built: swift build -c release --product qujing")
        self.folder = tempfile.mkdtemp(prefix="reading-room-pages-")
        for page in (root / "seeds").glob("*.txt"):
            shutil.copy(page, self.folder)
        pathlib.Path(self.folder, HOSTILE_NAME + ".txt").write_text(HOSTILE_PAGE, encoding="utf-8")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [program, "serve", "--port", str(port), self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self._wait()

    def _wait(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError("the program ended: " + self.process.stderr.read().decode())
            try:
                urllib.request.urlopen(self.address + "/readyz", timeout=5)
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise RuntimeError("the program was not ready in a minute")

    def close(self):
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)
