"""Reloads and restarts servers under load and counts what clients saw. usage: rolling.py PROGRAM"""

import http.client
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = sys.argv[1]
CONNECTIONS = 64
TARGETS = ["/v1/statistics", "/v1/stories?limit=3", "/v1/entities?limit=5", "/v1/figures?limit=5"]
work = tempfile.mkdtemp()
os.chmod(work, 0o755)


def start(folder, port):
    process = subprocess.Popen(
        [PROGRAM, "serve", folder, "--port", str(port), "--drain", "10"], stdout=subprocess.DEVNULL)
    for _ in range(600):
        try:
            if get(port, "/readyz")[0] == 200:
                return process
        except OSError:
            pass
        time.sleep(0.05)
    raise SystemExit(f"the server on port {port} did not become ready")


def get(port, target):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", target)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


class Load:
    """64 clients that ask again and again, each on a connection it keeps as long as the server does."""

    def __init__(self, port, known):
        self.port, self.known = port, known
        self.stopping = threading.Event()
        self.lock = threading.Lock()
        self.answers, self.faults, self.bodies = 0, [], {}
        self.threads = [threading.Thread(target=self.run, args=(n,)) for n in range(CONNECTIONS)]
        for thread in self.threads:
            thread.start()

    def run(self, number):
        connection = None
        while not self.stopping.is_set():
            target = TARGETS[number % len(TARGETS)]
            number += 1
            fault = None
            try:
                if connection is None:
                    connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
                connection.request("GET", target)
                answer = connection.getresponse()
                body = answer.read()
                if answer.status != 200:
                    fault = f"{target}: {answer.status} {body[:200]!r}"
                elif self.known and body not in self.known[target]:
                    fault = f"{target}: an answer of no snapshot: {body[:200]!r}"
                if answer.will_close:
                    connection.close()
                    connection = None
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError) as error:
                # RFC 9112 section 9.5: a kept connection may close at any time; only a fresh one counts.
                fresh = connection is None or getattr(connection, "asked", 0) == 0
                connection = None
                fault = f"{target}: {error!r}" if fresh else None
                if not fresh:
                    continue
            except OSError as error:
                connection, fault = None, f"{target}: {error!r}"
            if connection is not None:
                connection.asked = getattr(connection, "asked", 0) + 1
            with self.lock:
                self.answers += 1
                if fault:
                    self.faults.append(fault)
            time.sleep(0.002)

    def end(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join()
        for fault in self.faults[:5]:
            print("  ", fault)
        return self.answers, len(self.faults)


def reloads():
    folder = os.path.join(work, "pages")
    shutil.copytree("seeds", folder)
    extra = os.path.join(folder, "900_extra.txt")
    text = "江边新村换新颜\n\n本报讯(记者 李青)4月3日,江边新村举行开村仪式,全村39户86人领到新房钥匙。\n"
    process = start(folder, 8094)
    known = {target: {get(8094, target)[1]} for target in TARGETS}

    def reload(present):
        before = get(8094, "/v1/statistics")[1]
        if present:
            with open(extra, "w", encoding="utf-8") as file:
                file.write(text)
        else:
            os.remove(extra)
        process.send_signal(signal.SIGHUP)
        for _ in range(2000):
            if get(8094, "/v1/statistics")[1] != before:
                return
            time.sleep(0.01)
        raise SystemExit("a reload did not come about")

    reload(True)
    for target in TARGETS:
        known[target].add(get(8094, target)[1])
    load = Load(8094, known)
    for number in range(20):
        reload(number % 2 == 1)
    answers, faults = load.end()
    process.send_signal(signal.SIGTERM)
    status = process.wait()
    print(f"20 reloads: {answers} answers, {faults} failed or mixed, exit status {status}")
    return faults + status


def restarts():
    if not shutil.which("nginx"):
        print("SKIPPED rolling restarts: nginx did not install")
        return 0
    configuration = os.path.join(work, "nginx.conf")
    with open(configuration, "w") as file:
        file.write(f"""
daemon off; pid {work}/nginx.pid; error_log {work}/error.log; worker_processes 1;
events {{ worker_connections 512; }}
http {{
  access_log off; client_body_temp_path {work}/b; proxy_temp_path {work}/p; fastcgi_temp_path {work}/f;
  uwsgi_temp_path {work}/u; scgi_temp_path {work}/s;
  upstream qujing {{ server 127.0.0.1:8095 max_fails=0; server 127.0.0.1:8096 max_fails=0; keepalive 64; }}
  server {{ listen 127.0.0.1:8097; location / {{
    proxy_pass http://qujing; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host;
    proxy_next_upstream error timeout http_503; proxy_next_upstream_tries 4; }} }}
}}
""")
    processes = {port: start("seeds", port) for port in (8095, 8096)}
    nginx = subprocess.Popen(["nginx", "-c", configuration])
    time.sleep(0.5)
    known = {target: {get(8095, target)[1]} for target in TARGETS}
    load = Load(8097, known)
    statuses = 0
    for number in range(5):
        port = (8095, 8096)[number % 2]
        processes[port].send_signal(signal.SIGTERM)
        statuses += processes[port].wait()
        processes[port] = start("seeds", port)
        time.sleep(1.2)
    answers, faults = load.end()
    nginx.terminate()
    nginx.wait()
    if faults:
        with open(f"{work}/error.log") as log:
            print("".join(log.readlines()[:12]))
    for process in processes.values():
        process.terminate()
        statuses += process.wait()
    print(f"5 rolling restarts behind nginx: {answers} answers, {faults} failed or mixed, exit statuses {statuses}")
    return faults + statuses


try:
    wrong = reloads() + restarts()
finally:
    shutil.rmtree(work, ignore_errors=True)
sys.exit(1 if wrong else 0)
