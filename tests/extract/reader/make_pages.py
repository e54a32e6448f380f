#!/usr/bin/env python3
"""Writes tests/extract/reader/pages: imitations of saved news pages, each in the markup style of a kind of site, around texts of
our own, with what is to be read from them (expected.ndjson). The same bytes on every run.  usage: make_pages.py"""
import html
import json
import pathlib
import random

HERE = pathlib.Path(__file__).resolve().parent / "pages"
PAIRS = [("Peru", "Lima", "Chile", "Santiago"), ("Norway", "Oslo", "Iceland", "Reykjavik"), ("Kenya", "Nairobi", "Uganda", "Kampala"),
         ("Japan", "Tokyo", "Mongolia", "Ulan Bator"), ("Oman", "Muscat", "Qatar", "Doha"), ("Serbia", "Belgrade", "Hungary", "Budapest"),
         ("Vietnam", "Hanoi", "Laos", "Vientiane"), ("Morocco", "Rabat", "Senegal", "Dakar"), ("Brazil", "Brasilia", "Uruguay", "Montevideo")]
SUBJECTS = ["shared rail freight", "joint river patrols", "the pooling of weather radar", "fishing quotas", "a gas pipeline", "student exchanges",
            "the return of stolen antiquities", "border crossings", "coastguard exercises", "vaccine purchases"]
MONTHS = "January February March April May June July August September October November December".split()
TEASERS = ["Ministers quarrel over the price of salt in mountain villages", "Ten harbours that changed the way we trade", "Why the ferry to the islands is late again",
           "Markets close higher after a quiet week", "The chef who cooks for summits", "Storm leaves two towns without power", "Opinion: A treaty is only as good as its clerks",
           "Quiz: how well do you know your neighbours' flags?", "In pictures: a winter on the frontier", "Football: late goal sends hosts through"]
NAMES = ["Ana Torvald", "Miro Castell", "Ines Okafor", "Tomas Lindqvar", "Ruth Amadi", "Petra Solen"]


class Article:
    def __init__(self, n):
        r = random.Random(1000 + n)
        a, ca, b, cb = PAIRS[n % len(PAIRS)]
        subject = SUBJECTS[n % len(SUBJECTS)]
        self.r = r
        self.year, self.month, self.day = 1996 + n % 25, 1 + n * 5 % 12, 1 + n * 7 % 28
        self.date = f"{self.year}-{self.month:02}-{self.day:02}"
        self.title = r.choice([f"{a} and {b} reach accord on {subject}", f"{a}, {b} sign pact covering {subject}", f"After long talks, {a} and {b} agree on {subject}"])
        self.author = NAMES[n % len(NAMES)]
        self.site = r.choice(["The Meridian Post", "Harbour Daily", "Northern Courier", "World Ledger", "The Evening Quay"])
        self.url = f"https://www.{self.site.lower().replace(' ', '')}.example/world/{r.randrange(10**6, 10**7)}"
        bank = [
            f"{ca} \u2014 The governments of {a} and {b} said on Tuesday that they had settled a dispute of eleven years and would cooperate on {subject}, starting next spring.",
            f"\u201cThis is a good day for both our peoples,\u201d the foreign minister of {a} told reporters in {ca}, adding that the text had been agreed word by word.",
            f"Under the agreement, {b} will open two offices in {ca}, and {a} will pay a third of the costs for the first five years.",
            f"Officials in {cb} confirmed the terms but declined to say when parliament would vote on them.",
            f"The two countries first began to negotiate in {self.year - 4}, when a commission of six experts met in a hotel near the border and parted without a result.",
            "It was not enough.",
            f"Critics in {b} say that the arrangement gives too much away. \u201cWe asked for guarantees, and what we got is a promise to talk again,\u201d said one member of the opposition.",
            f"Analysts expect the accord to be tested soon: the season begins in May, and last year {r.randrange(40, 90)} incidents were counted along the line.",
            f"A joint committee will meet every three months, in {ca} and {cb} in turn, and report to both cabinets.",
            f"Neighbouring states have welcomed the step. The regional bank has offered a loan of {r.randrange(20, 80)} million dollars, to be repaid within twelve years.",
            f"Either side may withdraw with six months' notice, according to a copy of the text that was seen by this newspaper.",
            f"The ministers of transport are to sign a protocol with the technical details before the end of the year, a spokesman for {a} said.",
            f"An earlier attempt failed in {self.year - 2} after {b} recalled its ambassador over a remark made at a dinner in {ca}.",
            f"Asked whether a military part was planned, the minister shook her head. \u201cNot now, and not in secret,\u201d she said.",
        ]
        head, rest = bank[:2], bank[2:]
        r.shuffle(rest)
        self.paragraphs = head + rest[: r.randrange(5, 12)]
        if self.paragraphs[-1] == "It was not enough.":
            self.paragraphs[-1], self.paragraphs[2] = self.paragraphs[2], self.paragraphs[-1]
        self.crosshead = "What comes next"

    def long_date(self):
        return f"{MONTHS[self.month - 1]} {self.day}, {self.year}"

    def day_first(self):
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"

    def e(self, text):
        return html.escape(text, quote=False)

    def linked(self, i):
        """Paragraph with a link inside, as sites do."""
        text = self.e(self.paragraphs[i])
        words = text.split(" ")
        if i % 3 == 2 and len(words) > 8:
            words[3] = f'<a href="/topics/{i}">{words[3]} {words[4]}</a>'
            del words[4]
        return " ".join(words)

    def teasers(self, n):
        return self.r.sample(TEASERS, n)


