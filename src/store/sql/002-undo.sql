-- Undo and redo are revisions too. undoes: the revision that this one takes back, NULL for an ordinary one. Of an
-- ordinary revision it is an undo, of an undo a redo; a redo is never named here, as undoing it again is undoing the
-- ordinary revision again.
ALTER TABLE revision ADD COLUMN undoes INTEGER REFERENCES revision (id);
