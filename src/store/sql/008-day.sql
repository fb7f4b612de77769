-- The clerk's day: phases, reminders, findings, merits; what a report says beside its percentage; what is adjustable of
-- a plan's rules; and days that the office itself counts as free or worked.

-- start_day: from when progress is expected, NULL for the day on which the plan was issued. done_day: the day on which the
-- item was done, as a person said. The two last follow from these and the rows below: caches, not part of the log, as
-- percent is. finished_day: done_day, or since when the reports say that all is done; finding_limit: the first limit of an
-- open finding, the end of all days (3652059) where one has none.
ALTER TABLE item ADD COLUMN start_day     INTEGER;
ALTER TABLE item ADD COLUMN done_day      INTEGER;
ALTER TABLE item ADD COLUMN finished_day  INTEGER;
ALTER TABLE item ADD COLUMN finding_limit INTEGER;

-- Still all that a list is built and filtered from.
DROP INDEX item_by_place;
CREATE INDEX item_by_place
  ON item (plan_id, parent_id, ordinal, id, kind, status, percent, deadline_precision, start_day, deadline_last_day,
           finished_day, finding_limit, removed);

ALTER TABLE plan ADD COLUMN period       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE plan ADD COLUMN warning_days INTEGER NOT NULL DEFAULT 30;
ALTER TABLE plan ADD COLUMN lag_points   INTEGER NOT NULL DEFAULT 20;
ALTER TABLE plan ADD COLUMN score_rule   TEXT    NOT NULL DEFAULT '';

ALTER TABLE requirement ADD COLUMN done_day INTEGER;
ALTER TABLE requirement ADD COLUMN note     TEXT NOT NULL DEFAULT '';

ALTER TABLE report ADD COLUMN problems  TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN next_step TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN reporter  TEXT NOT NULL DEFAULT '';

-- NULL where it is not known.
ALTER TABLE target ADD COLUMN baseline REAL;
ALTER TABLE target ADD COLUMN present  REAL;

-- A phase of an item, with a deadline as items have one.
CREATE TABLE milestone (
  id        INTEGER PRIMARY KEY,
  item_id   INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal   INTEGER NOT NULL DEFAULT 0,
  precision INTEGER NOT NULL DEFAULT 0,
  first_day INTEGER,
  last_day  INTEGER,
  done_day  INTEGER,
  removed   INTEGER NOT NULL DEFAULT 0,
  words     TEXT,
  title     TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX milestone_by_item ON milestone (item_id);

-- An agency was chased for an item. level: 1 the first time, 2 the second, 3 named in a circular.
CREATE TABLE reminder (
  id        INTEGER PRIMARY KEY,
  item_id   INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  day       INTEGER NOT NULL DEFAULT 0,
  level     INTEGER NOT NULL DEFAULT 1,
  removed   INTEGER NOT NULL DEFAULT 0,
  note      TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reminder_by_item ON reminder (item_id);
CREATE INDEX reminder_by_agency ON reminder (agency_id);

-- What an inspection found, and its correction. agency_id is NULL where it is everybody's who has a part in the item.
CREATE TABLE finding (
  id           INTEGER PRIMARY KEY,
  item_id      INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id    INTEGER REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  found_day    INTEGER NOT NULL DEFAULT 0,
  limit_day    INTEGER,
  closed_day   INTEGER,
  removed      INTEGER NOT NULL DEFAULT 0,
  source       TEXT    NOT NULL DEFAULT '',
  problem      TEXT    NOT NULL DEFAULT '',
  correction   TEXT    NOT NULL DEFAULT '',
  closing_note TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX finding_by_item ON finding (item_id);
CREATE INDEX finding_by_agency ON finding (agency_id);

-- kind: 0 a merit, 1 an exemption from blame; basis: the rule or the document by which.
CREATE TABLE merit (
  id        INTEGER PRIMARY KEY,
  item_id   INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  day       INTEGER NOT NULL DEFAULT 0,
  kind      INTEGER NOT NULL DEFAULT 0,
  removed   INTEGER NOT NULL DEFAULT 0,
  text      TEXT    NOT NULL DEFAULT '',
  basis     TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX merit_by_item ON merit (item_id);
CREATE INDEX merit_by_agency ON merit (agency_id);

-- A day off or a make-up workday beside those that the program knows: kind 1 free, 2 worked, 0 as its weekday has it.
CREATE TABLE calendar_day (
  id      INTEGER PRIMARY KEY,
  day     INTEGER NOT NULL DEFAULT 0,
  kind    INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  name    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX calendar_day_by_day ON calendar_day (day);

-- Evidence of a report, or of a finding's closing.
CREATE TABLE evidence (
  id         INTEGER PRIMARY KEY,
  report_id  INTEGER REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  finding_id INTEGER REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
  item_id    INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  size       INTEGER NOT NULL DEFAULT 0,
  removed    INTEGER NOT NULL DEFAULT 0,
  hash       TEXT    NOT NULL DEFAULT '',
  name       TEXT    NOT NULL DEFAULT ''
) STRICT;
INSERT INTO evidence SELECT id, report_id, NULL, item_id, size, removed, hash, name FROM attachment;
DROP TABLE attachment;
ALTER TABLE evidence RENAME TO attachment;
CREATE INDEX attachment_by_report ON attachment (report_id);
CREATE INDEX attachment_by_finding ON attachment (finding_id);
CREATE INDEX attachment_by_item ON attachment (item_id);

-- Since when the reports of an item say that all is done: the latest ones without a break. Then tasks by their measures.
UPDATE item SET finished_day = (
  SELECT min (day) FROM (
    SELECT report.day, min (report.percent) OVER (
        ORDER BY report.day DESC,
          (SELECT max (revision.stamp) FROM change JOIN revision ON revision.id = change.revision
           WHERE change.row_id = report.id AND change.field = (
             SELECT id FROM field WHERE table_name = 'report' AND column_name = 'item_id')) DESC,
          report.id DESC) AS least
    FROM report WHERE report.item_id = item.id AND report.removed = 0)
  WHERE least = 100);
UPDATE item SET finished_day = (
  SELECT iif (count (*) = count (measure.finished_day), max (measure.finished_day), NULL)
  FROM item AS measure
  WHERE measure.parent_id = item.id AND measure.kind = 2 AND measure.removed = 0 AND measure.weight > 0)
WHERE finished_day IS NULL;
