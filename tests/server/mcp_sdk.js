// node mcp_sdk.js ENTENTE DATABASE: the official client of the Model Context Protocol speaks with `entente mcp`.
const { createRequire } = require("module");
const path = require("path");
const { pathToFileURL } = require("url");
const from = createRequire(path.join(process.env.NODE_PATH, "x.js"));
const load = name => import(pathToFileURL(from.resolve(name)));

async function main() {
  const { Client } = await load("@modelcontextprotocol/sdk/client/index.js");
  const { StdioClientTransport } = await load("@modelcontextprotocol/sdk/client/stdio.js");
  const { LATEST_PROTOCOL_VERSION } = await load("@modelcontextprotocol/sdk/types.js");
  const client = new Client({ name: "test", version: "1.0.0" });
  const transport = new StdioClientTransport({ command: process.argv[2], args: ["mcp", "--db", process.argv[3]] });
  let spoken = null;
  transport.setProtocolVersion = version => { spoken = version; };
  await client.connect(transport);
  if (spoken !== LATEST_PROTOCOL_VERSION) throw new Error(`protocol ${spoken}, not ${LATEST_PROTOCOL_VERSION}`);
  const { tools } = await client.listTools();
  // The client checks each answer against the tool's own schema of its output.
  let answered = 0;
  for (const tool of tools.filter(tool => !(tool.inputSchema.required || []).length)) {
    const { isError, content, structuredContent } = await client.callTool({ name: tool.name, arguments: {} }).catch(error => { throw new Error(`${tool.name}: ${error.message}`); });
    if (isError ? !content[0].text : !structuredContent) throw new Error(tool.name);
    answered += isError ? 0 : 1;
  }
  // The others say what they need, or that they find nothing.
  if (answered < 10) throw new Error(`only ${answered} tools answer`);
  const answer = await client.callTool({ name: "path", arguments: { A: "Seoul", B: "Tokyo", predicate: ["shares_intelligence_with"] } });
  if (!answer.structuredContent.summary.startsWith("2 hops: South Korea → (United States) → Japan")) throw new Error(JSON.stringify(answer));
  const refused = await client.callTool({ name: "links", arguments: { A: "Nobody-at-all" } });
  if (!refused.isError) throw new Error("a name that nobody bears is answered");
  // A question that would take hours is called off by the client, and the next is answered.
  const hours = { QUERY: ["MATCH (a),(b),(c),(d),(e),(f) RETURN count(*)"], timeout: 3600 };
  const off = new AbortController();
  setTimeout(() => off.abort(), 500);
  const end = await client.callTool({ name: "match", arguments: hours }, undefined, { signal: off.signal }).then(() => "answered", () => "called off");
  if (end !== "called off") throw new Error(end);
  const { resources } = await client.listResources();
  for (const resource of resources) {
    const { contents } = await client.readResource({ uri: resource.uri });
    if (!contents[0].text) throw new Error(resource.uri);
  }
  const { resourceTemplates } = await client.listResourceTemplates();
  console.log(`MCP client: ${tools.length} tools, ${resources.length} resources, ${resourceTemplates.length} templates, ${answered} answers, protocol ${spoken}`);
  await client.close();
}

main().catch(error => {
  console.log(error.stack);
  process.exit(1);
});
