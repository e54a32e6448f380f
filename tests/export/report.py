#!/usr/bin/python3
"""Reports and pictures of a database full of hostile words are well-formed and hold nothing that runs: report.py ENTENTE"""
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import world

HARMLESS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "figure", "table", "thead", "tbody", "tr", "th", "td", "blockquote",
            "mark", "cite", "a"}
SVG = {"svg", "g", "title", "polygon", "polyline", "path", "text", "ellipse", "a"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text = set(), [], ""

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attributes]

    def handle_data(self, data):
        self.text += data


def run(*words, status=0):
    done = subprocess.run(words, capture_output=True)
    assert done.returncode == status, (words, done.returncode, done.stderr.decode())
    return done.stdout if status == 0 else done.stderr.decode()


def check_html(text):
    page = Page()
    page.feed(text)
    assert page.tags <= HARMLESS | SVG, page.tags - HARMLESS - SVG
    for tag, name, value in page.attributes:
        assert not name.startswith("on"), (tag, name)
        assert name not in ("src", "href") or value.startswith(("https://", "http://")), (tag, name, value)
    return page


def main():
    entente = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        database = world.make(entente, folder)
        # France, whom a decision gives a hostile name; Spain, whose own name is one; an agreement.
        for subject in ("France", "ESP", "Spain"):
            page = check_html(run(entente, "report", subject, "--db", database, "--format", "html").decode())
            assert "svg" in page.tags and "alert(1)" in page.text and "mark" in page.tags, subject
            text = run(entente, "report", subject, "--db", database).decode()
            assert not re.search(r"<\w", re.sub(r"```mermaid.*?```", "", text, flags=re.S)), "HTML in Markdown"
            assert "```mermaid" in text and "](" not in re.sub(r"\\.", "", text)
        seoul = check_html(run(entente, "report", "Seoul", "--db", database, "--format", "html").decode())
        for words in ("South Korea", "2014-12-29", "intelligence arrangement", "Links", "In order of time"):
            assert words in seoul.text, words
        run(entente, "report", "Nobody-at-all", "--db", database, status=2)
        for words in (("links",), ("links", "ESP"), ("path", "Seoul", "Tokyo"), ("neighbours", "Angola"), ("timeline", "Seoul"), ("agreements",)):
            svg = run(entente, "draw", *words, "--db", database)
            tags = {element.tag.split("}")[1] for element in xml.etree.ElementTree.fromstring(svg).iter()}
            assert tags <= SVG and "text" in tags, tags
            assert run(entente, "draw", *words, "--format", "png", "--db", database).startswith(b"\x89PNG"), words
        chart = run(entente, "draw", "timeline", "Seoul", "--db", database).decode()
        assert "2014" in chart and "shares intelligence" in chart
        assert "has no picture" in run(entente, "draw", "stats", "--db", database, status=2)
    print("reports and pictures: well-formed, nothing in them runs")


main()
