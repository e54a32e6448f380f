#!/usr/bin/python3
"""The Model Context Protocol, message by message: mcp_test.py ENTENTE"""
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "export"))
import jsonschema  # noqa: E402
import world  # noqa: E402


class Client:
    def __init__(self, entente, database):
        self.process = subprocess.Popen([entente, "mcp", "--db", database], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.number = 0

    def send(self, text):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def line(self):
        return json.loads(self.process.stdout.readline())

    def call(self, method, **parameters):
        self.number += 1
        self.send(json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": parameters}))
        answer = self.line()
        assert answer["jsonrpc"] == "2.0" and answer["id"] == self.number, answer
        return answer

    def tool(self, name, **arguments):
        return self.call("tools/call", name=name, arguments=arguments)["result"]


def fault(answer, code):
    assert answer["error"]["code"] == code and answer["error"]["message"], answer


def main():
    entente = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        client = Client(entente, world.make(entente, folder))
        hello = client.call("initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo={"name": "test", "version": "1"})["result"]
        assert hello["protocolVersion"] == "2025-06-18" and hello["serverInfo"]["name"] == "entente" and "tools" in hello["capabilities"]
        newest = client.call("initialize", protocolVersion="1999-01-01", capabilities={}, clientInfo={"name": "test", "version": "1"})["result"]
        assert newest["protocolVersion"] == "2025-11-25"
        client.send('{"jsonrpc":"2.0","method":"notifications/initialized"}')
        assert client.call("ping")["result"] == {}

        tools = {tool["name"]: tool for tool in client.call("tools/list")["result"]["tools"]}
        assert {"links", "path", "agreements", "explain", "ask"} <= set(tools) and "audit" not in tools
        for tool in tools.values():
            jsonschema.Draft202012Validator.check_schema(tool["inputSchema"])
            assert tool["annotations"]["readOnlyHint"] and tool["description"]
        path = client.tool("path", A="Seoul", B="Tokyo", predicate=["shares_intelligence_with"])
        assert "2 hops: South Korea → (United States) → Japan" in path["content"][0]["text"] and not path["isError"]
        jsonschema.validate(path["structuredContent"], tools["path"]["outputSchema"])
        assert all(row["evidence"][0]["sentence"] for row in path["structuredContent"]["rows"]), "an answer without evidence"
        one, two = (client.tool("links", limit=1, offset=offset)["structuredContent"] for offset in (0, 1))
        assert len(one["rows"]) == 1 and one["rows"] != two["rows"] and one["total"] > 2
        nothing = client.tool("path", A="Seoul", B="Tokyo", predicate=["shares_intelligence_with"], as_of="2013-01-01")
        assert nothing["isError"] and "no path" in nothing["content"][0]["text"]
        for arguments in ({"A": "Nobody-at-all"}, {"Z": 1}, {"limit": 0}, {"limit": 10**9}, {"A": {"x": 1}}, {"predicate": ["hates"]}):
            assert client.tool("links", **arguments)["isError"], arguments

        listed = client.call("resources/list")["result"]["resources"]
        assert len(listed) == 13, len(listed)
        for resource in listed:
            content = client.call("resources/read", uri=resource["uri"])["result"]["contents"][0]
            assert content["text"] and content["uri"] == resource["uri"]
        assert any(world.NASTY in resource["name"] for resource in listed)
        fact = path["structuredContent"]["rows"][0]["id"]
        believed = client.call("resources/read", uri=f"entente://fact/{fact}")["result"]["contents"][0]
        assert json.loads(believed["text"])["rows"]
        assert len(client.call("resources/templates/list")["result"]["resourceTemplates"]) == 2

        fault(client.call("tools/call", name="rm", arguments={}), -32602)
        fault(client.call("no/method"), -32601)
        fault(client.call("resources/read", uri="file:///etc/passwd"), -32002)
        fault(client.call("resources/read", uri="entente://document/..%2f..%2fetc"), -32002)
        for text, code in (("{", -32700), ("[]", -32600), ('{"id":1}', -32600), ('{"jsonrpc":"2.0","id":7}', -32600), ('"\\ud800', -32700), ("[" * 100000, -32700),
                           (json.dumps({"x": "a" * 2_000_000}), -32600)):
            client.send(text)
            fault(client.line(), code)
        assert client.call("ping")["result"] == {}
        # What is called off gets no reply, and keeps nobody waiting, be it under way or not begun.
        hours = {"QUERY": ["MATCH (a),(b),(c),(d),(e),(f) RETURN count(*)"], "timeout": 3600}
        for number in (901, 902):
            client.send(json.dumps({"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": {"name": "match", "arguments": hours}}))
        for number in (902, 901):
            client.send(json.dumps({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": number}}))
        assert client.call("ping")["result"] == {}
        client.process.stdin.close()
        assert client.process.wait(30) == 0
    print("MCP: tools, resources and faults as the protocol has them")


main()
