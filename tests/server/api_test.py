#!/usr/bin/python3
"""The API says what the program says, keeps to HTTP, and stands what clients do to it: api_test.py ENTENTE [SECONDS [MAKE_WORLD]]

SECONDS is how long it is put under load, MAKE_WORLD the benches' program for large databases.
"""
import json
import pathlib
import random
import re
import select
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

from serving import Served, world


def equal(what, got, expected):
    assert got == expected, f"{what}: {got!r}, not {expected!r}"


def raw(server, data, wait=15):
    """Sends bytes; gives all that comes back until the server closes or falls silent."""
    with socket.create_connection((server.host, server.port), timeout=wait) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        got = b""
        try:
            while piece := connection.recv(65536):
                got += piece
        except (socket.timeout, ConnectionResetError):
            pass
        return got


def spoken(server, data):
    """Sends bytes and gives the beginning of what comes back; where that is nothing, nothing more is said either."""
    with socket.create_connection((server.host, server.port), timeout=15) as connection:
        connection.sendall(data)
        if not select.select([connection], [], [], 0.2)[0]:
            connection.shutdown(socket.SHUT_WR)
        try:
            return connection.recv(65536)
        except ConnectionResetError:
            return b""


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else None


def answers(server, entente, database):
    """Each question gives the rows of the command line; a page of them, and the way to the next."""
    told = json.loads(subprocess.run([entente, "links", "--limit", "0", "--format", "json", "--db", database], check=True, capture_output=True).stdout)
    got = server.ask("links", limit=1000).json
    equal("rows of links", got["rows"], told["rows"])
    pages, target = [], "/api/v1/links?limit=7"
    while target:
        page = server.get(target)
        pages += page.json["rows"]
        link = page.headers.get("Link")
        target = re.fullmatch(r'<(.*)>; rel="next"', link).group(1) if link else None
    equal("rows of all pages", pages, told["rows"])
    path = server.ask("path", A="Seoul", B="Tokyo", predicate="shares_intelligence_with").json
    equal("path", path["summary"], "2 hops: South Korea → (United States) → Japan")
    equal("no path", server.ask("path", A="Seoul", B="Tokyo", predicate="shares_intelligence_with", as_of="2013-01-01").status, 404)
    equal("many values", server.get("/api/v1/links?predicate=aids&predicate=supports").status in (200, 404), True)
    for name, kind in (("csv", "text/csv"), ("markdown", "text/markdown"), ("dot", "text/vnd.graphviz"), ("svg", "image/svg+xml"), ("ndjson", "application/x-ndjson")):
        answer = server.ask("links", A="Seoul", format=name)
        equal(name, (answer.status, answer.headers["Content-Type"].split(";")[0]), (200, kind))
    equal("completion", [n["id"] for n in server.ask("names", q="south k").json["names"]][:1], ["KOR"])
    equal("alias", server.ask("names", q="alert(2)").json["names"][0]["kind"], "actor")
    document = server.ask("document", key="example-ceasefire").json
    assert document["facts"] and all(fact["quote"] in document["text"] for fact in document["facts"])
    whole, without = server.ask("overview").json, server.ask("overview", without="USA").json
    ids = {node["id"] for node in whole["nodes"]}
    assert "USA" in ids and all(edge["from"] in ids and edge["to"] in ids for edge in whole["edges"])
    assert "USA" not in {node["id"] for node in without["nodes"]} and without["nodes"]
    shares = {(e["from"], e["to"]) for e in whole["edges"] if e["predicate"] == "shares_intelligence_with" and not e["dashed"]}
    assert ("JPN", "KOR") not in shares and ("KOR", "JPN") not in shares, "an edge past the hub"
    equal("one actor", len([n for n in server.ask("overview", actors=1).json["nodes"] if n["class"] == "actor"]), 1)