def links(a, n, item="li", cls=""):
    c = f' class="{cls}"' if cls else ""
    return "".join(f'<{item}{c}><a href="/x/{i}">{a.e(t)}</a></{item}>' for i, t in enumerate(a.teasers(n)))


def nav(a, cls="nav"):
    names = ["World", "Politics", "Business", "Science", "Opinion", "Sport", "Culture", "Travel", "Video", "Podcasts"]
    return f'<div class="{cls}"><ul>' + "".join(f'<li><a href="/{s.lower()}">{s}</a></li>' for s in names) + "</ul></div>"


def paras(a, cls="", between=(), tag="p"):
    """All paragraphs; `between` maps a position to markup put before it."""
    c = f' class="{cls}"' if cls else ""
    between = dict(between)
    return "\n".join(between.get(i, "") + f"<{tag}{c}>{a.linked(i)}</{tag}>" for i in range(len(a.paragraphs)))


def json_ld(a, body=False, kind="NewsArticle", graph=False):
    thing = {"@type": kind, "headline": a.title, "datePublished": f"{a.date}T09:30:00+00:00", "dateModified": "2022-01-02T00:00:00Z", "mainEntityOfPage": a.url,
             "author": [{"@type": "Person", "name": a.author}], "publisher": {"@type": "NewsMediaOrganization", "name": a.site}}
    if body:
        thing["articleBody"] = "\n\n".join(a.paragraphs)
    if graph:
        thing = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": a.site, "url": "https://x.example"}, thing, {"@type": "BreadcrumbList", "itemListElement": []}]}
    else:
        thing["@context"] = "https://schema.org"
    return f'<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script>'


def og(a):
    q = html.escape(a.title)
    return (f'<meta property="og:title" content="{q}"><meta property="og:site_name" content="{a.site}"><meta property="og:url" content="{a.url}">'
            f'<meta property="og:type" content="article"><meta name="description" content="News from {a.site}, read by many people every day of the week.">')


def page(head, body, lang="en", doctype="<!DOCTYPE html>", attributes=""):
    return f"{doctype}\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">{head}</head>\n<body{attributes}>\n{body}\n</body></html>\n"


def cookies():
    return '<div class="x-consent-banner"><p>We and our 412 partners use cookies to store and access information on a device, such as your address, to show you what we think you want to see.</p><button>Accept all</button></div>'


def letter(cls="newsletter-signup"):
    return f'<div class="{cls}"><h3>Sign up for Morning Briefing</h3><p>The stories of the day, every morning in your inbox, chosen by our editors from all over the world.</p><form><input name="email"><button>Go</button></form></div>'


def comments(a):
    texts = ["I do not believe a word of this, as my uncle worked at the ministry for twenty years and never saw any such commission, experts or not.",
             "Finally some good news from that part of the world, let us hope that it lasts longer than the last one did, which was all of two weeks.",
             "Why does nobody write about the villages on the other side of the river, who were never asked whether they wanted any of this at all?"]
    return '<section id="comments" class="comments-area"><h2>3 Comments</h2>' + "".join(f'<div class="comment-body"><b>reader{i}</b><p>{t}</p><a href="#">Reply</a></div>' for i, t in enumerate(texts)) + "</section>"


def cards(a, n, cls="css-1x2y3z"):
    summary = "A look at what has happened since, with voices from the harbour, the market and the ministry, and a map of all the places that are named."
    return f'<div class="{cls}">' + "".join(f'<div class="css-c{i}"><a href="/c/{i}"><h3>{a.e(t)}</h3><p>{summary}</p></a></div>' for i, t in enumerate(a.teasers(n))) + "</div>"


