-- What sending and receiving needs beside the log. All of it is of this desk alone.
--
-- replica: the desk that made the merge, 0 where that is not known. Its revisions follow one
-- another; one that brought none has its first after its last.
ALTER TABLE merge RENAME TO merge_before;
CREATE TABLE merge (
  id             INTEGER PRIMARY KEY,
  first_revision INTEGER NOT NULL,
  last_revision  INTEGER NOT NULL,
  replica        INTEGER NOT NULL DEFAULT 0,
  sender         TEXT    NOT NULL DEFAULT ''
) STRICT;
INSERT INTO merge (first_revision, last_revision)
  SELECT first_revision, last_revision FROM merge_before ORDER BY last_revision;
DROP TABLE merge_before;

-- The changes that a merge added to revisions that were here already.
CREATE TABLE merge_change (
  row_id   INTEGER NOT NULL,
  field    INTEGER NOT NULL REFERENCES field (id),
  revision INTEGER NOT NULL REFERENCES revision (id),
  merge    INTEGER NOT NULL REFERENCES merge (id),
  PRIMARY KEY (row_id, field, revision)
) STRICT, WITHOUT ROWID;

-- Items that two desks moved so that each is below the other. One of them is kept where parent_id says. A cache: it
-- follows from the log.
CREATE TABLE overruled_move (
  item_id   INTEGER PRIMARY KEY,
  parent_id INTEGER
) STRICT;

-- Packages that were sent and taken in. agency_id: for whom one was made, or whose desk sent it; until: how far in the
-- sender's log it goes.
CREATE TABLE parcel (
  id          INTEGER PRIMARY KEY,
  direction   INTEGER NOT NULL,
  time_ms     INTEGER NOT NULL,
  replica     INTEGER NOT NULL DEFAULT 0,
  agency_id   INTEGER NOT NULL DEFAULT 0,
  until       INTEGER NOT NULL DEFAULT 0,
  n_revisions INTEGER NOT NULL DEFAULT 0,
  n_proposals INTEGER NOT NULL DEFAULT 0,
  n_conflicts INTEGER NOT NULL DEFAULT 0,
  name        TEXT    NOT NULL DEFAULT '',
  file        TEXT    NOT NULL DEFAULT ''
) STRICT;
