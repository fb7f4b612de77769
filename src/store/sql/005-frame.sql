-- Where the pieces of a notice's frame stand in its text: "kind:offset+length", parted by blanks.
ALTER TABLE plan ADD COLUMN frame TEXT NOT NULL DEFAULT '';
