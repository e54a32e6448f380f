#!/usr/bin/env python3
"""Makes many articles out of some by recombining their sentences.

    bench/recombine.py ARTICLES.jsonl COUNT [SEED] > many.ndjson

Each new article has 6 to 12 sentences, each from another article of the input, so that no two are
near-duplicates; its date is that of the article that gave the first. The same seed gives the same bytes.
"""
import json
import random
import re
import sys

SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”]?\s+(?=[A-Z\"“])")


def sentences(path):
    articles = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            parts = [" ".join(s.split()) for s in SENTENCE_END.split(article.get("body") or "")]
            parts = [s for s in parts if 40 <= len(s) <= 600]
            if parts:
                articles.append((article.get("date"), parts))
    return articles


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    articles = sentences(sys.argv[1])
    count, rng = int(sys.argv[2]), random.Random(int(sys.argv[3]) if len(sys.argv) == 4 else 1987)
    for number in range(count):
        sources = rng.sample(articles, min(len(articles), rng.randint(6, 12)))
        body = "\n\n".join(" ".join(rng.choice(parts) for _, parts in sources[i:i + 2]) for i in range(0, len(sources), 2))
        print(json.dumps({"id": f"recombined-{number}", "date": sources[0][0], "source": f"Wire {number % 7}", "body": body}, ensure_ascii=False))


if __name__ == "__main__":
    main()
