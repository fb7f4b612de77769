-- What taking in the log of another desk needs beside it. All of it is of this desk alone.
--
-- A version may replace one that has not arrived yet: the list in replaced then names it as text, "stamp-replica", until it
-- does.
CREATE INDEX change_by_awaited ON change (row_id) WHERE instr (replaced, '"') > 0;

-- When a revision that had come in part came by more: a number of the row of revisions, the next one at that time.
ALTER TABLE revision ADD COLUMN grown INTEGER;

-- The name of the revision that this one takes back, as long as that has not arrived.
ALTER TABLE revision ADD COLUMN awaits TEXT;
CREATE INDEX revision_by_awaited ON revision (awaits) WHERE awaits IS NOT NULL;

-- Rows that are in the log but cannot be in their table yet, as one that they belong to (or a file, 0) has not arrived.
CREATE TABLE waiting (
  row_id  INTEGER PRIMARY KEY,
  awaited INTEGER NOT NULL
) STRICT;
CREATE INDEX waiting_by_awaited ON waiting (awaited);

-- Fields of which more than one version was replaced by none. A cache: it follows from the log.
CREATE TABLE conflict (
  row_id INTEGER NOT NULL,
  field  INTEGER NOT NULL REFERENCES field (id),
  PRIMARY KEY (row_id, field)
) STRICT, WITHOUT ROWID;

-- Each merge that brought revisions, so that it can be undone: their numbers follow one another.
CREATE TABLE merge (
  last_revision  INTEGER PRIMARY KEY REFERENCES revision (id),
  first_revision INTEGER NOT NULL REFERENCES revision (id)
) STRICT;

-- The other desks. received: how far in their log we have all of what they send us, which received_scope names;
-- acknowledged: how far in ours they said that they have all of what acknowledged_scope names.
CREATE TABLE peer (
  replica            INTEGER PRIMARY KEY,
  name               TEXT    NOT NULL DEFAULT '',
  agency_id          INTEGER NOT NULL DEFAULT 0,
  received           INTEGER NOT NULL DEFAULT 0,
  received_scope     TEXT    NOT NULL DEFAULT '',
  acknowledged       INTEGER NOT NULL DEFAULT 0,
  acknowledged_scope TEXT    NOT NULL DEFAULT ''
) STRICT;

-- Changes that a sender may not make, kept for a person to decide.
CREATE TABLE proposal (
  stamp       INTEGER NOT NULL,
  replica     INTEGER NOT NULL,
  table_name  TEXT    NOT NULL,
  row_id      INTEGER NOT NULL,
  column_name TEXT    NOT NULL,
  author      TEXT    NOT NULL,
  label       TEXT    NOT NULL,
  value       ANY,
  replaced    TEXT,
  PRIMARY KEY (row_id, column_name, stamp, replica)
) STRICT, WITHOUT ROWID;
