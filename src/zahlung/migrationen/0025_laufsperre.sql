-- Why: a restored database knows of some runs that they were released, and not whether their files have reached the bank. Until
-- a person has said so of each, its files do not leave the house once more (ADR 0062).
CREATE TABLE zahlung.laufsperre (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  -- the how manieth of this run: a database may be restored again
  nr int NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT laufsperre_pkey PRIMARY KEY (traeger_nr, lauf, nr),
  CONSTRAINT laufsperre_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT laufsperre_nr CHECK (nr >= 1)
);
GRANT SELECT ON zahlung.laufsperre TO allegro_anwendung;
GRANT INSERT ON zahlung.laufsperre TO allegro_system;
CALL technik.schuetze_traeger('zahlung.laufsperre');
CALL technik.nur_anfuegen('zahlung.laufsperre');

-- What somebody has found out at the bank; the last row holds. A second one is another person's, who puts the first right.
CREATE TABLE zahlung.laufsperre_klaerung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  nr int NOT NULL,
  folge int NOT NULL,
  ausgang text COLLATE "C" NOT NULL,
  bemerkung text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT laufsperre_klaerung_pkey PRIMARY KEY (traeger_nr, lauf, nr, folge),
  CONSTRAINT laufsperre_klaerung_sperre FOREIGN KEY (traeger_nr, lauf, nr) REFERENCES zahlung.laufsperre (traeger_nr, lauf, nr),
  CONSTRAINT laufsperre_klaerung_wer UNIQUE (traeger_nr, lauf, nr, von),
  CONSTRAINT laufsperre_klaerung_folge CHECK (folge IN (1, 2)),
  CONSTRAINT laufsperre_klaerung_ausgang CHECK (ausgang IN ('beiDerBank', 'nichtGesendet')),
  CONSTRAINT laufsperre_klaerung_bemerkung CHECK (bemerkung <> '')
);
GRANT SELECT, INSERT ON zahlung.laufsperre_klaerung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.laufsperre_klaerung');
CALL technik.nur_anfuegen('zahlung.laufsperre_klaerung');
CALL zahlung.nur_anordnende('zahlung.laufsperre_klaerung');
