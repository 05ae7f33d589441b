/** The tables of the index. It is derived from `content/`: any other version is thrown away and built again. */

export const SCHEMA_VERSION = 14;

/** Indexes of which every article has an entry, by name; to order all entries at once costs less than one after the other. */
export const LARGE_INDEXES: Readonly<Record<string, string>> = {
  article_by_pathname: 'article (pathname, path)',
  article_by_place: 'article (place, state)',
  // Covers the walks over all articles, which would otherwise read all that there is of each.
  article_by_time:
    'article (state, at, path, pathname, day, language, series, json_hash, listed_hash, labels)',
  article_by_day: 'article (state, day, at, path)',
  // Covers what lists of labels, images and files choose articles by, for the same reason.
  article_shown: 'article (id, state, path)',
  article_by_month_day: 'article (state, substr(day, 6), at, path)',
  article_label_by_slug: 'article_label (kind, slug, day, at, article_id, name)',
};

export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- One row a Markdown file, whether it holds a sound article or not.
CREATE TABLE file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  changed REAL NOT NULL,
  hash TEXT NOT NULL,
  diagnostics TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a readable article. state: published, page (published, but in no list), draft, waiting
-- (dated after now) or held (address taken).
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  pathname TEXT NOT NULL,
  -- The same for all addresses that a host may take for one: /a, /a/ and /a.html.
  place TEXT NOT NULL,
  -- Whether the archive itself uses the address.
  own INTEGER NOT NULL,
  state TEXT NOT NULL,
  draft INTEGER NOT NULL,
  page INTEGER NOT NULL,
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  language TEXT NOT NULL,
  series TEXT,
  json TEXT NOT NULL,
  json_hash TEXT NOT NULL,
  listed TEXT NOT NULL,
  listed_hash TEXT NOT NULL,
  body_line INTEGER NOT NULL,
  -- Its labels in the order of its file, each a line: tag/rain. Their shown names are in label.
  labels TEXT NOT NULL,
  -- The same article in other languages, as JSON; NULL for most.
  translations TEXT
) STRICT;
-- Few: what is not published is found without a look at every row.
CREATE INDEX article_hidden ON article (id) WHERE state <> 'published';
CREATE INDEX article_draft ON article (id) WHERE draft;
CREATE INDEX article_at_own_address ON article (id) WHERE own;
CREATE INDEX article_translated ON article (id) WHERE translations IS NOT NULL;
CREATE INDEX article_by_series ON article (series, at, path) WHERE series IS NOT NULL;

-- What was changed in articles after their publication, withdrawals included, in the order of the file.
CREATE TABLE correction (
  article_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_by_day ON correction (day);

-- Former addresses; a taken one belongs to something else and leads nowhere.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  pathname TEXT NOT NULL,
  article_id INTEGER NOT NULL,
  taken INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX alias_of_article ON alias (article_id);
CREATE INDEX alias_by_pathname ON alias (pathname);

-- The files that an article names as its translations.
CREATE TABLE translation (
  article_id INTEGER NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (article_id, target)
) STRICT, WITHOUT ROWID;

-- How an article names its labels, in the order of its file.
CREATE TABLE article_label (
  article_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The article's, so that a label's newest are found without a look at all the others.
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (article_id, kind, position)
) STRICT, WITHOUT ROWID;

-- The labels of published articles, under the name that is shown.
CREATE TABLE label (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  -- Whether any article spells it otherwise than it is shown.
  respelled INTEGER NOT NULL,
  PRIMARY KEY (kind, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE label_year (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  year TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, slug, year)
) STRICT, WITHOUT ROWID;

-- Problems that only show once all articles are known: taken addresses, and merged spellings of a label.
CREATE TABLE placement_diagnostic (kind TEXT, slug TEXT, json TEXT NOT NULL) STRICT;

-- The compiled text; key is a hash of all that it was made from, dependencies apart.
CREATE TABLE body (
  article_id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  parts TEXT NOT NULL,
  photo TEXT,
  diagnostics TEXT NOT NULL
) STRICT;
-- Covers the walks over all articles, which would otherwise read every text.
CREATE INDEX body_keys ON body (article_id, key, hash);
CREATE INDEX body_problems ON body (article_id) WHERE diagnostics <> '[]';

-- What a text looked up while it was compiled; resolved is NULL for what was not found.
CREATE TABLE dependency (
  article_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  resolved TEXT,
  PRIMARY KEY (article_id, kind, target)
) STRICT, WITHOUT ROWID;

-- The files of the published site: what each was made from, and how it was left on disk.
CREATE TABLE output (
  file TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  reads TEXT NOT NULL,
  size INTEGER NOT NULL,
  mtime REAL NOT NULL,
  sha256 TEXT,
  -- The month whose articles' pages it is one of, or the search volume; empty for most others.
  part TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The months of the published site, each with the pages of its articles; key is a hash of all that these were made from,
-- reads what any of them asked for besides its own article, folder the longest that holds all of them.
CREATE TABLE month (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  reads TEXT NOT NULL,
  folder TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The search volumes as they are kept; key is a hash of all that each was made from, files one of what it looked like.
CREATE TABLE volume (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  files TEXT NOT NULL,
  -- The key of what the published site has of it; NULL for nothing that is sure.
  published TEXT
) STRICT, WITHOUT ROWID;

-- Local images by their file, with what was read in it; resolved is what dependencies on it hold.
CREATE TABLE image (
  file TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  changed REAL NOT NULL,
  reader TEXT NOT NULL,
  resolved TEXT NOT NULL,
  found TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