STYLES = []


def style(f):
    STYLES.append(f)
    return f


@style
def columns_of_one_class(a):
    half = len(a.paragraphs) // 2
    ps = [f'<p class="css-at9mc1 evys1bk0">{a.linked(i)}</p>' for i in range(len(a.paragraphs))]
    column = '<div class="css-1fanzo5 StoryBodyCompanionColumn"><div class="css-53u6y8">{}</div><aside class="css-ew4tgv"></aside></div>'
    ad = '<div id="story-ad-1-wrapper" class="css-12yx39z"><p>Advertisement</p><a href="#after-story-ad-1">Continue reading the main story</a></div>'
    body = f'{nav(a, "css-1aor85t")}<main id="site-content"><article id="story" class="css-1vxca1d"><header><h1 data-testid="headline">{a.e(a.title)}</h1><p id="article-summary">The text was two hundred pages long. Nobody had read it all.</p></header><div class="css-byl"><p>By <a href="/by/1"><span>{a.author}</span></a></p><time datetime="{a.date}T05:00:00-04:00">{a.long_date()}</time></div><section name="articleBody" class="meteredContent css-1r7ky0e">{column.format(chr(10).join(ps[:half]))}{ad}{column.format(chr(10).join(ps[half:]))}</section><div class="bottom-of-article"><p>{a.author} covers the region and has written for this newspaper since the winter of the great frost. More about {a.author}</p></div></article></main><nav>{links(a, 5)}</nav><footer><a href="/c">© {a.site}</a></footer>'
    return page(f"<title>{a.e(a.title)} - {a.site}</title>{og(a)}{json_ld(a)}<link rel=canonical href=\"{a.url}\">", body)


@style
def text_blocks_with_hashed_classes(a):
    blocks = "".join(f'<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper ep2nwvo0"><div class="ssrcss-7uxr49-RichTextContainer e5tfeyi1"><p class="ssrcss-1q0x1qg-Paragraph e1jhz7w10">{("<b>%s</b>" % a.linked(i)) if i == 0 else a.linked(i)}</p></div></div>' + ('<div data-component="links-block" class="ssrcss-lb"><ul>' + links(a, 2) + "</ul></div>" if i == 2 else "") for i in range(len(a.paragraphs)))
    body = f'<header role="banner">{nav(a, "ssrcss-nav")}</header><main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><div data-component="headline-block"><h1 id="main-heading">{a.e(a.title)}</h1></div><div data-component="byline-block" class="ssrcss-68pt20"><span><time data-testid="timestamp" datetime="{a.date}T17:06:11.000Z">{a.day_first()}</time></span><p>{a.author}, Europe correspondent</p></div><figure><img src="x.jpg"><figcaption>Image caption, The signing ceremony lasted for less than an hour, people who were there said.</figcaption></figure>{blocks}<section data-component="topic-list"><h2>Related Topics</h2><ul>{links(a, 3)}</ul></section></article></main><div class="ssrcss-more"><h2>More on this story</h2>{cards(a, 3)}</div>'
    return page(f"<title>{a.e(a.title)} - {a.site}</title>{og(a)}", body), {"url": a.url}


@style
def standard_wordpress(a):
    body = f'<div id="page" class="site has-sidebar"><header id="masthead">{nav(a, "main-navigation")}</header><div id="content"><article id="post-42" class="post-42 post type-post hentry category-world"><header class="entry-header"><h1 class="entry-title">{a.e(a.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="{a.url}"><time class="entry-date published" datetime="{a.date}T08:00:00+00:00">{a.long_date()}</time><time class="updated" datetime="2023-01-01T00:00:00+00:00">January 1, 2023</time></a></span><span class="byline"> by <span class="author vcard"><a>{a.author}</a></span></span></div></header><div class="entry-content">{paras(a, between={3: "<h2>" + a.crosshead + "</h2>"})}<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a>Twitter</a></li><li><a>Facebook</a></li></ul></div><div id="jp-relatedposts"><h3>Related</h3>{links(a, 3, "p")}</div></div><footer class="entry-footer"><span class="cat-links">Posted in <a>World</a></span></footer></article>{comments(a)}</div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>{links(a, 5)}</ul></section></aside></div>'
    a.expected_crosshead = 3
    return page(f"<title>{a.e(a.title)} &#8211; {a.site}</title><link rel=\"canonical\" href=\"{a.url}\">", body), {"crosshead": 3}


