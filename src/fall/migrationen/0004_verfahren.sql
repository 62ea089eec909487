-- Why: a procedure runs over weeks and several hands. What was settled in it, by whom and when, is only ever added to;
-- which step comes next is computed from it and from the case, never stored.
CREATE TABLE fall.verfahren (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  -- what it is about: one running procedure of a kind for each
  gegenstand text COLLATE "C" NOT NULL,
  begonnen_am timestamptz NOT NULL,
  begonnen_von uuid NOT NULL,
  -- projections of the last row of fall.festlegung
  beendet boolean NOT NULL,
  nr integer NOT NULL,
  CONSTRAINT verfahren_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT verfahren_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.verfahren');
GRANT SELECT, INSERT, UPDATE ON fall.verfahren TO allegro_anwendung;
CREATE INDEX verfahren_des_falls ON fall.verfahren (traeger_nr, fall);
CREATE UNIQUE INDEX verfahren_laeuft_einmal ON fall.verfahren (traeger_nr, fall, art, gegenstand) WHERE NOT beendet;

CREATE TABLE fall.festlegung (
  traeger_nr char(5) NOT NULL,
  verfahren uuid NOT NULL,
  nr integer NOT NULL,
  schritt text COLLATE "C" NOT NULL,
  werte jsonb NOT NULL,
  wann timestamptz NOT NULL,
  von uuid NOT NULL,
  personalnummer text COLLATE "C" NOT NULL,
  CONSTRAINT festlegung_pkey PRIMARY KEY (traeger_nr, verfahren, nr),
  CONSTRAINT festlegung_verfahren FOREIGN KEY (traeger_nr, verfahren) REFERENCES fall.verfahren (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.festlegung');
CALL technik.nur_anfuegen('fall.festlegung', true);
GRANT SELECT, INSERT ON fall.festlegung TO allegro_anwendung;
