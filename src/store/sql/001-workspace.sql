-- The first workspace.
--
-- Ids of rows are random over 63 bits, so that rows made on different desks never meet; within a revision they count
-- up, so that what was made together lies together. Days are FgDay numbers, not ISO text: they compare and subtract as
-- they are, take 3 bytes instead of 10 in table, index and log, and no query parses them. NULL is no day.
-- An empty text, not NULL, is a text that is absent; a deadline's words alone keep the difference, because FgDeadline does.
-- Spans are "offset+length" in bytes of the plan's text, '' for none.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  id           INTEGER PRIMARY KEY,
  ordinal      INTEGER NOT NULL DEFAULT 0,
  number       TEXT    NOT NULL DEFAULT '',
  title        TEXT    NOT NULL DEFAULT '',
  notice_title TEXT    NOT NULL DEFAULT '',
  issuer       TEXT    NOT NULL DEFAULT '',
  issued       INTEGER,
  addressees   TEXT    NOT NULL DEFAULT '[]',
  copied_to    TEXT    NOT NULL DEFAULT '[]',
  removed      INTEGER NOT NULL DEFAULT 0,
  text         TEXT    NOT NULL DEFAULT ''
) STRICT;

-- Sections, tasks and measures. The long texts come last: a scan for the others then stays off overflow pages.
-- percent follows from the reports (fg-progress.c): a cache, not part of the log.
CREATE TABLE item (
  id                  INTEGER PRIMARY KEY,
  plan_id             INTEGER NOT NULL DEFAULT 0 REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id           INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  kind                INTEGER NOT NULL DEFAULT 0,
  ordinal             INTEGER NOT NULL DEFAULT 0,
  no                  INTEGER,
  label               TEXT    NOT NULL DEFAULT '',
  open_ended          INTEGER NOT NULL DEFAULT 0,
  deadline_precision  INTEGER NOT NULL DEFAULT 0,
  deadline_first_day  INTEGER,
  deadline_last_day   INTEGER,
  status              INTEGER NOT NULL DEFAULT 0,
  weight              REAL    NOT NULL DEFAULT 1.0,
  removed             INTEGER NOT NULL DEFAULT 0,
  percent             INTEGER NOT NULL DEFAULT 0,
  span                TEXT    NOT NULL DEFAULT '',
  deadline_span       TEXT    NOT NULL DEFAULT '',
  deadline_words      TEXT,
  title               TEXT    NOT NULL DEFAULT '',
  note                TEXT    NOT NULL DEFAULT '',
  responsibility_raw  TEXT    NOT NULL DEFAULT '',
  body                TEXT    NOT NULL DEFAULT ''
) STRICT;

-- All that the tree of a plan is built and filtered from, in the order of the tree: the query never opens the table.
CREATE INDEX item_by_place
  ON item (plan_id, parent_id, ordinal, id, kind, status, percent, deadline_last_day, removed);
CREATE INDEX item_by_parent ON item (parent_id);

CREATE TABLE requirement (
  id      INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL DEFAULT 0 REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  span    TEXT    NOT NULL DEFAULT '',
  title   TEXT    NOT NULL DEFAULT '',
  text    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX requirement_by_plan ON requirement (plan_id);

-- One registry over all plans. Two desks may have made the same name, so the name is no key.
CREATE TABLE agency (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL DEFAULT '',
  collective INTEGER NOT NULL DEFAULT 0,
  ordinal    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agency_by_name ON agency (name);

CREATE TABLE assignment (
  id        INTEGER PRIMARY KEY,
  item_id   INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  role      INTEGER NOT NULL DEFAULT 2,
  ordinal   INTEGER NOT NULL DEFAULT 0,
  by_rule   INTEGER NOT NULL DEFAULT 0,
  removed   INTEGER NOT NULL DEFAULT 0,
  span      TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX assignment_by_item ON assignment (item_id);
CREATE INDEX assignment_by_agency ON assignment (agency_id, item_id);

-- Progress as an agency reported it. agency_id is NULL where none is named.
CREATE TABLE report (
  id        INTEGER PRIMARY KEY,
  item_id   INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id INTEGER REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  day       INTEGER NOT NULL DEFAULT 0,
  percent   INTEGER NOT NULL DEFAULT 0,
  removed   INTEGER NOT NULL DEFAULT 0,
  note      TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX report_by_item ON report (item_id);
CREATE INDEX report_by_agency ON report (agency_id);

CREATE TABLE target (
  id         INTEGER PRIMARY KEY,
  item_id    INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal    INTEGER NOT NULL DEFAULT 0,
  comparison INTEGER NOT NULL DEFAULT 0,
  value      REAL    NOT NULL DEFAULT 0.0,
  removed    INTEGER NOT NULL DEFAULT 0,
  unit       TEXT    NOT NULL DEFAULT '',
  span       TEXT    NOT NULL DEFAULT '',
  text       TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX target_by_item ON target (item_id);

CREATE TABLE body_date (
  id      INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL DEFAULT 0,
  day     INTEGER,
  removed INTEGER NOT NULL DEFAULT 0,
  span    TEXT    NOT NULL DEFAULT '',
  text    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX body_date_by_item ON body_date (item_id);

CREATE TABLE doubt (
  id      INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL DEFAULT 0 REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  item_id INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL DEFAULT 0,
  line    INTEGER NOT NULL DEFAULT 0,
  column  INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  span    TEXT    NOT NULL DEFAULT '',
  message TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX doubt_by_plan ON doubt (plan_id);
CREATE INDEX doubt_by_item ON doubt (item_id);

-- The log. A revision is one action of one person; its id counts on this desk only, (stamp, replica) names it anywhere.
CREATE TABLE revision (
  id      INTEGER PRIMARY KEY,
  stamp   INTEGER NOT NULL,
  replica INTEGER NOT NULL,
  author  TEXT    NOT NULL,
  label   TEXT    NOT NULL,
  UNIQUE (stamp, replica)
) STRICT;

-- Names of tables and columns; a table's columns may be of a newer version than ours.
CREATE TABLE field (
  id          INTEGER PRIMARY KEY,
  table_name  TEXT NOT NULL,
  column_name TEXT NOT NULL,
  UNIQUE (table_name, column_name)
) STRICT;

-- One version of one field of one row. A field without a version has its column's default. replaced: NULL for a first
-- version, the revision whose version this one replaces, or a JSON list of several.
CREATE TABLE change (
  row_id   INTEGER NOT NULL,
  field    INTEGER NOT NULL REFERENCES field (id),
  revision INTEGER NOT NULL REFERENCES revision (id),
  value    ANY,
  replaced ANY,
  PRIMARY KEY (row_id, field, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_revision ON change (revision);