@style
def wire_agency_with_numbered_paragraphs(a):
    ps = "".join(f'<div data-testid="paragraph-{i}" class="article-body__paragraph__2-BtD text__text__1FZLe">{a.linked(i)}</div>' for i in range(len(a.paragraphs)))
    body = f'<header>{nav(a, "site-header__nav__abc")}</header><main><div class="article__container__2MUeZ"><article><div class="article-header__wrapper__q9Bk_"><nav><a>World</a></nav><h1 data-testid="Heading">{a.e(a.title)}</h1><div class="info-content__author-date__1Epi_"><div>By <a>{a.author}</a></div><time datetime="{a.date}T11:00:00Z"><span>{a.long_date()}</span><span>11:00 AM UTC</span><span>Updated 3 years ago</span></time></div></div><div class="article-body__content__17Yit">{ps}</div><p data-testid="Body" class="sign-off__text__PU3Aj">Our Standards: <a>The Principles</a></p></article></div><div class="read-next__x"><h2>Read Next</h2>{cards(a, 4)}</div></main>'
    return page(f"<title>{a.e(a.title)} | {a.site}</title>{og(a)}{json_ld(a)}", body)


@style
def hash_classes_without_any_hint(a):
    body = f'<div class="dcr-a1">{nav(a, "dcr-n9")}</div><div class="dcr-b2"><div class="dcr-h1"><h1 class="dcr-1w6uej9">{a.e(a.title)}</h1></div><div class="dcr-m1">{a.author}</div><div class="dcr-d1">Mon {a.day_first()} 10.00 GMT</div><div class="dcr-bd">{paras(a, "dcr-s3ycb2", {4: "<div class=dcr-z>" + letter("dcr-nl") + "</div>"})}</div></div><div class="dcr-r">{cards(a, 4)}</div><div class="dcr-f"><p>© 2020 {a.site} or its affiliated companies. All rights reserved.</p></div>'
    return page(f"<title>{a.e(a.title)} | World news | {a.site}</title><meta property=\"article:published_time\" content=\"{a.date}T10:00:00.000Z\">{og(a)}", body)


@style
def table_layout_of_the_nineties(a):
    text = "<P>".join(a.linked(i) for i in range(len(a.paragraphs)))
    menu = "<BR>".join(f'<A HREF="/{s}">{s}</A>' for s in ["Front Page", "World", "Nation", "Metro", "Business", "Weather"])
    body = f'<TABLE WIDTH=600 BORDER=0><TR><TD COLSPAN=3><IMG SRC="logo.gif" ALT="logo"></TD></TR><TR><TD WIDTH=120 VALIGN=TOP BGCOLOR="#EEEEEE"><FONT SIZE=-1>{menu}</FONT></TD><TD WIDTH=10>&nbsp;</TD><TD VALIGN=TOP><FONT SIZE=-1>{a.long_date()}</FONT><H1>{a.e(a.title)}</H1><FONT SIZE=-1>By {a.author}</FONT><P>{text}<P><FONT SIZE=-2><A HREF="/">Home</A> | <A HREF="/s">Search</A> | <A HREF="/m">Marketplace</A></FONT></TD></TR></TABLE><CENTER><FONT SIZE=-1>Copyright {a.year} {a.site}</FONT></CENTER>'
    return f"<HTML><HEAD><TITLE>{a.e(a.title)}</TITLE></HEAD>\n<BODY BGCOLOR=\"#FFFFFF\">{body}</BODY></HTML>\n", {"url": None, "source": None}


@style
def breaks_for_paragraphs(a):
    text = "<br><br>\n".join(a.linked(i) for i in range(len(a.paragraphs)))
    body = f'<div id="header">{nav(a)}</div><div id="wrap"><div id="left"><h2 class="title">{a.e(a.title)}</h2><div class="date">{a.day_first()}</div><div id="story">{text}<br><br></div></div><div id="right"><b>More headlines</b><ul>{links(a, 6)}</ul></div></div><div id="footer">About | Contact | Terms</div>'
    return page(f"<title>{a.site}: {a.e(a.title)}</title><meta name=\"publisher\" content=\"{a.site}\">", body, doctype='<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'), {"url": None}


@style
def wire_text_in_pre(a):
    import textwrap
    text = "\n\n".join(textwrap.fill(p, 72) for p in a.paragraphs)
    return f'<html><head><title>{a.e(a.title)}</title><meta name="date" content="{a.date}"></head><body><a href="/">[Index]</a> <a href="/n">[Next]</a><h3>{a.e(a.title)}</h3><pre>\n{a.e(text)}\n</pre><hr><a href="/">[Index]</a></body></html>', {"url": None, "source": None}


