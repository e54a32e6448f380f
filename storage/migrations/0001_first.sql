-- The file's layout, version 1 (docs/database.md draws it).
--
-- Three layers: documents; what each of them tells (told_*), which only ingest and forget change;
-- and the facts merged of it (agreements, relations, events, actors), which can always be made anew
-- from the layer below and the decisions.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE producers (
  number INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  model TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  gazetteer TEXT NOT NULL,
  UNIQUE (version, model, lexicon, gazetteer)
) STRICT;

CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,          -- given id, address, or sha256:… of a document known by its path
  kind TEXT NOT NULL CHECK (kind IN ('id', 'address', 'content')),
  id TEXT NOT NULL,
  title TEXT,
  date TEXT,                         -- EDTF, as told
  source TEXT,
  url TEXT,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  first_sentence INTEGER NOT NULL,   -- sentences.number of the first
  sentences INTEGER NOT NULL,
  times TEXT NOT NULL,               -- JSON: [[begin, end, type, value], …]
  producer INTEGER NOT NULL REFERENCES producers,
  extraction_hash TEXT NOT NULL,
  article_hash TEXT NOT NULL,
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)),  -- 0: a later version replaced it
  story INTEGER NOT NULL             -- the smallest number among its wire copies
) STRICT;
CREATE INDEX documents_address ON documents (url, source) WHERE url IS NOT NULL;
CREATE INDEX documents_id ON documents (id);
CREATE INDEX documents_story ON documents (story);