def description(server, entente):
    """OpenAPI names every question and parameter, and each path answers."""
    described = server.get("/api/v1/openapi.json").json
    equal("version", described["openapi"], "3.1.0")
    helped = subprocess.run([entente, "--help"], capture_output=True, text=True).stdout
    for path, item in described["paths"].items():
        name = path.rsplit("/", 1)[1]
        if item["get"]["tags"] != ["Page"]:
            assert re.search(rf"^  {name} ", helped, re.M), f"{name} is no command"
        needed = {p["name"]: "KOR" for p in item["get"]["parameters"] if p.get("required")}
        answer = server.get(path, needed)
        assert answer.status in (200, 400, 404), (path, answer.status)
        assert answer.status == 200 or answer.json["error"], path
    assert "/api/v1/audit" not in described["paths"], "a question that reads files of the server is offered"
    listed = {entry["path"] for entry in server.get("/api/v1/").json["resources"]}
    equal("index", listed, set(described["paths"]))


def conditional(server):
    first = server.ask("links")
    tag = first.headers["ETag"]
    again = server.get("/api/v1/links", if_none_match=tag)
    equal("unchanged", (again.status, again.body), (304, b""))
    equal("other question", server.get("/api/v1/agreements", if_none_match=tag).status, 200)
    packed = server.get("/api/v1/links", accept_encoding="gzip")
    equal("gzip", (packed.headers["Content-Encoding"], packed.body), ("gzip", first.body))
    head = server.request("HEAD", "/api/v1/links")
    equal("HEAD", (head.status, head.body, int(head.headers["Content-Length"])), (200, b"", len(first.body)))
    for path in ("/", "/explorer.js", "/api/v1/links"):
        headers = server.get(path).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"] and "unsafe" not in headers["Content-Security-Policy"]
        equal("nosniff", headers["X-Content-Type-Options"], "nosniff")
        assert "Access-Control-Allow-Origin" not in headers
    assert b"MIT" in server.get("/vendor/licences.txt").body
    for path in re.findall(r'(?:src|href)="(/[^"]*)"', server.get("/").body.decode()):
        equal(path, server.get(path).status, 200)