@style
def inline_related_boxes(a):
    box = '<div class="article__related-inline"><h4>RELATED</h4><a href="/r"><p>How the river came to be shared, and who paid for it in the end</p></a></div>'
    tweet = '<blockquote class="twitter-tweet"><p>Today we signed. A long road, and a good one for both sides of the river.</p>&mdash; Ministry (@ministry) <a href="#">May 3</a></blockquote>'
    ps = "".join(f'<p class="paragraph inline-placeholder vossi-paragraph" data-uri="p{i}">{a.linked(i)}</p>' + (box if i in (1, 4) else "") for i in range(len(a.paragraphs)))
    body = f'<header class="header">{nav(a, "header__nav")}</header><section class="layout__wrapper"><h1 class="headline__text">{a.e(a.title)}</h1><div class="headline__footer"><div class="byline__names">By {a.author}, World Desk</div><div class="timestamp">Updated 6:15 AM EDT, Mon {a.long_date()}</div></div><main class="article__main"><div class="article__content">{ps}</div></main></section><section class="zone zone--t-dark">{cards(a, 5)}</section>'
    return page(f"<title>{a.e(a.title)} | {a.site}</title>{og(a)}<meta property=\"article:published_time\" content=\"{a.date}T06:15:00Z\">", body)


@style
def drupal_ministry(a):
    body = f'<div class="region region-header">{nav(a, "menu--main")}</div><main role="main"><div class="breadcrumb"><a>Home</a> » <a>Press</a></div><h1 class="page-header"><span>{a.e(a.title)}</span></h1><div class="node node--type-press-release"><div class="field field--name-field-date field--type-datetime"><time datetime="{a.date}T12:00:00Z">{a.day_first()}</time></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">{paras(a)}</div></div></main><footer class="footer"><p>Ministry of Foreign Affairs, 12 Harbour Street. Telephone on working days from nine until noon.</p></footer>'
    return page(f"<title>{a.e(a.title)} | {a.site}</title><link rel=\"canonical\" href=\"{a.url}\" /><meta name=\"Generator\" content=\"Drupal 9\" />", body)


@style
def wysiwyg_content(a):
    body = f'<div class="container">{nav(a, "site-header__navigation")}<main id="main-content-area"><header class="article-header"><h1>{a.e(a.title)}</h1><p class="article__subhead css-1"><em>A dispute of eleven years comes to an end.</em></p></header><div class="article-info-block"><div class="date-simple"><span class="screen-reader-text">Published On {a.day_first()}</span><span aria-hidden="true">{a.day_first()}</span></div></div><div class="wysiwyg wysiwyg--all-content css-ibbk12" aria-live="polite">{paras(a, between={2: "<div class=more-on><h3>Recommended Stories</h3><span class=screen-reader-text>list of 3 items</span><ul>" + links(a, 3) + "</ul></div>"})}</div><div class="article-source">Source: {a.site}</div></main></div>'
    return page(f"<title>{a.e(a.title)} | News | {a.site}</title>{og(a)}{json_ld(a, graph=True)}", body)


@style
def many_comments(a):
    body = f'<div class="top">{nav(a)}</div><div class="c1"><h1>{a.e(a.title)}</h1><div class="meta"><span class="pubdate">{a.long_date()}</span></div><div class="c2">{paras(a)}</div>{comments(a)}{comments(a)}{comments(a)}</div>'
    return page(f"<title>{a.e(a.title)}</title><meta property=og:site_name content=\"{a.site}\">", body), {"url": None}


@style
def script_made_page(a):
    body = f'<div id="root"></div><noscript><p>You need to enable JavaScript to run this app, which will make your reading so much nicer than plain paper.</p></noscript><script>window.__STATE__={{"a": "<p>not the text, {a.e(a.title)}</p>"}}</script>'
    return page(f"<title>{a.e(a.title)}</title>{og(a)}{json_ld(a, body=True)}", body)


@style
def latin_one_with_curly_quotes(a):
    body = f'<div id="nav">{nav(a)}</div><div class="story"><h1>{a.e(a.title)}</h1><p class="byline">By {a.author}<br>{a.long_date()}</p>{paras(a)}</div><div class="rail"><ul>{links(a, 6)}</ul></div>'
    text = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>{a.e(a.title)} - {a.site}</title></head><body>{body}</body></html>'
    return text.encode("cp1252"), {"url": None}


@style
def undeclared_windows_1252(a):
    body = f'<h1>{a.e(a.title)}</h1><p>{a.day_first()}</p><div>{paras(a)}</div>'
    return f'<html><head><title>{a.e(a.title)}</title></head><body>{body}</body></html>'.encode("cp1252"), {"url": None, "source": None}


