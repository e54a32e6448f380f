#!/usr/bin/python3
"""Reads every export back with a tool of its kind, and counts: readback.py ENTENTE [--articles FILE] [FORMAT ...]

The knowledge is the examples and documents full of hostile words (world.py), or what a file of articles, one a line, tells. What
must come out is counted in the NDJSON; two databases that read the same in another order must export the same bytes.
"""
import argparse
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import networkx
import rdflib

import world

SYMMETRIC = {"has_agreement_with", "shares_intelligence_with", "allied_with", "cooperates_with", "meets_with", "trades_with", "disputes_with"}
SOURCE = pathlib.Path(__file__).resolve().parents[2]
ENT = rdflib.Namespace("https://entente.example/vocabulary#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")


hostile = True  # whether the examples and the hostile words are read, which must come through


class Truth:
    """What the database holds, by NDJSON."""

    def __init__(self, lines):
        facts = [json.loads(line) for line in lines.splitlines()]
        of = lambda kind: [fact for fact in facts if fact["kind"] == kind]
        self.documents, self.actors, self.agreements = of("document"), of("actor"), of("agreement")
        self.relations, self.events = of("relation"), of("event")
        self.evidence = [e for fact in self.agreements + self.relations + self.events for e in fact["evidence"]]
        ids = {fact["id"] for fact in self.agreements}
        self.parties = sum(len(fact["agreement"]["parties"]) for fact in self.agreements)
        related = sum(r["agreement"] in ids for fact in self.agreements for r in fact["agreement"]["related"])
        answers = sum(fact["event"]["under"] in ids for fact in self.events)
        hubs = sum(fact["relation"]["via"] is not None for fact in self.relations)
        self.nodes = len(self.actors) + len(self.agreements) + len(self.events)
        self.edges = self.parties + related + len(self.relations) + hubs + len(self.events) + answers
        assert self.relations and self.agreements and self.events and (hubs or not hostile), "the texts say too little"


def equal(what, got, expected):
    assert got == expected, f"{what}: {got}, not {expected}"


def rows(text, separator=","):
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE if separator == "\t" else csv.QUOTE_MINIMAL))


def is_there(name, texts):
    assert not hostile or any(world.NASTY in text for text in texts), f"{name}: the hostile words did not come through whole"


def graph(truth, g, label):
    equal("nodes", g.number_of_nodes(), truth.nodes)
    equal("edges", g.number_of_edges(), truth.edges)
    is_there("labels", [data[label] for _, data in g.nodes(data=True)])
    for _, _, data in g.edges(data=True):
        assert data["predicate"] and 0 <= data["confidence"] <= 1, data
    if not hostile:
        return
    # Seoul and Tokyo share intelligence through their hub, never past it.
    shared = networkx.Graph((a, b) for a, b, data in g.edges(data=True) if data["predicate"] == "shares_intelligence_with" and data["modality"] == "asserted")
    equal("way from Seoul to Tokyo", networkx.shortest_path(shared, "KOR", "JPN"), ["KOR", "USA", "JPN"])


def graphml(truth, path):
    graph(truth, networkx.read_graphml(path, force_multigraph=True), "label")


def gexf(truth, path):
    graph(truth, networkx.read_gexf(path), "label")
    names = {"g": "http://www.gexf.net/1.2draft"}
    edges = xml.etree.ElementTree.parse(path).findall(".//g:edge", names)
    assert any(edge.get("start") == "2014-12-29" if hostile else edge.get("start") for edge in edges), "no edge has the day since when it holds"


def dot(truth, path):
    counts = subprocess.run(["gc", "-n", "-e", path], check=True, capture_output=True, text=True).stdout.split()
    equal("nodes and edges", counts[:2], [str(truth.nodes), str(truth.edges)])
    svg = subprocess.run(["dot", "-Tsvg", path], check=True, capture_output=True, text=True).stdout
    tags = {element.tag.split("}")[1] for element in xml.etree.ElementTree.fromstring(svg).iter()}
    assert not tags & {"script", "img", "image", "foreignObject"}, tags


def one_csv(truth, path):
    relations = rows(path.read_text(encoding="utf-8"))
    equal("ids", sorted(r["id"] for r in relations), sorted(f["id"] for f in truth.relations))
    is_there("csv", [r["object_name"] + r["subject_name"] + r["title"] for r in relations])


def pair(truth, nodes, edges, id_key, ends):
    ids = [row[id_key] for row in nodes]
    equal("nodes", len(ids), truth.nodes)
    equal("different nodes", len(set(ids)), truth.nodes)
    equal("edges", len(edges), truth.edges)
    assert all(edge[end] in set(ids) for edge in edges for end in ends)


def gephi(truth, path):
    nodes, edges = rows((path / "nodes.csv").read_text()), rows((path / "edges.csv").read_text())
    pair(truth, nodes, edges, "Id", ["Source", "Target"])
    equal("types", {edge["Type"] for edge in edges}, {"Directed", "Undirected"})
    is_there("gephi", [node["Label"] for node in nodes])


