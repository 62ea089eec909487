-- Why: a closed case says by which kind of reason (statistics count it), until which day it was granted, and to whom it
-- was handed over; a reopening is a row of its own. Rows of before had a sentence only.
ALTER TABLE fall.einstellung
  ADD COLUMN art text COLLATE "C",
  ADD COLUMN leistung_bis date;

CREATE TABLE fall.wiederaufnahme (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  am timestamptz NOT NULL,
  von uuid NOT NULL,
  grund text NOT NULL,
  CONSTRAINT wiederaufnahme_pkey PRIMARY KEY (traeger_nr, fall, am),
  CONSTRAINT wiederaufnahme_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.wiederaufnahme');
CALL technik.nur_anfuegen('fall.wiederaufnahme', true);
GRANT SELECT, INSERT ON fall.wiederaufnahme TO allegro_anwendung;