@style
def amp_page(a):
    body = f'<amp-sidebar id="sidebar" layout="nodisplay">{nav(a, "amp-nav")}</amp-sidebar><main class="main"><h1 class="amp-title">{a.e(a.title)}</h1><p class="by">{a.author} • {a.day_first()}</p><div class="amp-body">{paras(a, between={3: "<amp-ad width=300 height=250 type=x><div fallback>Advertisement</div></amp-ad>"})}</div></main><amp-list><template type="amp-mustache"><p>{{{{title}}}} and much more from a long list of stories that nobody asked for.</p></template></amp-list>'
    return page(f"<title>{a.e(a.title)}</title>{json_ld(a)}<link rel=canonical href={a.url}>", body)


@style
def microdata(a):
    body = f'{nav(a)}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{a.e(a.title)}</h1><meta itemprop="datePublished" content="{a.date}T10:00:00+02:00"><span itemprop="author" itemscope><span itemprop="name">{a.author}</span></span><div itemprop="articleBody">{paras(a, between={2: "<figure><img><figcaption>Ministers at the table, with flags, on the second of two long days of talks.</figcaption></figure>"})}</div><div class="outbrain-wrap">{cards(a, 5)}</div></div>'
    return page(f"<title>{a.e(a.title)} - {a.site}</title><meta property=\"og:site_name\" content=\"{a.site}\"><link rel=\"canonical\" href=\"{a.url}\">", body)


@style
def date_in_the_address_only(a):
    a.url = f"https://news.example/{a.year}/{a.month:02}/{a.day:02}/accord.html"
    body = f'<ul>{links(a, 6)}</ul><div class="pg"><h1>{a.e(a.title)}</h1><div class="bd">{paras(a)}</div></div>'
    return page(f"<title>{a.e(a.title)}</title><meta property=\"og:url\" content=\"{a.url}\"><meta property=\"og:site_name\" content=\"{a.site}\">", body)


@style
def saved_by_a_browser(a):
    body = f'<div class="masthead">{nav(a)}</div><div class="story-wrap"><div class="story-head"><h1>{a.e(a.title)}</h1><span class="story-date">{a.long_date()} · 5:01 AM ET</span></div><div id="storytext" class="storytext storylocation linkLocation">{paras(a, between={2: "<div id=ad-x class=ad-wrap>Sponsor Message</div>"})}</div></div><div class="recommended-stories">{cards(a, 4)}</div>'
    text = page(f"<title>{a.e(a.title)} : {a.site}</title><meta name=\"date\" content=\"{a.date}\"><meta property=\"og:site_name\" content=\"{a.site}\">", body)
    return text.replace("<!DOCTYPE html>\n", f"<!DOCTYPE html>\n<!-- saved from url=({len(a.url):04}){a.url} -->\n")


@style
def state_agency_with_em_spaces(a):
    ps = "".join(f"<p>&emsp;&emsp;{a.linked(i)}</p>" for i in range(len(a.paragraphs)))
    body = f'<div class="nav">{nav(a)}</div><div class="domPC"><div class="head-line"><span class="year"><em>{a.year}</em></span></div><div class="conTop"><h1>{a.e(a.title)}</h1><div class="infoBox"><p>Source: {a.site} | {a.date} 21:04:30 | Editor: huaxia</p></div></div><div id="detailContent">{ps}<p style="text-align:right"><a href="/more">Enlarge</a></p></div></div><div class="ranking"><ul>{links(a, 8)}</ul></div>'
    return page(f"<title>{a.e(a.title)}-{a.site}</title><meta name=\"source\" content=\"x\"><meta property=\"og:site_name\" content=\"{a.site}\"><meta name=\"publishdate\" content=\"{a.date}\">", body), {"url": None}


@style
def asp_form_around_all(a):
    body = f'<form method="post" action="./a.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="{"x" * 300}">{nav(a)}<div id="ctl00_main"><span id="ctl00_title" class="headline">{a.e(a.title)}</span><div id="ctl00_date" class="artdate">{a.day_first()}</div><div id="ctl00_body">{paras(a)}</div></div><select><option>Choose an archive month from this very long list of months, please</option></select></form>'
    return page(f"<title>{a.e(a.title)}</title>", body), {"url": None, "source": None}


