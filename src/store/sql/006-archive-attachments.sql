-- An archived plan is done with: kept, but out of the lists in which people work.
ALTER TABLE plan ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;

-- Evidence of a progress report. The log names the content by its hash (SHA-256, in hexadecimal); the content itself is in
-- blob, once however often it is attached. Nothing is taken out of blob: what was undone can be redone.
CREATE TABLE attachment (
  id        INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL DEFAULT 0 REFERENCES report (id) DEFERRABLE INITIALLY DEFERRED,
  item_id   INTEGER NOT NULL DEFAULT 0 REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  size      INTEGER NOT NULL DEFAULT 0,
  removed   INTEGER NOT NULL DEFAULT 0,
  hash      TEXT    NOT NULL DEFAULT '',
  name      TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attachment_by_report ON attachment (report_id);
CREATE INDEX attachment_by_item ON attachment (item_id);

CREATE TABLE blob (
  hash    TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
