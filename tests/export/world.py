"""Makes the database that the tests of exports, server and page look at: the examples, and documents whose every word is hostile."""
import json
import pathlib
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
NASTY = "<script>alert(1)</script><img src=x onerror='alert(2)'> \"q\" 'a' & ]] | [[x]] `c` \\ {{t}} ${e} #h %s --> */ ; é漢🙂"


def make(entente, folder, reverse=False):
    """A database in that folder; gives its path."""
    database = pathlib.Path(folder) / "world.db"
    hostile = [
        {"id": "hostile-1", "title": NASTY, "date": "2015-03-04", "source": NASTY, "url": "javascript:alert(3)//\"><b>",
         "body": f"PARIS, March 4, 2015 -- France and Italy signed a trade agreement in Rome on Wednesday. {NASTY} France criticized Italy over {NASTY}."},
        {"id": NASTY, "title": "Spain & <Portugal> sign", "date": "2015-03-05", "source": "A, \"B\"\t<C>",
         "body": "MADRID, March 5, 2015 -- Spain and Portugal signed a fisheries pact on Thursday, \"the <b>best</b> of all\", Spain said."},
    ]
    file = pathlib.Path(folder) / "hostile.ndjson"
    file.write_text(json.dumps(hostile[0]) + "\n", encoding="utf-8")
    # An extraction may call an actor what it likes.
    extraction = json.loads(subprocess.run([entente, "extract", "-"], input=json.dumps(hostile[1]), check=True, capture_output=True, text=True).stdout)
    extraction["document"]["id"] = extraction["document"]["key"] = "hostile-3"
    extraction["actors"] = [dict(actor, name=NASTY) if actor["id"] == "ESP" else actor for actor in extraction["actors"]]
    told = pathlib.Path(folder) / "told.ndjson"
    told.write_text(json.dumps(extraction, ensure_ascii=False) + "\n", encoding="utf-8")
    inputs = sorted(str(path.relative_to(SOURCE)) for path in (SOURCE / "examples").iterdir()) + [str(file), str(told)]
    for path in reversed(inputs) if reverse else inputs:
        subprocess.run([entente, "ingest", "-q", "--db", database, path], check=True, cwd=SOURCE)
    subprocess.run([entente, "alias", "--db", database, "France", NASTY, "--reason", NASTY, "--date", "2026-01-01"], check=True, capture_output=True)
    return database
