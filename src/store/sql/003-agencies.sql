-- What the registry knows of an agency beside its name. kind is 0 where the name alone tells it; ordinal is the order of
-- protocol, and placed says that a person put the agency there.
ALTER TABLE agency ADD COLUMN short_name TEXT    NOT NULL DEFAULT '';
ALTER TABLE agency ADD COLUMN kind       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agency ADD COLUMN contact    TEXT    NOT NULL DEFAULT '';
ALTER TABLE agency ADD COLUMN phone      TEXT    NOT NULL DEFAULT '';
ALTER TABLE agency ADD COLUMN placed     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agency ADD COLUMN removed    INTEGER NOT NULL DEFAULT 0;

-- Other names of an agency: what notices wrote for it.
CREATE TABLE agency_alias (
  id        INTEGER PRIMARY KEY,
  agency_id INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  removed   INTEGER NOT NULL DEFAULT 0,
  name      TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX agency_alias_by_agency ON agency_alias (agency_id);
CREATE INDEX agency_alias_by_name ON agency_alias (name);

-- The agencies that a group's name stands for.
CREATE TABLE agency_member (
  id        INTEGER PRIMARY KEY,
  group_id  INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  ordinal   INTEGER NOT NULL DEFAULT 0,
  removed   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agency_member_by_group ON agency_member (group_id);
CREATE INDEX agency_member_by_agency ON agency_member (agency_id);

-- Two agencies of which a person said that they are not the same, so that nobody is asked again.
CREATE TABLE agency_distinction (
  id        INTEGER PRIMARY KEY,
  agency_id INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  other_id  INTEGER NOT NULL DEFAULT 0 REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  removed   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agency_distinction_by_agency ON agency_distinction (agency_id);
CREATE INDEX agency_distinction_by_other ON agency_distinction (other_id);
