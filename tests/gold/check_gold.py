#!/usr/bin/env python3
"""Checks the gold files of this folder: fields, words of the knowledge model, ids, dates, evidence. Prints each fault.

usage: check_gold.py [--counts] [FILE.jsonl ...]      without files, those of this folder

Exit status 1 if there is any fault. Ids must be known to extract/data/gazetteer, so that no gold fact is one that the
program could never write. Where the articles are at hand (own_articles.jsonl beside the gold, news_bulk.jsonl under
$ENTENTE_SHARED/articles) the evidence is looked up in them too; without the latter a line says so.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import sys

import sentences

HERE = pathlib.Path(__file__).resolve().parent
GAZETTEER = HERE.parent.parent / "extract" / "data" / "gazetteer"

PREDICATES = {
    "shares_intelligence_with", "allied_with", "cooperates_with", "meets_with", "trades_with", "mediates_between", "aids",
    "supports", "recognizes", "member_of", "requests", "criticizes", "rejects", "threatens", "sanctions", "attacks",
    "disputes_with"}  # has_agreement_with follows from the agreements and is never written down
SYMMETRIC = {"shares_intelligence_with", "allied_with", "cooperates_with", "meets_with", "trades_with", "disputes_with"}
FORMS = {
    "treaty", "pact", "accord", "convention", "protocol", "memorandum", "arrangement", "agreement", "communique", "charter",
    "armistice", "other"}
TYPES = {
    "intelligence", "defense", "arms_control", "peace", "border", "trade", "finance", "commodity", "energy", "environment",
    "fisheries", "transport", "science", "legal", "diplomatic", "cultural", "humanitarian", "migration", "integration",
    "other"}
STATUSES = {
    "proposed", "negotiating", "agreed", "signed", "ratified", "in_force", "suspended", "terminated", "rejected", "unknown"}
MODALITIES = {"asserted", "planned", "negated"}
EVENT_KINDS = {"nuclear_test", "missile_launch", "military_exercise", "attack", "election", "summit", "other"}
AGREEMENT_FIELDS = {
    "name", "form", "type", "parties", "hub", "subject", "status", "binding", "dates", "place", "evidence", "optional"}
RELATION_FIELDS = {"s", "p", "o", "via", "modality", "evidence", "optional"}
EVENT_FIELDS = {"actor", "kind", "count", "from", "to", "optional"}
DOCUMENT_FIELDS = {"id", "agreements", "relations", "events", "about"}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
COW = re.compile(r"cow:\d{1,3}")


def known_actors():
    """Ids of states, organisations and groups, without their organs; regions that deal abroad by ISO 3166-2."""
    known = set()
    for name in ("states", "organizations", "groups", "subnationals"):
        with open(GAZETTEER / f"{name}.tsv", encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("#") and "\t" in line:
                    known.add(line.split("\t", 1)[0].split("/", 1)[0])
    return known


class Checker:
    def __init__(self, actors):
        self.actors = actors
        self.faults = []
        self.where = ""

    def fault(self, text):
        self.faults.append(f"{self.where}: {text}")

    def among(self, value, words, what):
        if value not in words:
            self.fault(f"{what} {value!r}")

    def fields(self, thing, allowed, what):
        for field in sorted(set(thing) - allowed):
            self.fault(f"{what} has a field {field!r}")

    def actor(self, actor, what):
        if actor not in self.actors and not COW.fullmatch(str(actor)):
            self.fault(f"{what} {actor!r} is no actor known to the gazetteer")

    def evidence(self, thing, body, quotes):
        """A span of code points of the body, or, in articles of our own, the quoted words."""
        evidence = thing.get("evidence")
        if evidence is None:
            return
        if isinstance(evidence, str):
            if not quotes:
                self.fault("quotes the article")
            elif body is not None and evidence not in body:
                self.fault(f"the article does not say {evidence!r}")
            return
        if not (isinstance(evidence, list) and len(evidence) == 2 and all(isinstance(x, int) for x in evidence)):
            self.fault(f"evidence {evidence!r} is neither a span nor a quotation")
        elif not 0 <= evidence[0] < evidence[1] or (body is not None and evidence[1] > len(body)):
            self.fault(f"evidence {evidence!r} lies outside the article")

    def agreement(self, agreement, body, quotes):
        self.fields(agreement, AGREEMENT_FIELDS, "agreement")
        for field, words in (("form", FORMS), ("type", TYPES), ("status", STATUSES)):
            if agreement.get(field) is not None:
                self.among(agreement[field], words, field)
        parties = agreement.get("parties")
        if not isinstance(parties, list) or len(set(parties)) != len(parties):
            self.fault(f"parties {parties!r}")
        for party in parties or []:
            self.actor(party, "party")
        if not parties and not agreement.get("name") and not agreement.get("optional"):
            self.fault("agreement with neither name nor parties")
        if agreement.get("hub") is not None and agreement["hub"] not in parties:
            self.fault(f"hub {agreement['hub']!r} is no party")
        if agreement.get("binding") not in (None, True, False):
            self.fault(f"binding {agreement['binding']!r}")
        for kind, date in agreement.get("dates", {}).items():
            self.among(kind, {"signed", "in_force", "ended"}, "date")
            if not DATE.fullmatch(date):
                self.fault(f"date {date!r}")
        if agreement.get("place") is not None and not SLUG.fullmatch(agreement["place"]):
            self.fault(f"place {agreement['place']!r}")
        if agreement.get("subject") is not None and not quotes:
            self.fault("subject copied from the article")
        self.evidence(agreement, body, quotes)

    def relation(self, relation, body, quotes, seen):
        self.fields(relation, RELATION_FIELDS, "relation")
        self.among(relation.get("p"), PREDICATES, "predicate")
        self.among(relation.get("modality"), MODALITIES, "modality")
        for end in ("s", "o"):
            self.actor(relation.get(end), "actor")
        if relation.get("via") is not None:
            self.actor(relation["via"], "via")
        if relation.get("s") == relation.get("o"):
            self.fault(f"{relation.get('s')} to itself")
        ends = (relation.get("s"), relation.get("o"))
        key = (relation.get("p"),) + (tuple(sorted(map(str, ends))) if relation.get("p") in SYMMETRIC else ends)
        if key in seen:
            self.fault(f"told twice: {key}")
        seen.add(key)
        self.evidence(relation, body, quotes)

    def event(self, event):
        self.fields(event, EVENT_FIELDS, "event")
        self.among(event.get("kind"), EVENT_KINDS, "event")
        self.actor(event.get("actor"), "actor")
        if event.get("count") is not None and not isinstance(event["count"], int):
            self.fault(f"count {event['count']!r}")
        for end in ("from", "to"):
            if event.get(end) is not None and not DATE.fullmatch(event[end]):
                self.fault(f"date {event[end]!r}")

    def document(self, document, body, quotes):
        self.fields(document, DOCUMENT_FIELDS, "document")
        if "about" in document and not quotes:
            self.fault("tells what the article is about")
        for agreement in document.get("agreements", []):
            self.agreement(agreement, body, quotes)
        seen = set()
        for relation in document.get("relations", []):
            self.relation(relation, body, quotes, seen)
        for event in document.get("events", []):
            self.event(event)


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def own_articles(path, faults):
    """The articles beside the gold, and whether each has the fields of an input article."""
    bodies = {}
    for article in read(path):
        if set(article) != {"id", "title", "date", "dateline", "source", "body"}:
            faults.append(f"{path.name}: {article.get('id')} has the fields {sorted(article)}")
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", article["date"]):
            faults.append(f"{path.name}: {article['id']} is dated {article['date']!r}")
        if article["id"] in bodies:
            faults.append(f"{path.name}: {article['id']} stands twice")
        bodies[article["id"]] = article["body"]
    return bodies


def bodies_for(path, faults):
    """The texts that a gold file is about by id, or None where they are not at hand; and whether it may quote them."""
    if path.name.endswith("_articles.gold.jsonl"):
        return own_articles(path.with_name(path.name.replace(".gold", "")), faults), True
    shared = os.environ.get("ENTENTE_SHARED")
    if not shared:
        print(f"{path.name}: evidence not looked up, ENTENTE_SHARED is not set")
        return None, False
    return {a["id"]: a["body"] for a in read(pathlib.Path(shared) / "articles" / "news_bulk.jsonl")}, False


def check_sentences(checker):
    """Every line of sentences.tsv: its form, ids and words; no triple twice, no text twice."""
    pairs = sentences.read()
    texts = collections.Counter(article["body"] for article, _ in pairs)
    for article, gold in pairs:
        checker.where = f"sentences.tsv: {article['body'][:60]!r}"
        if texts[article["body"]] > 1:
            checker.fault("stands twice")
        checker.document(gold, None, True)
    return pairs


def print_counts(path, documents):
    counts = collections.defaultdict(collections.Counter)
    for document in documents:
        for relation in document["relations"]:
            counts[relation["p"]]["optional" if relation.get("optional") else relation["modality"]] += 1
        for agreement in document["agreements"]:
            counts["(agreements)"]["optional" if agreement.get("optional") else "asserted"] += 1
        counts["(events)"]["asserted"] += len(document["events"])
    print(f"{path.name}: {len(documents)} documents\n{'':28}asserted  planned  negated  optional")
    for predicate, row in sorted(counts.items()):
        print(f"  {predicate:26}{row['asserted']:8}{row['planned']:9}{row['negated']:9}{row['optional']:10}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=pathlib.Path)
    arguments.add_argument("--counts", action="store_true", help="print how many facts there are of each predicate")
    options = arguments.parse_args()
    files = options.files or [p for p in sorted(HERE.glob("*.jsonl")) if not p.name.endswith("_articles.jsonl")]
    checker = Checker(known_actors())
    for path in files:
        documents = read(path)
        bodies, quotes = bodies_for(path, checker.faults)
        ids = [d["id"] for d in documents]
        for document in documents:
            checker.where = f"{path.name}: {document['id']}"
            if ids.count(document["id"]) > 1:
                checker.fault("stands twice")
            if bodies is not None and document["id"] not in bodies:
                checker.fault("has no article")
            checker.document(document, (bodies or {}).get(document["id"]), quotes)
        if bodies is not None and quotes:
            checker.faults += [f"{path.name}: no gold for {i}" for i in sorted(set(bodies) - set(ids))]
        if options.counts:
            print_counts(path, documents)
    if not options.files:
        pairs = check_sentences(checker)
        if options.counts:
            print_counts(HERE / "sentences.tsv", [gold for _, gold in pairs])
    print("\n".join(checker.faults) or f"{len(files)} files, no fault")
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main())