def neo4j(truth, path):
    nodes, edges = rows((path / "nodes.csv").read_text()), rows((path / "relationships.csv").read_text())
    pair(truth, nodes, edges, "id:ID", [":START_ID", ":END_ID"])
    equal("labels", {node[":LABEL"] for node in nodes}, {"Actor", "Agreement", "Event"})


def cypher(truth, path):
    literal = r'"(?:[^"\\]|\\[\\"nrt])*"'
    properties = rf'\{{(?:`?\w+`?: (?:{literal}|-?[0-9.]+|true|false)(?:, |(?=\}})))*\}}'
    node = re.compile(rf"CREATE \(:Entity:(Actor|Agreement|Event) {properties}\);")
    edge = re.compile(rf"MATCH \(a:Entity \{{id: ({literal})\}}\), \(b:Entity \{{id: ({literal})\}}\) CREATE \(a\)-\[:[A-Z_]+ {properties}\]->\(b\);")
    first, *statements = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("CREATE CONSTRAINT")
    equal("statements understood", sum(bool(node.fullmatch(s) or edge.fullmatch(s)) for s in statements), len(statements))
    equal("nodes", sum(bool(node.fullmatch(s)) for s in statements), truth.nodes)
    equal("edges", sum(bool(edge.fullmatch(s)) for s in statements), truth.edges)


def rdf(truth, g):
    count = lambda name: len(set(g.subjects(rdflib.RDF.type, name)))
    for name, facts in [(ENT.Document, truth.documents), (ENT.Actor, truth.actors), (ENT.Agreement, truth.agreements), (ENT.Relation, truth.relations),
                        (ENT.Event, truth.events), (ENT.Evidence, truth.evidence)]:
        equal(str(name), count(name), len(facts))
    equal("parties", sum(1 for fact in g.subjects(rdflib.RDF.type, ENT.Agreement) for _ in g.objects(fact, ENT.party)), truth.parties)
    is_there("labels", [str(label) for label in g.objects(None, rdflib.RDFS.label)])
    if not hostile:
        return
    # Who shares intelligence through whom, and which words of which document say so.
    found = list(g.query("""
        PREFIX ent: <https://entente.example/vocabulary#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?hub ?quote ?date WHERE {
          ?r ent:predicate ent:shares_intelligence_with ; ent:via/dcterms:identifier ?hub ; ent:subject/dcterms:identifier "JPN" ;
             ent:object/dcterms:identifier "KOR" ; prov:wasDerivedFrom ?e . ?e prov:value ?quote ; prov:wasQuotedFrom/dcterms:date ?date }"""))
    assert found and all(str(hub) == "USA" for hub, _, _ in found), found


def rapper(kind, path):
    done = subprocess.run(["rapper", "-c", "-i", kind, path], capture_output=True, text=True)
    assert done.returncode == 0 and "Error" not in done.stderr, done.stderr
    return int(re.search(r"returned (\d+) triples", done.stderr).group(1))


def turtle(truth, path):
    g = rdflib.Graph().parse(path, format="turtle")
    rdf(truth, g)
    assert rapper("turtle", path) >= len(g)
    described = (SOURCE / "docs/vocabulary.md").read_text(encoding="utf-8")
    terms = {term[len(ENT):] for triple in g for term in map(str, triple) if term.startswith(ENT)}
    missing = sorted(term for term in terms if f"`ent:{term}`" not in described)
    assert not missing, f"docs/vocabulary.md does not describe {missing}"


def nquads(truth, path):
    g = rdflib.ConjunctiveGraph()
    g.parse(path, format="nquads")
    rdf(truth, g)
    assert rapper("nquads", path) >= len(g)
    named = {str(c.identifier) for c in g.contexts() if str(c.identifier).startswith("https://entente.example/document/")}
    equal("graphs", len(named), len(truth.documents))


def jsonld(truth, path):
    rdf(truth, rdflib.Graph().parse(path, format="json-ld"))


def ftm(truth, path):
    entities = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    ids = {entity["id"]: entity["schema"] for entity in entities}
    equal("entities", len(ids), len(truth.documents) + truth.nodes + len(truth.relations))
    for entity in entities:
        for name in ("subject", "object", "member", "organization", "involved", "organizer", "proof"):
            for target in entity["properties"].get(name, []):
                assert target in ids, (entity["id"], name, target)
        assert all(isinstance(value, str) and value for values in entity["properties"].values() for value in values), entity
        if ids[entity["id"]] in ("UnknownLink", "Membership"):
            assert entity["properties"]["proof"], entity
    is_there("ftm", [entity["properties"].get("name", [""])[0] for entity in entities])


def cameo(truth, path):
    events = rows(path.read_text(encoding="utf-8"), "\t")
    relations = [fact["relation"] for fact in truth.relations if fact["relation"]["predicate"] != "member_of"]
    by_relation = {fact["id"] for fact in truth.relations}
    expected = sum(2 if r["predicate"] in SYMMETRIC else 1 for r in relations)
    equal("rows of relations", sum(e["fact"] in by_relation for e in events), expected)
    for e in events:
        assert re.fullmatch(r"\d{2,4}", e["cameo"]) and e["cameo"].startswith(e["cameo_root"]) and e["plover"], e
        assert e["day"] == "" or re.fullmatch(r"\d{4}-\d\d-\d\d", e["day"]), e
    pairs = {(e["source_actor"], e["target_actor"]) for e in events if e["fact"] not in by_relation}
    assert not hostile or ("AGO", "UNITA") in pairs and ("JPN", "KOR") not in pairs, sorted(pairs)


