"""Runs `entente serve` for tests: with Served(entente, database) as server: server.get("/api/v1/links")."""
import gzip
import http.client
import json
import pathlib
import subprocess
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "export"))
import world  # noqa: E402  (the database full of hostile words)


class Answer:
    def __init__(self, response):
        self.status, self.headers, self.body = response.status, response.headers, response.read()
        if self.headers.get("Content-Encoding") == "gzip":
            self.body = gzip.decompress(self.body)

    @property
    def json(self):
        return json.loads(self.body)


class Served:
    def __init__(self, entente, database, *options):
        self.process = subprocess.Popen([entente, "serve", "--port", "0", "--db", str(database), *options], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("http://"), self.url
        self.host, self.port = urllib.parse.urlsplit(self.url).hostname, urllib.parse.urlsplit(self.url).port

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Ends it as Ctrl-C does; gives the exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(60)

    def request(self, method, target, headers=None, body=None):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            connection.request(method, target, body=body, headers=headers or {})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def get(self, path, parameters=None, **headers):
        query = "?" + urllib.parse.urlencode(parameters, doseq=True) if parameters else ""
        return self.request("GET", path + query, {name.replace("_", "-"): value for name, value in headers.items()})

    def ask(self, name, **parameters):
        return self.get("/api/v1/" + name, {key.replace("_", "-"): value for key, value in parameters.items()})
