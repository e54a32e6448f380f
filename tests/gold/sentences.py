#!/usr/bin/env python3
"""Reads sentences.tsv as articles and gold: each sentence is an article of its own.

usage: sentences.py --articles OUT.jsonl --gold OUT.jsonl [--part train|kept|all|examples]

Every fifth sentence is kept: nothing is trained on it. `examples` are those of the lexicon: what they forbid is wrong,
what they do not speak of counts neither way where they forbid something, else as wrong.
"""
import argparse
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
MODALITIES = {"?": "planned", "!": "negated"}


def parse_triple(text):
    """An agreement or a relation as gold files have it, by its words: "FRA+DEU agreement trade signed", "FRA aids TCD ?"."""
    optional = text.startswith("(") and text.endswith(")")
    words = text.strip("()").split()
    more = {"optional": True} if optional else {}
    if words[0] == "agreement":
        return {"agreement": {"name": None, "form": None, "type": words[2], "parties": words[1].split("+"), "hub": None,
                              "subject": None, "status": words[3], "binding": None, "dates": {}, "place": None, **more}}
    modality = MODALITIES[words[3]] if len(words) == 4 else "asserted"
    return {"relation": {"s": words[0], "p": words[1], "o": words[2], "via": None, "modality": modality, **more}}


def read(path=HERE / "sentences.tsv"):
    """Pairs of article and gold, in the order of the file. Raises ValueError with the line's number."""
    pairs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            year, text, triples = line.split("\t")
            title, bar, body = text.partition(" || ")
            found = [parse_triple(t.strip()) for t in triples.split(";") if t.strip()]
            name = f"sentence-{len(pairs) + 1:04}"
            article = {"id": name, "title": title if bar else None, "date": f"{int(year)}-06-15", "dateline": None,
                       "source": None, "body": body if bar else text}
        except (ValueError, KeyError, IndexError) as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
        pairs.append((article, {"id": name, "agreements": [f["agreement"] for f in found if "agreement" in f],
                                "relations": [f["relation"] for f in found if "relation" in f], "events": []}))
    return pairs


PREDICATES = ("aids", "allied_with", "attacks", "cooperates_with", "criticizes", "disputes_with", "mediates_between",
              "meets_with", "member_of", "recognizes", "rejects", "requests", "sanctions", "shares_intelligence_with",
              "supports", "threatens", "trades_with")


def either_way(relation):
    """All that might hold between the two actors of a forbidden relation, but that relation itself."""
    for s, o in ((relation["s"], relation["o"]), (relation["o"], relation["s"])):
        for p in PREDICATES:
            if (s, p, o) != (relation["s"], relation["p"], relation["o"]):
                yield {**relation, "s": s, "p": p, "o": o, "optional": True}


def examples():
    """The examples of the lexicon's entries for predicates, as pairs of article and gold."""
    pairs = []
    for path in sorted((HERE.parent.parent / "extract/data/lexicon").glob("*.lex")):
        for line in path.read_text(encoding="utf-8").splitlines():
            sentence, arrow, triples = line[2:].partition("=>")
            words = [t.split() for t in triples.split(";")]
            if line[:2] not in ("+ ", "- ") or not arrow or any(len(w) < 3 or w[1] not in PREDICATES for w in words):
                continue
            relations = [parse_triple(" ".join(w))["relation"] for w in words]
            if line.startswith("-"):
                relations = [other for r in relations for other in either_way(r)]
            name = f"example-{len(pairs) + 1:04}"
            pairs.append(({"id": name, "title": None, "date": None, "dateline": None, "source": None,
                           "body": sentence.strip()},
                          {"id": name, "agreements": [], "relations": relations, "events": []}))
    return pairs


def part(pairs, which):
    """`kept` is every fifth, `train` the others."""
    return [p for i, p in enumerate(pairs) if which == "all" or (i % 5 == 4) == (which == "kept")]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=pathlib.Path, required=True)
    arguments.add_argument("--gold", type=pathlib.Path, required=True)
    arguments.add_argument("--part", choices=("train", "kept", "all", "examples"), default="all")
    options = arguments.parse_args()
    pairs = examples() if options.part == "examples" else part(read(), options.part)
    for path, column in ((options.articles, 0), (options.gold, 1)):
        path.write_text("".join(json.dumps(pair[column], ensure_ascii=False) + "\n" for pair in pairs), encoding="utf-8")


if __name__ == "__main__":
    main()