def markdown(truth, path):
    notes = {note.stem: note.read_text(encoding="utf-8") for note in path.rglob("*.md")}
    equal("notes", len(notes), len(truth.documents) + len(truth.actors) + len(truth.agreements))
    for name, text in notes.items():
        head, body = text.split("\n---\n", 1)
        for key, value in re.findall(r"^(?:(\w+): |  - )(.+)$", head[4:], re.M):
            json.loads(value)
        for target in re.findall(r"\[\[([^\]]+)\]\]", body.replace("\\[", "").replace("\\]", "")):
            assert target in notes, f"{name} links to {target}, which is no note"
        assert not re.search(r"<\w", body), f"{name} holds HTML"
    assert not hostile or any("alert(1)" in text for text in notes.values())
    quoted = sum(text.count("\n> ") for text in notes.values())
    assert quoted >= len(truth.agreements), quoted


def package(truth, path):
    described = json.loads((path / "datapackage.json").read_text(encoding="utf-8"))
    tables = {r["name"]: (r, rows((path / r["path"]).read_text(encoding="utf-8"))) for r in described["resources"]}
    good = {"string": r"(?s).*", "integer": r"\d*", "number": r"(\d+(\.\d+)?)?", "boolean": r"(true|false)?"}
    for name, (resource, table) in tables.items():
        fields = resource["schema"]["fields"]
        with open(path / resource["path"], encoding="utf-8", newline="") as file:
            equal(f"heading of {name}", next(csv.reader(file)), [f["name"] for f in fields])
        for field in fields:
            assert all(re.fullmatch(good[field["type"]], row[field["name"]]) for row in table), (name, field)
        if key := resource["schema"].get("primaryKey"):
            equal(f"keys of {name}", len({row[key] for row in table}), len(table))
        for foreign in resource["schema"].get("foreignKeys", []):
            target = {row[foreign["reference"]["fields"]] for row in tables[foreign["reference"]["resource"]][1]} | {""}
            assert {row[foreign["fields"]] for row in table} <= target, (name, foreign)
    for name in ("documents", "actors", "agreements", "relations", "events", "evidence"):
        equal(name, len(tables[name][1]), len(getattr(truth, name)))
    equal("parties", len(tables["parties"][1]), truth.parties)
    is_there("package", [row["name"] for row in tables["actors"][1]])


READERS = {"graphml": graphml, "gexf": gexf, "dot": dot, "csv": one_csv, "gephi": gephi, "neo4j": neo4j, "cypher": cypher, "turtle": turtle,
           "nquads": nquads, "jsonld": jsonld, "ftm": ftm, "cameo": cameo, "markdown": markdown, "package": package}


def content(path):
    if path.is_dir():
        return {str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}
    return path.read_bytes()


def told_by(entente, place, articles, reverse):
    """A database of articles, read from the first to the last or from the last to the first."""
    lines = articles.read_text(encoding="utf-8").splitlines(keepends=True)
    file, database = place / "articles.jsonl", place / "articles.db"
    file.write_text("".join(reversed(lines) if reverse else lines), encoding="utf-8")
    subprocess.run([entente, "ingest", "-q", "--db", database, file], check=True, stderr=subprocess.DEVNULL)
    return database


def main():
    global hostile
    parser = argparse.ArgumentParser()
    parser.add_argument("entente", type=lambda word: str(pathlib.Path(word).resolve()))
    parser.add_argument("formats", nargs="*")
    parser.add_argument("--articles", type=pathlib.Path)
    options = parser.parse_args()
    entente, hostile = options.entente, options.articles is None
    helped = subprocess.run([entente, "export", "--help"], capture_output=True, text=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        one, two = pathlib.Path(folder, "one"), pathlib.Path(folder, "two")
        databases = []
        for place, reverse in ((one, False), (two, True)):
            place.mkdir()
            databases.append(told_by(entente, place, options.articles, reverse) if options.articles else world.make(entente, place, reverse))
        truth = Truth(subprocess.run([entente, "export", "--db", databases[0]], check=True, capture_output=True, text=True).stdout)
        failed = 0
        for name in options.formats or READERS:
            assert name in helped, f"export --help does not name {name}"
            for place, database in zip((one, two), databases):
                subprocess.run([entente, "export", "--db", database, "--format", name, "--output", place / name], check=True)
            try:
                READERS[name](truth, one / name)
                assert content(one / name) == content(two / name), "another order of reading gives other bytes"
                print(f"{name}: {truth.nodes} nodes, {truth.edges} edges, {len(truth.relations)} relations, read back")
            except Exception as error:  # each format says its own fault
                print(f"{name}: {type(error).__name__}: {error}")
                failed += 1
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
