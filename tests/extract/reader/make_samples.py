#!/usr/bin/env python3
"""Writes small files of every format, of our own making, into tests/fuzz/corpus/entente_fuzz_reader_*: what the fuzz targets start from and the
formats' tests read. The same bytes on every run.  usage: make_samples.py"""
import base64
import gzip
import io
import lzma
import pathlib
import shutil
import subprocess
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2] / "fuzz" / "corpus"
TITLE = "Peru and Chile settle border"
ONE = "LIMA, May 3 - Peru and Chile signed a treaty on Monday that ends a dispute over their border."
TWO = "The ministers said that a joint commission would meet twice a year."
PAGE = f'<!DOCTYPE html><html><head><title>{TITLE}</title><meta property="article:published_time" content="1999-05-03"></head><body><h1>{TITLE}</h1><p>{ONE}</p><p>{TWO}</p></body></html>'
TEXT = f"{TITLE}\n\n{ONE}\n\n{TWO}\n"


def put(folder, name, data):
    place = ROOT / f"entente_fuzz_reader_{folder}"
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in members:
            z.writestr(zipfile.ZipInfo(name, (1999, 5, 3, 0, 0, 0)), data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as t:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        t.addfile(link)
    return out.getvalue()


def pdf():
    lines = [TITLE, "", ONE, "", TWO]
    text = "BT /F1 10 Tf 40 760 Td 24 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
               f"<< /Length {len(text)} >>\nstream\n{text}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = "%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{out}xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"


def warc():
    def record(kind, url, body):
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype={kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        return head + body + b"\r\n\r\n"
    page = PAGE.encode()
    plain = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    half = len(page) // 2
    chunked = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (page[:half], page[half:])) + b"0\r\n\r\n"
    lost = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html><body><p>There is nothing here, and there never was.</p></body></html>"
    return record("warcinfo", "x", b"software: none") + record("response", "https://a.example/1", plain) + record("response", "https://a.example/2", chunked) + record("response", "https://a.example/3", lost)


def main():
    put("html", "page.html", PAGE)
    put("json", "articles.ndjson", f'{{"id": "a", "title": "{TITLE}", "body": "{ONE}"}}\n{{"body": "{TWO}"}}\n')
    put("text", "border.txt", TEXT)
    put("markdown", "border.md", f'---\ntitle: "{TITLE}"\ndate: 1999-05-03\n---\n\n**{ONE}**\n\n- {TWO[:20]}[{TWO[20:]}](https://a.example/x)\n\n```\ncode\n```\n')
    put("feed", "rss.xml", f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Daily</title><item><title>{TITLE}</title><link>https://a.example/1</link><pubDate>Mon, 03 May 1999 10:00:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>{ONE}</p><p>{TWO}</p>]]></content:encoded></item><item><title>Second</title><description>{TWO}</description></item></channel></rss>')
    put("feed", "atom.xml", f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Daily</title><entry><title>{TITLE}</title><link rel="alternate" href="https://a.example/1"/><published>1999-05-03T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{ONE}</p><p>{TWO}</p></div></content></entry></feed>')
    nitf = f'<nitf><head><title>x</title><docdata><doc-id id-string="n1"/><date.issue norm="19990503T100000Z"/></docdata><pubdata name="Harbour Daily"/></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline><dateline>LIMA, May 3</dateline></body.head><body.content><block><p>{ONE}</p><media><media-caption>A picture.</media-caption></media><p>{TWO}</p></block></body.content></body></nitf>'
    put("news_xml", "nitf.xml", '<?xml version="1.0" encoding="UTF-8"?>' + nitf)
    put("news_xml", "newsml.xml", f'<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a:1"><itemMeta><provider literal="Harbour Daily"/><versionCreated>1999-05-04T00:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>1999-05-03T10:00:00Z</contentCreated><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{ONE}</p><p>{TWO}</p></body></html></inlineXML></contentSet></newsItem>')
    put("news_xml", "bomb.xml", '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&b;&c; Peru</p></body.content></body></nitf>')
    put("reuters", "reut.sgm", f'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS TOPICS="YES" NEWID="1">\n<DATE> 3-MAY-1987 15:01:01.79</DATE>\n<TEXT>&#2;\n<TITLE>PERU, CHILE SETTLE BORDER</TITLE>\n<DATELINE>    LIMA, May 3 - </DATELINE><BODY>Peru and Chile signed a treaty &lt;of 1929>\non Monday.\n    {TWO}\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n<REUTERS NEWID="2">\n<DATE>3-MAY-1987</DATE><TEXT><TITLE>CUT')
    coded = base64.encodebytes(f"<p>{ONE}</p>".encode()).decode()
    put("mime", "mail.eml", f'From: "Ana Torvald" <ana@a.example>\r\nTo: b@b.example\r\nSubject: =?utf-8?Q?Per=C3=BA_and_Chile?= settle\r\nDate: Mon, 3 May 1999 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe pr=E9sident signed a treaty with Chile on Monday, and=\r\n went home.\r\n--b1\r\nContent-Type: text/html; name="page.html"\r\nContent-Disposition: attachment; filename="page.html"\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(PAGE.encode()).decode()}\r\n--b1--\r\n')
    put("mime", "page.mhtml", f'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nSubject: {TITLE}\r\nDate: Tue, 4 May 2021 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n------x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/1\r\n\r\n{PAGE.replace("=", "=3D")}\r\n------x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------x--\r\n')
    put("warc", "crawl.warc", warc())
    put("table", "articles.csv", f'id,title,date,source,body\n7,{TITLE},1999-05-03,Harbour Daily,"{ONE}\n\nHe said ""yes"", twice."\n8,,,,\n9,Second,,,{TWO}\n')
    put("table", "articles.tsv", f"Headline\tWhen\ttext\n{TITLE}\t3 May 1999\t{ONE}\n")
    word = f'<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">{ONE[:30]}</w:t></w:r><w:del><w:r><w:delText>old words</w:delText></w:r></w:del><w:r><w:t>{ONE[30:]}</w:t></w:r></w:p><w:p><w:r><w:t>{TWO}</w:t></w:r></w:p></w:body></w:document>'
    put("office", "treaty.docx", zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml", word)]))
    opened = f'<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p text:style-name="Title">{TITLE}</text:p><text:p>{ONE}<text:note><text:p>a note</text:p></text:note></text:p><text:h>{TWO}</text:h></office:text></office:body></office:document-content>'
    put("office", "treaty.odt", zipped([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", opened)]))
    put("pdf", "treaty.pdf", pdf())
    put("archive", "pages.zip", zipped([("2014/page.html", PAGE), ("../../etc/evil.txt", TEXT), ("inner.zip", zipped([("border.txt", TEXT)]))]))
    put("archive", "pages.tar", tarred([("page.html", PAGE.encode()), ("/abs/border.txt", TEXT.encode())]))
    put("archive", "page.html.gz", gzip.compress(PAGE.encode(), mtime=0))
    put("archive", "border.txt.xz", lzma.compress(TEXT.encode()))
    put("archive", "pages.tar.xz", lzma.compress(tarred([("page.html", PAGE.encode())])))
    if shutil.which("zstd"):
        put("archive", "border.txt.zst", subprocess.run(["zstd", "-qc"], input=TEXT.encode(), capture_output=True, check=True).stdout)


main()