CREATE TABLE places (                -- files, and places in them, that hold a document's text
  path TEXT PRIMARY KEY,
  id TEXT NOT NULL,                  -- what the article calls itself there
  document INTEGER NOT NULL REFERENCES documents,
  article_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX places_document ON places (document);

CREATE TABLE sentences (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE VIEW sentence_texts AS
  SELECT s.number AS number, s.document AS document, s.ordinal AS ordinal,
         CAST(substr(CAST(d.text AS BLOB), s.begin + 1, s."end" - s.begin) AS TEXT) AS text
  FROM sentences s JOIN documents d ON d.number = s.document;
CREATE VIRTUAL TABLE sentence_search USING fts5 (
  text, content = 'sentence_texts', content_rowid = 'number',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE story_bands (           -- where near-duplicates meet (storage/near_duplicates.h)
  band INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents,
  PRIMARY KEY (band, document)
) STRICT, WITHOUT ROWID;
CREATE TABLE story_samples (         -- a quarter of a text's word triples, for a first look
  document INTEGER PRIMARY KEY REFERENCES documents,
  sample BLOB NOT NULL
) STRICT;
CREATE TABLE story_pairs (           -- documents that are near-duplicates, each pair both ways
  a INTEGER NOT NULL REFERENCES documents,
  b INTEGER NOT NULL REFERENCES documents,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- Actors -------------------------------------------------------------------------------------------

CREATE TABLE actors (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  since TEXT,
  until TEXT,
  codes TEXT NOT NULL DEFAULT '[]',      -- JSON: ["cow:732", …]
  continues TEXT NOT NULL DEFAULT '[]',  -- JSON: [{"id", "kind"}, …]
  same_as INTEGER REFERENCES actors      -- decided: facts of this one go to that one
) STRICT;
CREATE INDEX actors_same_as ON actors (same_as) WHERE same_as IS NOT NULL;
CREATE TABLE actor_forms (           -- the ways in which documents describe an actor
  number INTEGER PRIMARY KEY,
  actor INTEGER NOT NULL REFERENCES actors,
  body TEXT NOT NULL,                -- JSON as in an extraction, without mentions
  documents INTEGER NOT NULL,
  UNIQUE (actor, body)
) STRICT;
CREATE TABLE actor_aliases (         -- the words that texts name an actor by
  actor INTEGER NOT NULL REFERENCES actors,
  alias TEXT NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (actor, alias)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_aliases_alias ON actor_aliases (alias);
CREATE TABLE told_actors (
  document INTEGER NOT NULL REFERENCES documents,
  actor INTEGER NOT NULL REFERENCES actors,
  form INTEGER NOT NULL REFERENCES actor_forms,
  mentions TEXT NOT NULL,            -- JSON: [[begin, end, 0 actor | 1 place], …]; "null" where only a fact names it
  PRIMARY KEY (document, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_actors_actor ON told_actors (actor, document);

-- What single documents tell ------------------------------------------------------------------------

CREATE TABLE periods (               -- every combination of dates that relations carry
  number INTEGER PRIMARY KEY,
  "on" TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  UNIQUE ("on", since, until)
) STRICT;
CREATE TABLE rules (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE agreements (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT,
  form TEXT NOT NULL,
  type TEXT NOT NULL,
  hub TEXT,
  subject TEXT,
  status TEXT NOT NULL,
  signed TEXT,
  in_force TEXT,
  ended TEXT,
  modality TEXT NOT NULL,
  confidence REAL NOT NULL,
  documents INTEGER NOT NULL,
  sources INTEGER NOT NULL,          -- wire copies of one story count once
  first_reported TEXT,
  last_reported TEXT,
  accepted INTEGER NOT NULL,
  body TEXT NOT NULL,                -- JSON: the merged agreement, without evidence
  merge TEXT NOT NULL                -- JSON: names, conflicts, reasons of the merge
) STRICT;
CREATE INDEX agreements_id ON agreements (id);
CREATE TABLE agreement_parties (
  agreement INTEGER NOT NULL REFERENCES agreements ON DELETE CASCADE,
  party INTEGER NOT NULL REFERENCES actors,
  PRIMARY KEY (agreement, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_parties_party ON agreement_parties (party);
CREATE TABLE agreement_history (
  agreement INTEGER NOT NULL REFERENCES agreements ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  modality TEXT NOT NULL,
  reported TEXT,
  PRIMARY KEY (agreement, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement_acts (
  agreement INTEGER NOT NULL REFERENCES agreements ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  party INTEGER NOT NULL REFERENCES actors,
  act TEXT NOT NULL,
  date TEXT,
  effective TEXT,
  modality TEXT NOT NULL,
  PRIMARY KEY (agreement, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE told_agreements (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  agreement INTEGER REFERENCES agreements,  -- the node it went into; NULL: rejected, or not current
  body TEXT NOT NULL,                       -- JSON as in an extraction
  UNIQUE (document, ordinal)
) STRICT;
CREATE INDEX told_agreements_id ON told_agreements (id);
CREATE INDEX told_agreements_agreement ON told_agreements (agreement);
CREATE TABLE told_agreement_keys (   -- told agreements that share none are never one node
  key TEXT NOT NULL,
  told INTEGER NOT NULL REFERENCES told_agreements ON DELETE CASCADE,
  PRIMARY KEY (key, told)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_agreement_keys_told ON told_agreement_keys (told);

CREATE TABLE relations (             -- narrow on purpose: the graph reads all of it at a start
  number INTEGER PRIMARY KEY,
  id INTEGER NOT NULL,               -- 48 bits; printf('%012x', id) is the id as shown
  subject INTEGER NOT NULL REFERENCES actors,
  object INTEGER NOT NULL REFERENCES actors,
  what INTEGER NOT NULL,             -- packed: see predicate, modality, confidence
  via INTEGER REFERENCES actors,
  under INTEGER REFERENCES agreements,
  period INTEGER REFERENCES periods,
  support INTEGER NOT NULL,          -- packed: see documents, sources
  reported INTEGER,                  -- packed: see first_reported, last_reported
  dated INTEGER NOT NULL,            -- members with a date of their own (storage/merger_relations.cpp)
  predicate INTEGER GENERATED ALWAYS AS (what >> 12) VIRTUAL,       -- in the order of predicate_names
  modality INTEGER GENERATED ALWAYS AS (what >> 10 & 3) VIRTUAL,    -- 0 asserted, 1 planned, 2 negated
  confidence INTEGER GENERATED ALWAYS AS (what & 1023) VIRTUAL,     -- thousandths
  documents INTEGER GENERATED ALWAYS AS (support >> 32) VIRTUAL,
  sources INTEGER GENERATED ALWAYS AS (support & 4294967295) VIRTUAL,
  first_reported INTEGER GENERATED ALWAYS AS (reported >> 24) VIRTUAL,  -- days since 1970-01-01
  last_reported INTEGER GENERATED ALWAYS AS ((reported >> 24) + (reported & 16777215)) VIRTUAL
) STRICT;
CREATE INDEX relations_id ON relations (id);
CREATE INDEX relations_ends ON relations (subject, object, what);
CREATE INDEX relations_under ON relations (under) WHERE under IS NOT NULL;

CREATE TABLE told_relations (
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  id INTEGER NOT NULL,
  relation INTEGER REFERENCES relations,  -- the merged one; NULL: rejected, or not current
  subject INTEGER NOT NULL REFERENCES actors,
  predicate INTEGER NOT NULL,
  object INTEGER NOT NULL REFERENCES actors,
  via INTEGER REFERENCES actors,
  under INTEGER REFERENCES told_agreements,
  modality INTEGER NOT NULL,
  period INTEGER REFERENCES periods,
  confidence REAL NOT NULL,
  rule INTEGER NOT NULL REFERENCES rules,
  code TEXT,
  attributed_to TEXT,                -- JSON as in an extraction; NULL for nobody
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_relations_relation ON told_relations (relation);
CREATE INDEX told_relations_id ON told_relations (id);
CREATE INDEX told_relations_under ON told_relations (under) WHERE under IS NOT NULL;

CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors,
  kind TEXT NOT NULL,
  count INTEGER,
  "from" TEXT,
  "to" TEXT,
  under INTEGER REFERENCES agreements,
  modality TEXT NOT NULL,
  confidence REAL NOT NULL,
  documents INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  first_reported TEXT,
  last_reported TEXT,
  accepted INTEGER NOT NULL,
  body TEXT NOT NULL                 -- JSON: the merged event, without evidence
) STRICT;
CREATE INDEX events_id ON events (id);
CREATE INDEX events_actor ON events (actor, kind);
CREATE INDEX events_under ON events (under) WHERE under IS NOT NULL;
CREATE TABLE told_events (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  event INTEGER REFERENCES events,
  under INTEGER REFERENCES told_agreements,
  body TEXT NOT NULL,
  UNIQUE (document, ordinal)
) STRICT;
CREATE INDEX told_events_id ON told_events (id);
CREATE INDEX told_events_event ON told_events (event);
CREATE INDEX told_events_under ON told_events (under) WHERE under IS NOT NULL;

CREATE TABLE evidence (
  document INTEGER NOT NULL REFERENCES documents,
  fact INTEGER NOT NULL CHECK (fact IN (1, 2, 3)),  -- 1 agreement, 2 relation, 3 event …
  ordinal INTEGER NOT NULL,                         -- … that the document tells as its n-th
  nth INTEGER NOT NULL,
  sentence INTEGER NOT NULL,         -- ordinal of the sentence it begins in
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  stance INTEGER NOT NULL,           -- 0 affirms, 1 denies, 2 doubts
  origin INTEGER NOT NULL,           -- 0 stated, 1 inferred, 2 gazetteer, 3 imported, 4 decided
  fields TEXT,                       -- JSON; NULL for none named
  quote INTEGER NOT NULL,            -- CRC-32 of the quoted bytes
  PRIMARY KEY (document, fact, ordinal, nth)
) STRICT, WITHOUT ROWID;

-- Curation and work ---------------------------------------------------------------------------------

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  body TEXT NOT NULL                 -- JSON as exported
) STRICT, WITHOUT ROWID;
CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  ended TEXT,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'interrupted')),
  inputs TEXT NOT NULL,              -- JSON
  articles INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  replaced INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  files_skipped INTEGER NOT NULL DEFAULT 0,
  refusals TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE TABLE files (                 -- what was read, for skipping it when it is unchanged
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  articles INTEGER NOT NULL,
  complete INTEGER NOT NULL,
  producer TEXT NOT NULL,
  refusals TEXT NOT NULL             -- JSON
) STRICT, WITHOUT ROWID;

-- For people with a SQL prompt ------------------------------------------------------------------------

CREATE TABLE predicate_names (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO predicate_names VALUES
  (0, 'has_agreement_with'), (1, 'shares_intelligence_with'), (2, 'allied_with'),
  (3, 'cooperates_with'), (4, 'meets_with'), (5, 'trades_with'), (6, 'mediates_between'),
  (7, 'aids'), (8, 'supports'), (9, 'recognizes'), (10, 'member_of'), (11, 'requests'),
  (12, 'criticizes'), (13, 'rejects'), (14, 'threatens'), (15, 'sanctions'), (16, 'attacks'),
  (17, 'disputes_with');
CREATE VIEW readable_relations AS
  SELECT printf('%012x', r.id) AS id, s.id AS subject, p.name AS predicate, o.id AS object,
         v.id AS via, a.id AS under,
         CASE r.modality WHEN 0 THEN 'asserted' WHEN 1 THEN 'planned' ELSE 'negated' END AS modality,
         nullif(d."on", '') AS "on", nullif(d.since, '') AS since, nullif(d.until, '') AS until,
         r.confidence / 1000.0 AS confidence, r.documents, r.sources,
         date(r.first_reported * 86400, 'unixepoch') AS first_reported,
         date(r.last_reported * 86400, 'unixepoch') AS last_reported
  FROM relations r
  JOIN actors s ON s.number = r.subject
  JOIN predicate_names p ON p.number = r.predicate
  JOIN actors o ON o.number = r.object
  LEFT JOIN actors v ON v.number = r.via
  LEFT JOIN agreements a ON a.number = r.under
  LEFT JOIN periods d ON d.number = r.period;
CREATE VIEW readable_evidence AS
  SELECT d.key AS document, d.date AS date, d.source AS source,
         CASE e.fact WHEN 1 THEN 'agreement' WHEN 2 THEN 'relation' ELSE 'event' END AS fact,
         CASE e.fact
           WHEN 1 THEN (SELECT t.id FROM told_agreements t
                        WHERE t.document = e.document AND t.ordinal = e.ordinal)
           WHEN 2 THEN (SELECT printf('%012x', t.id) FROM told_relations t
                        WHERE t.document = e.document AND t.ordinal = e.ordinal)
           ELSE (SELECT t.id FROM told_events t
                 WHERE t.document = e.document AND t.ordinal = e.ordinal) END AS id,
         CASE e.stance WHEN 0 THEN 'affirms' WHEN 1 THEN 'denies' ELSE 'doubts' END AS stance,
         CAST(substr(CAST(d.text AS BLOB), e.begin + 1, e."end" - e.begin) AS TEXT) AS quote
  FROM evidence e JOIN documents d ON d.number = e.document;
