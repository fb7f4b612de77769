-- Which revisions touched a plan, so that its history need not be looked for among those of all other plans. A cache:
-- it follows from the changes of each revision and is written when that is committed.
CREATE TABLE plan_revision (
  plan_id  INTEGER NOT NULL,
  stamp    INTEGER NOT NULL,
  replica  INTEGER NOT NULL,
  revision INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (plan_id, stamp, replica)
) STRICT, WITHOUT ROWID;

WITH owner (row_id, plan_id) AS (
  SELECT id, id FROM plan
  UNION ALL SELECT id, plan_id FROM item
  UNION ALL SELECT id, plan_id FROM requirement
  UNION ALL SELECT id, plan_id FROM doubt
  UNION ALL SELECT assignment.id, item.plan_id FROM assignment JOIN item ON item.id = assignment.item_id
  UNION ALL SELECT report.id, item.plan_id FROM report JOIN item ON item.id = report.item_id
  UNION ALL SELECT target.id, item.plan_id FROM target JOIN item ON item.id = target.item_id
  UNION ALL SELECT body_date.id, item.plan_id FROM body_date JOIN item ON item.id = body_date.item_id)
INSERT INTO plan_revision (plan_id, stamp, replica, revision)
  SELECT DISTINCT owner.plan_id, revision.stamp, revision.replica, revision.id
  FROM owner JOIN change ON change.row_id = owner.row_id JOIN revision ON revision.id = change.revision
  WHERE owner.plan_id <> 0;