def hostile(server):
    """What is no proper request gets its status; the server goes on."""
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"):
        answer = server.request(method, "/api/v1/links")
        equal(method, (answer.status, answer.headers["Allow"]), (405, "GET, HEAD"))
    for target in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/vendor/..%2f..%2fetc/passwd", "/a/./b", "/..%5c..%5cx"):
        equal(target, status(raw(server, f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())), 400)
    for target in ("/api/v1/links?A=%ff", "/api/v1/links?A=%c0%af", "/api/v1/links?A=%ed%a0%80", "/api/v1/links?A=%0", "/%00"):
        equal(target, server.get(target).status, 400)
    equal("huge header", status(raw(server, b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 100_000 + b"\r\n\r\n")), 431)
    equal("huge target", status(raw(server, b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")), 431)
    equal("huge body", status(raw(server, b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n" + b"a" * 100_000)), 413)
    equal("no HTTP", status(raw(server, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n")), 400)
    equal("other host", server.get("/api/v1/links", Host="evil.example").status, 421)
    for query in ("Z=1", "limit=-1", "limit=1001", "limit=x", "offset=99999999999", "predicate=hates", "as-of=2014-02-30", "format=exe", "A=Nobody-at-all"):
        answer = server.get("/api/v1/links?" + query)
        assert answer.status == 400 and answer.json["error"], (query, answer.status)
    equal("nothing there", server.get("/nothing").status, 404)
    equal("no question", server.get("/api/v1/nothing").status, 404)
    text = server.ask("links", A="ESP", evidence="full").body.decode()
    assert json.loads(text)["rows"][0]["from"] == world.NASTY or world.NASTY in json.loads(text)["rows"][0]["to"]


def mutated(server, rounds=400):
    """Requests with bytes changed, left out and put in, cut off, sent one after another, and clients that leave in the middle of an answer."""
    dice = random.Random(7)
    bases = [b"GET /api/v1/links?A=KOR&limit=3 HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n",
             b"HEAD /explorer.js HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"x\"\r\n\r\n",
             b"GET /api/v1/match?QUERY=MATCH+(a)-[r]->(b)+RETURN+a&max-rows=5 HTTP/1.0\r\nHost: localhost\r\n\r\n",
             b"POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n"]
    known = {None, 200, 304, 400, 404, 405, 413, 421, 431}
    for _ in range(rounds):
        data = bytearray(dice.choice(bases) * dice.choice((1, 1, 2)))
        for _ in range(dice.randrange(1, 6)):
            at = dice.randrange(len(data) or 1)
            change = dice.randrange(4)
            if change == 0:
                data[at:at + 1] = bytes([dice.randrange(256)])
            elif change == 1:
                del data[at:at + dice.randrange(1, 9)]
            elif change == 2:
                data[at:at] = bytes(dice.choice(b"\x00\r\n%:&=/?\xff ") for _ in range(dice.randrange(1, 9)))
            else:
                del data[at + 1:]
        answer = spoken(server, bytes(data))
        assert status(answer) in known, (bytes(data), answer[:200])
    with socket.create_connection((server.host, server.port), timeout=15) as connection:
        connection.sendall(bases[0] * 2)
        two = b""
        while two.count(b"HTTP/1.1 200") < 2:
            assert (piece := connection.recv(65536)), "two requests at once get one answer"
            two += piece
    for _ in range(50):
        connection = socket.create_connection((server.host, server.port))
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # close() resets
        connection.sendall(b"GET /vendor/cytoscape.min.js HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20)
        connection.recv(dice.randrange(1, 3000))
        connection.close()
    equal("after all that", server.ask("links").status, 200)


def slow(server):
    """A hundred clients that say nothing, or a letter a second, keep nobody waiting and are let go."""
    idle = [socket.create_connection((server.host, server.port)) for _ in range(100)]
    for connection in idle[::2]:
        connection.sendall(b"GET /api/v1/links HTT")
    began = time.monotonic()
    equal("others", server.ask("links").status, 200)
    assert time.monotonic() - began < 5, "slow clients hold others up"
    idle[0].settimeout(20)
    try:
        while idle[0].recv(1000):
            pass
    except ConnectionResetError:
        pass
    assert time.monotonic() - began < 18, "a client that does not end its request is kept"
    for connection in idle:
        connection.close()


def load(server, clients, seconds):
    """So many clients at once: no error; gives requests a second and the 99th percentile in milliseconds."""
    end, times, faults = time.monotonic() + seconds, [], []
    targets = ["/api/v1/links?A=KOR&limit=10", "/api/v1/agreements?limit=10", "/api/v1/path?A=KOR&B=JPN", "/api/v1/stats"]

    def client(number):
        import http.client
        connection = http.client.HTTPConnection(server.host, server.port, timeout=30)
        count = number
        while time.monotonic() < end:
            began = time.monotonic()
            try:
                connection.request("GET", targets[count % len(targets)])
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    faults.append(answer.status)
            except Exception as error:  # whatever goes wrong is a fault of the server's
                faults.append(repr(error))
                return
            times.append(time.monotonic() - began)
            count += 1
        connection.close()

    threads = [threading.Thread(target=client, args=(i,)) for i in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults, faults[:5]
    times.sort()
    return len(times) / seconds, 1000 * times[int(len(times) * 0.99)]


def left_alone(entente, make_world, folder):
    """Questions whose clients have gone are not answered any more: nobody waits for them."""
    database = pathlib.Path(folder, "large.db")
    subprocess.run([make_world, database, "2000", "20000"], check=True, stderr=subprocess.DEVNULL)
    with Served(entente, database) as server:
        began = time.monotonic()
        equal("hubs", server.ask("hubs").status, 200)
        once = time.monotonic() - began
        for i in range(60):
            with socket.create_connection((server.host, server.port)) as connection:
                connection.sendall(f"GET /api/v1/hubs?limit=7&offset={i} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        began = time.monotonic()
        equal("stats", server.ask("stats").status, 200)
        waited = time.monotonic() - began
        assert waited < 10 * once, f"waited {waited:.1f} s for 60 clients that had gone; one question takes {once:.1f} s"
    subprocess.run([make_world, str(database) + "2", "20000", "300000"], check=True, stderr=subprocess.DEVNULL)
    with Served(entente, str(database) + "2", "--answer-time", "1") as server:
        server.ask("links", A="A000100", limit=5)  # makes the graph's image
        for question in ("hubs", "communities", "match?timeout=60&QUERY=MATCH+p=(a)-[*1..6]-(b)+RETURN+p+ORDER+BY+b.name+LIMIT+1"):
            answer = server.get("/api/v1/" + question)
            assert answer.status == 503 and "too long" in answer.json["error"], (question, answer.status)
            equal("the next question", server.ask("links", A="A000100", limit=5).status, 200)


HOSTILE = "/api/v1/match?timeout=3600&QUERY=MATCH+(a),(b),(c),(d),(e),(f)+RETURN+count(*)&max-rows="


def breaks_off(entente, database):
    """Questions that would take hours end with their time, or with their clients; others are answered meanwhile."""
    def hostile_client(server, number):
        connection = socket.create_connection((server.host, server.port), timeout=60)
        connection.sendall(f"GET {HOSTILE}{1000 + number} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        return connection

    def answered(connection):
        return bool(select.select([connection], [], [], 0)[0])

    with Served(entente, database, "--answer-time", "2") as server:
        clients = [hostile_client(server, i) for i in range(12)]
        for target in ("/", "/api/v1/stats", "/api/v1/links?A=KOR"):
            equal(target, server.get(target).status, 200)
        assert not any(answered(client) for client in clients), "a question that takes hours is answered before others"
        for client in clients:
            answer = client.recv(65536)
            assert status(answer) == 503 and b"takes too long" in answer, answer
            client.close()
        # All threads are free again: one that were not would make this one wait for more than its time.
        good = HOSTILE.split("&")[0] + "&QUERY=MATCH+(a)+RETURN+count(*)"
        equal("a question after them", server.get(good).status, 200)
        own = server.get(HOSTILE.replace("3600", "0.2"))
        assert own.status == 503 and "took longer than 0.2" in own.json["error"], own.body
    with Served(entente, database, "--answer-time", "20") as server:
        for client in [hostile_client(server, i) for i in range(12)]:
            client.close()
        equal("a question after clients that have gone", server.get(good).status, 200)
        clients = [hostile_client(server, i) for i in range(4)]
        equal("exit status while questions are under way", server.stop(), 0)


def token(entente, database):
    refused = subprocess.run([entente, "serve", "--listen", "0.0.0.0", "--port", "0", "--db", database], capture_output=True, text=True)
    assert refused.returncode == 2 and "token" in refused.stderr, refused
    with Served(entente, database, "--token", "a-token-of-good-length") as server:
        equal("without token", server.get("/api/v1/links").status, 401)
        equal("wrong token", server.get("/api/v1/links", Authorization="Bearer a-token-of-good-lengtH").status, 401)
        equal("token", server.get("/api/v1/links", Authorization="Bearer a-token-of-good-length").status, 200)
        entered = server.get("/?token=a-token-of-good-length")
        cookie = entered.headers["Set-Cookie"].split(";")[0]
        equal("entered", (entered.status, "HttpOnly" in entered.headers["Set-Cookie"]), (303, True))
        equal("cookie", server.get("/api/v1/links", Cookie=cookie).status, 200)


def main():
    entente = str(pathlib.Path(sys.argv[1]).resolve())
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as folder:
        database = world.make(entente, folder)
        with Served(entente, database) as server:
            answers(server, entente, database)
            description(server, entente)
            conditional(server)
            hostile(server)
            mutated(server)
            slow(server)
            rate, worst = load(server, 200, seconds)
            subprocess.run([entente, "forget", "hostile-1", "--db", database], check=True, capture_output=True)
            assert server.ask("document", key="hostile-1").status == 404, "the server does not see what changed"
            began = time.monotonic()
            equal("exit status", server.stop(), 0)
            assert time.monotonic() - began < 10
        token(entente, database)
        breaks_off(entente, database)
        if len(sys.argv) > 3:
            left_alone(entente, sys.argv[3], folder)
    print(f"API: 200 clients for {seconds:g} s, no error, {rate:.0f} requests/s, p99 {worst:.0f} ms")


main()