@style
def rich_text_story_body(a):
    hub = '<div class="HubPeekEmbed"><div class="HubPeek-title">FILE - Ministers walk past a row of flags in the rain before the talks of last winter, which failed.</div></div>'
    body = f'<div class="Page-header">{nav(a, "Page-nav")}</div><main class="Page-main"><h1 class="Page-headline">{a.e(a.title)}</h1><div class="Page-byline"><div class="Page-authors">By <a>{a.author}</a></div><bsp-timestamp data-timestamp="1"><span>Published 9:02 AM UTC, {a.long_date()}</span></bsp-timestamp></div><div class="RichTextStoryBody RichTextBody">{paras(a, between={2: letter("FreeStar Newsletter"), 5: "<div class=PageListEnhancementGeneric><div class=PageList-header>OTHER NEWS</div>" + cards(a, 3) + "</div>"})}<p><strong>___</strong></p></div></main>{cards(a, 6)}'
    return page(f"<title>{a.e(a.title)} | {a.site}</title>{og(a)}<meta property=\"article:published_time\" content=\"{a.date}T09:02:00\">", body)


@style
def wrapped_paragraph_divs(a):
    ps = "".join(f'<div class="wpds-c-heFNVF wpds-c-x"><div class="meteredContent"><p data-el="text" dir="null">{a.linked(i)}</p></div></div>' + ("<div class='hide-for-print relative'><div data-qa='subs-align'><p>Story continues below advertisement</p></div></div>" if i in (2, 5) else "") for i in range(len(a.paragraphs)))
    body = f'<nav id="sticky">{links(a, 8)}</nav><main><header><h1 data-qa="headline" id="main-content"><span>{a.e(a.title)}</span></h1><div data-qa="author-byline">By {a.author}</div><span data-testid="display-date">{a.long_date()} at 6:01 a.m. EDT</span></header><article data-qa="main"><div class="grid-body"><div class="teaser-content">{ps}</div></div></article></main>'
    return page(f"<title>{a.e(a.title)} - {a.site}</title>{og(a)}{json_ld(a, kind='ReportageNewsArticle')}", body)


@style
def blogger(a):
    body = f'<div class="header">{nav(a, "tabs")}</div><div class="date-outer"><h2 class="date-header"><span>Monday, {a.long_date()}</span></h2><div class="post hentry"><h3 class="post-title entry-title"><a href="{a.url}">{a.e(a.title)}</a></h3><div class="post-body entry-content"><div class="separator"><img></div>{"<br /><br />".join(a.linked(i) for i in range(len(a.paragraphs)))}<div style="clear: both;"></div></div><div class="post-footer">Posted by {a.author} at <a><abbr class="published" title="{a.date}T10:00:00-07:00">10:00 AM</abbr></a></div></div></div><div class="sidebar"><h2>Blog Archive</h2><ul>{links(a, 7)}</ul></div>'
    return page(f"<title>{a.site}: {a.e(a.title)}</title><link href='{a.url}' rel='canonical'/><meta content='{a.site}' property='og:site_name'/>", body)


@style
def uppercase_russian_agency(a):
    body = f'<DIV CLASS="menu">{nav(a)}</DIV><DIV CLASS="news-header"><DIV CLASS="news-header__date-date">{a.day_first()}, 14:05</DIV><H1 CLASS="news-header__title">{a.e(a.title)}</H1></DIV><DIV CLASS="text-content"><DIV CLASS="text-block">{paras(a, between={3: "<div class=text-include><div class=news-lead><a href=/n/1><span>Read also</span><span>Six states ready to join, the deputy minister says</span></a></div></div>"})}</DIV></DIV><DIV CLASS="news-latest"><DIV>Latest news</DIV>{links(a, 8, "div")}</DIV>'
    return page(f"<TITLE>{a.e(a.title)} - World - {a.site}</TITLE><META PROPERTY='og:site_name' CONTENT='{a.site}'><META NAME='mediator_published_time' CONTENT='{a.date}'><LINK REL='canonical' HREF='{a.url}'>", body)


@style
def list_inside_the_article(a):
    body = f'{nav(a, "gnav")}<article><h1>{a.e(a.title)}</h1><p><small>{a.day_first()}</small></p><div class="longText">{paras(a)}</div></article><aside>{cards(a, 3)}</aside>'
    return page(f"<title>{a.e(a.title)} – {a.site} – {a.day_first()}</title>{og(a)}", body)


@style
def several_article_teasers(a):
    teasers = "".join(f'<article class="tease"><h3><a href="/t/{i}">{a.e(t)}</a></h3><p>Our correspondents look at what it means for prices, for people and for the years to come.</p></article>' for i, t in enumerate(a.teasers(6)))
    body = f'<main><article class="t-content"><h1 class="t-content__title">{a.e(a.title)}</h1><p class="t-content__chapo">A dispute of eleven years comes to its end.</p><div class="m-pub-dates"><span class="m-pub-dates__date">Issued on: <time pubdate="pubdate" datetime="{a.date}T10:58:50+00:00">{a.long_date()}</time></span></div><div class="t-content__body u-clearfix">{paras(a, between={2: "<div class=o-self-promo><p>Take our news with you everywhere, on every device you own, with one small app.</p></div>"})}</div></article></main><div class="o-layout-list">{teasers}</div>'
    return page(f"<title>{a.e(a.title)}</title>{og(a)}", body)


