-- Why: a change of the law meets the whole stock. What a run would do, to whom and for how much money is found first and
-- kept, released by two persons, and then done case by case; what a case came to in the run stands in one row, so that
-- a run that dies anywhere goes on where it was and decides no case twice.
CREATE TABLE leistung.massenlauf (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  titel text NOT NULL,
  grundlage text NOT NULL,
  regel text NOT NULL,
  ab char(7) NOT NULL,
  rechtsstand text NOT NULL,
  -- rows of values beside those of the program, as they were given: such a run is for looking only
  parametersatz text,
  zustand text COLLATE "C" NOT NULL,
  portionen integer NOT NULL,
  fertig integer NOT NULL,
  -- over what the dry run found; released is exactly this
  hash char(64),
  angelegt_von uuid NOT NULL,
  angelegt_personalnummer text COLLATE "C" NOT NULL,
  angelegt_am timestamptz NOT NULL,
  vorgelegt_von uuid,
  vorgelegt_personalnummer text COLLATE "C",
  freigegeben_von uuid,
  freigegeben_personalnummer text COLLATE "C",
  CONSTRAINT massenlauf_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT massenlauf_zustand CHECK (zustand IN
    ('probe', 'geprobt', 'vorgelegt', 'inAusfuehrung', 'angehalten', 'ausgefuehrt', 'verworfen')),
  CONSTRAINT massenlauf_ab CHECK (ab ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT massenlauf_fertig CHECK (fertig BETWEEN 0 AND portionen),
  CONSTRAINT massenlauf_vier_augen CHECK (freigegeben_personalnummer NOT IN (vorgelegt_personalnummer, angelegt_personalnummer)),
  CONSTRAINT massenlauf_freigegeben CHECK (
    zustand NOT IN ('inAusfuehrung', 'angehalten', 'ausgefuehrt')
    OR (freigegeben_von IS NOT NULL AND freigegeben_personalnummer IS NOT NULL AND vorgelegt_von IS NOT NULL
        AND vorgelegt_personalnummer IS NOT NULL AND hash IS NOT NULL AND parametersatz IS NULL))
);
CALL technik.schuetze_traeger('leistung.massenlauf');
GRANT SELECT, INSERT, UPDATE ON leistung.massenlauf TO allegro_anwendung;

-- Who did what with a run, and on which result.
CREATE TABLE leistung.massenlauf_schritt (
  traeger_nr char(5) NOT NULL,
  lauf uuid NOT NULL,
  nr integer NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  bemerkung text NOT NULL,
  hash char(64),
  wann timestamptz NOT NULL,
  -- null: the job that ended a stretch of work
  von uuid,
  CONSTRAINT massenlauf_schritt_pkey PRIMARY KEY (traeger_nr, lauf, nr),
  CONSTRAINT massenlauf_schritt_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES leistung.massenlauf (traeger_nr, id)
);
CALL technik.schuetze_traeger('leistung.massenlauf_schritt');
CALL technik.nur_anfuegen('leistung.massenlauf_schritt', true);
GRANT SELECT, INSERT ON leistung.massenlauf_schritt TO allegro_anwendung;

-- The stock cut into pieces of work by the ids of its cases, both ends included. Each is done once for the dry run and
-- once for the execution; `fertig` of the run counts them.
CREATE TABLE leistung.massenlauf_portion (
  traeger_nr char(5) NOT NULL,
  lauf uuid NOT NULL,
  nr integer NOT NULL,
  von uuid NOT NULL,
  bis uuid NOT NULL,
  probe_hash char(64),
  ausgefuehrt boolean NOT NULL,
  CONSTRAINT massenlauf_portion_pkey PRIMARY KEY (traeger_nr, lauf, nr),
  CONSTRAINT massenlauf_portion_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES leistung.massenlauf (traeger_nr, id),
  CONSTRAINT massenlauf_portion_reihenfolge CHECK (von <= bis)
);
CALL technik.schuetze_traeger('leistung.massenlauf_portion');
GRANT SELECT, INSERT, UPDATE ON leistung.massenlauf_portion TO allegro_anwendung;

-- What the dry run found for a case, and what became of it: decided (with the decision), handed to a person, or left.
CREATE TABLE leistung.massenlauf_fall (
  traeger_nr char(5) NOT NULL,
  lauf uuid NOT NULL,
  fall uuid NOT NULL,
  portion integer NOT NULL,
  fassung uuid NOT NULL,
  klasse text COLLATE "C" NOT NULL,
  grund text COLLATE "C",
  -- over the whole time from the first month of the run on
  differenz_cent bigint NOT NULL,
  -- the amounts that would be decided; at the execution they have to be these
  hash char(64) NOT NULL,
  vollzug text COLLATE "C" NOT NULL,
  vollzug_grund text COLLATE "C",
  entscheidung uuid,
  CONSTRAINT massenlauf_fall_pkey PRIMARY KEY (traeger_nr, lauf, fall),
  CONSTRAINT massenlauf_fall_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES leistung.massenlauf (traeger_nr, id),
  CONSTRAINT massenlauf_fall_entscheidung_einmal UNIQUE (traeger_nr, entscheidung),
  CONSTRAINT massenlauf_fall_klasse CHECK (klasse IN ('automatisch', 'unveraendert', 'manuell', 'blockiert')),
  CONSTRAINT massenlauf_fall_grund CHECK ((klasse = 'automatisch') = (grund IS NULL)),
  CONSTRAINT massenlauf_fall_vollzug CHECK (vollzug IN ('offen', 'entschieden', 'uebergeben', 'belassen')),
  CONSTRAINT massenlauf_fall_entschieden CHECK ((vollzug = 'entschieden') = (entscheidung IS NOT NULL))
);
CALL technik.schuetze_traeger('leistung.massenlauf_fall');
GRANT SELECT, INSERT, UPDATE ON leistung.massenlauf_fall TO allegro_anwendung;
CREATE INDEX massenlauf_fall_klasse ON leistung.massenlauf_fall (traeger_nr, lauf, klasse, grund, fall);
CREATE INDEX massenlauf_fall_portion ON leistung.massenlauf_fall (traeger_nr, lauf, portion);

-- The effect on money, portion by portion, so that no two of them write the same row; summed when read.
CREATE TABLE leistung.massenlauf_wirkung (
  traeger_nr char(5) NOT NULL,
  lauf uuid NOT NULL,
  portion integer NOT NULL,
  klasse text COLLATE "C" NOT NULL,
  monat char(7) NOT NULL,
  leistungsart text COLLATE "C" NOT NULL,
  kostentraeger text COLLATE "C" NOT NULL,
  differenz_cent bigint NOT NULL,
  CONSTRAINT massenlauf_wirkung_pkey PRIMARY KEY (traeger_nr, lauf, portion, klasse, monat, leistungsart, kostentraeger),
  CONSTRAINT massenlauf_wirkung_portion FOREIGN KEY (traeger_nr, lauf, portion)
    REFERENCES leistung.massenlauf_portion (traeger_nr, lauf, nr)
);
CALL technik.schuetze_traeger('leistung.massenlauf_wirkung');
GRANT SELECT, INSERT ON leistung.massenlauf_wirkung TO allegro_anwendung;
