-- Why: a file that runs something, or that nobody can look into, is kept with its day but opened by nobody.
ALTER TABLE akte.posteingang ADD COLUMN sperre text COLLATE "C";
ALTER TABLE akte.posteingang ADD CONSTRAINT posteingang_sperre
  CHECK (sperre IS NULL OR sperre IN ('aktiverInhalt', 'verschluesselt', 'nichtPruefbar', 'mehrereArten', 'bildZuGross') AND dokument IS NULL);