@style
def utf_16(a):
    body = f'<h1>{a.e(a.title)}</h1><p>{a.long_date()}</p>{paras(a)}'
    return ("\ufeff" + page(f"<title>{a.e(a.title)}</title>", body)).encode("utf-16-le"), {"url": None, "source": None}


@style
def print_view(a):
    body = f'<div class="printview"><p><img alt="logo"></p><p><b>{a.e(a.title)}</b></p><p>By {a.author}</p><p>{a.long_date()}</p>{paras(a)}<p>Find this article at: <a href="{a.url}">{a.url}</a></p><p>Copyright © {a.year} {a.site}. All rights reserved.</p></div><script>window.print()</script>'
    return page(f"<title>{a.e(a.title)}</title><link rel=\"canonical\" href=\"{a.url}\">", body), {"source": None}


@style
def economist_like_sections(a):
    half = len(a.paragraphs) // 2
    one = "".join(f'<p data-component="paragraph" class="css-1l5am{i} e1y9q0ei0">{a.linked(i)}</p>' for i in range(half))
    two = "".join(f'<p data-component="paragraph" class="css-1l5am{i} e1y9q0ei0">{a.linked(i)}</p>' for i in range(half, len(a.paragraphs)))
    body = f'<div class="css-hd">{nav(a, "css-mh")}</div><main><section class="css-a1"><span><a>Asia</a> | Neighbours</span><h1 class="css-fk78xq">{a.e(a.title)}</h1><h2 class="css-1ms10sa">Eleven years of talks, and a handshake</h2><time datetime="{a.date}T00:00:00.000Z">{a.long_date()}</time></section><section class="css-b2">{one}</section><div class="adComponent_advert__kPVUI"><div>Advertisement</div></div><section class="css-b2">{two}</section></main><section class="css-rel">{cards(a, 4)}</section>'
    return page(f"<title>{a.e(a.title)}</title>{og(a)}{json_ld(a, kind='Article')}", body)


@style
def hidden_leftovers(a):
    body = f'<div style="display: none"><p>This paragraph was left in the page by an editor in a hurry, and no reader has ever seen it, or should see it now.</p></div>{cookies()}{nav(a)}<div class="detail"><h1>{a.e(a.title)}</h1><div class="detail-date">{a.day_first()}</div><div class="detail-text">{paras(a)}</div></div>'
    return page(f"<title>{a.e(a.title)} | {a.site}</title><meta property=\"og:site_name\" content=\"{a.site}\">", body), {"url": None}


@style
def headline_cut_in_the_meta(a):
    cut = html.escape(a.title[:30]) + "..."
    body = f'{nav(a)}<article class="story"><h1 class="story-title">{a.e(a.title)}</h1><div class="story-byline">{a.author} <span class="story-date">{a.day_first()}</span></div><div class="story-body">{paras(a, between={4: "<p class=story-promo><a href=/s>READ MORE: The river, the bridge and the bill</a></p>"})}<p>© {a.year} {a.site}</p></div></article>'
    return page(f"<title>{cut}</title><meta property=\"og:title\" content=\"{cut}\"><meta property=\"og:site_name\" content=\"{a.site}\"><meta itemprop=\"datePublished\" content=\"{a.date}\"><link rel=\"canonical\" href=\"{a.url}\">", body)


def main():
    HERE.mkdir(exist_ok=True)
    lines = []
    for n, make in enumerate(STYLES):
        a = Article(n)
        made = make(a)
        told = {}
        if isinstance(made, tuple):
            made, told = made
        data = made if isinstance(made, bytes) else made.encode("utf-8")
        name = f"{n + 1:02}_{make.__name__}.html"
        (HERE / name).write_bytes(data)
        paragraphs = list(a.paragraphs)
        if "crosshead" in told:
            paragraphs.insert(told["crosshead"], a.crosshead)
        lines.append(json.dumps({"page": name, "title": a.title, "date": a.date, "source": told.get("source", a.site), "url": told.get("url", a.url), "text": "\n\n".join(paragraphs)}, ensure_ascii=False))
    (HERE / "expected.ndjson").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} pages")


main()
