// node kuzu_figures.mjs FOLDER [PAIRS]: the paths of graph_figures put to Kùzu (npm install kuzu) on
// the graph that graph_figures wrote to that folder. Exit status 1 where a path's length differs
// from ours.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(path.join(process.cwd(), "package.json"));
const kuzu = require("kuzu");
const folder = process.argv[2];
const most = Number(process.argv[3] ?? 50);
const work = fs.mkdtempSync(path.join(os.tmpdir(), "kuzu-"));
const now = () => Number(process.hrtime.bigint()) / 1e6;

const arcs = fs.readFileSync(path.join(folder, "arcs.txt"), "utf8");
let vertices = 0;
for (const match of arcs.matchAll(/\d+/g)) vertices = Math.max(vertices, Number(match[0]) + 1);
fs.writeFileSync(path.join(work, "nodes.csv"), Array.from({ length: vertices }, (_, v) => v).join("\n") + "\n");
fs.writeFileSync(path.join(work, "arcs.csv"), arcs.replaceAll(" ", ","));

const connection = new kuzu.Connection(new kuzu.Database(path.join(work, "db")));
const ask = async (query) => (await connection.query(query)).getAll();
await ask("CREATE NODE TABLE V(id INT64, PRIMARY KEY(id))");
await ask("CREATE REL TABLE E(FROM V TO V)");
const start = now();
await ask(`COPY V FROM '${work}/nodes.csv'`);
await ask(`COPY E FROM '${work}/arcs.csv'`);
console.log(`kuzu.load_ms ${(now() - start).toFixed(1)}`);

const pairs = fs.readFileSync(path.join(folder, "pairs.txt"), "utf8").trim().split("\n").slice(0, most);
const times = [];
let agree = 0;
for (const pair of pairs) {
  const [from, to, hops] = pair.split(" ").map(Number);
  const began = now();
  const rows = await ask(`MATCH p = (a:V {id: ${from}})-[:E* SHORTEST 1..30]->(b:V {id: ${to}}) RETURN length(p) AS n`);
  times.push(now() - began);
  const found = from === to ? 0 : rows.length > 0 ? Number(rows[0].n) : -1;
  agree += found === hops || hops > 30 ? 1 : 0;
}
times.sort((a, b) => a - b);
console.log(`kuzu.path_median_us ${(1000 * times[Math.floor(times.length / 2)]).toFixed(1)}`);
console.log(`kuzu.path_p95_us ${(1000 * times[Math.floor(times.length * 0.95)]).toFixed(1)}`);
console.log(`kuzu.paths_agree ${agree} of ${pairs.length}`);
fs.rmSync(work, { recursive: true, force: true });
process.exit(agree === pairs.length ? 0 : 1);
