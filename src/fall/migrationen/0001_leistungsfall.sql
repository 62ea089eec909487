-- Why: a case is a sequence of immutable Fassungen; beside it there is at most one draft, which is the fold of its log.
CREATE SCHEMA fall;

-- bewilligt_* are projections of the newest Fassung, for searching and lists.
CREATE TABLE fall.leistungsfall (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  bg_nummer text COLLATE "C" NOT NULL,
  altnummer text COLLATE "C",
  zustand text COLLATE "C" NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  fassung_nr integer NOT NULL,
  fassung uuid,
  bewilligt_von date,
  bewilligt_bis date,
  CONSTRAINT leistungsfall_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT leistungsfall_bg_nummer_einmal UNIQUE (traeger_nr, bg_nummer),
  CONSTRAINT leistungsfall_zustand CHECK (zustand IN ('offen', 'eingestellt')),
  CONSTRAINT leistungsfall_fassung_ab_eins CHECK (fassung_nr >= 0 AND (fassung_nr = 0) = (fassung IS NULL))
);
CALL technik.schuetze_traeger('fall.leistungsfall', true);
GRANT SELECT, INSERT, UPDATE ON fall.leistungsfall TO allegro_anwendung;
-- Pages and search know an id or a number and learn the Träger from the row.
CREATE INDEX leistungsfall_id ON fall.leistungsfall (id);
CREATE INDEX leistungsfall_bg_nummer ON fall.leistungsfall (bg_nummer);
CREATE INDEX leistungsfall_altnummer ON fall.leistungsfall (altnummer) WHERE altnummer IS NOT NULL;
CREATE INDEX leistungsfall_bewilligt_bis ON fall.leistungsfall (traeger_nr, bewilligt_bis) WHERE zustand = 'offen';

-- Closing with reason. Apart from the case itself, because level E reads that and not this.
CREATE TABLE fall.einstellung (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  am timestamptz NOT NULL,
  von uuid NOT NULL,
  grund text NOT NULL,
  CONSTRAINT einstellung_pkey PRIMARY KEY (traeger_nr, fall, am),
  CONSTRAINT einstellung_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.einstellung');
CALL technik.nur_anfuegen('fall.einstellung', true);
GRANT SELECT, INSERT ON fall.einstellung TO allegro_anwendung;

-- Who P1, P2 … are. A local id is never given to another person: Fassungen and derivations speak of it for ten years.
CREATE TABLE fall.mitglied (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  lokal text COLLATE "C" NOT NULL,
  person uuid NOT NULL,
  aufgenommen_am timestamptz NOT NULL,
  aufgenommen_von uuid NOT NULL,
  CONSTRAINT mitglied_pkey PRIMARY KEY (traeger_nr, fall, lokal),
  CONSTRAINT mitglied_person_einmal UNIQUE (traeger_nr, fall, person),
  CONSTRAINT mitglied_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT mitglied_lokal CHECK (lokal ~ '^P[1-9][0-9]?$')
);
CALL technik.schuetze_traeger('fall.mitglied', true);
CALL technik.nur_anfuegen('fall.mitglied', true);
GRANT SELECT, INSERT ON fall.mitglied TO allegro_anwendung;
CREATE INDEX mitglied_person ON fall.mitglied (person);

-- The stored bytes are canonical JSON; the hash is over them. Never rewritten.
CREATE TABLE fall.fassung (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  nr integer NOT NULL,
  id uuid NOT NULL,
  basis uuid,
  entwurf uuid NOT NULL,
  inhalt text NOT NULL,
  hash char(64) NOT NULL,
  personen integer NOT NULL,
  bewilligt_von date,
  bewilligt_bis date,
  nachweise_offen integer NOT NULL,
  erstellt_am timestamptz NOT NULL,
  erstellt_von uuid NOT NULL,
  CONSTRAINT fassung_pkey PRIMARY KEY (traeger_nr, fall, nr),
  CONSTRAINT fassung_id_einmal UNIQUE (traeger_nr, id),
  CONSTRAINT fassung_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT fassung_basis_ab_zwei CHECK (nr >= 1 AND (nr = 1) = (basis IS NULL)),
  CONSTRAINT fassung_hash CHECK (hash ~ '^[0-9a-f]{64}$')
);
CALL technik.schuetze_traeger('fall.fassung');
CALL technik.nur_anfuegen('fall.fassung', true);
GRANT SELECT, INSERT ON fall.fassung TO allegro_anwendung;

-- `inhalt` is a snapshot of the fold. `festgestellt_version` is the version that was certified last: a later one is to
-- certify again. `vorgaenger` is the draft this one took over after another Fassung had been ordered.
CREATE TABLE fall.entwurf (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  basis uuid,
  vorgaenger uuid,
  zustand text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  inhalt text NOT NULL,
  luecken integer NOT NULL,
  nachweise_offen integer NOT NULL,
  personen integer NOT NULL,
  bewilligt_von date,
  bewilligt_bis date,
  festgestellt_version integer,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  geaendert_am timestamptz NOT NULL,
  geaendert_von uuid NOT NULL,
  CONSTRAINT entwurf_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT entwurf_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT entwurf_zustand CHECK (zustand IN ('offen', 'uebernommen', 'verworfen', 'verlegt')),
  CONSTRAINT entwurf_festgestellt_nicht_voraus CHECK (festgestellt_version <= version)
);
CALL technik.schuetze_traeger('fall.entwurf');
GRANT SELECT, INSERT, UPDATE ON fall.entwurf TO allegro_anwendung;
CREATE UNIQUE INDEX entwurf_einer_offen ON fall.entwurf (traeger_nr, fall) WHERE zustand = 'offen';
CREATE INDEX entwurf_fall ON fall.entwurf (traeger_nr, fall);
CREATE INDEX entwurf_offene ON fall.entwurf (traeger_nr, geaendert_am) WHERE zustand = 'offen';

-- Every change of a draft: where, what it was, what it is, who, when. Four eyes ask it, undo reads it backwards.
-- `vorgang` is the batch a page sent: a batch that arrives twice takes effect once.
CREATE TABLE fall.aenderung (
  traeger_nr char(5) NOT NULL,
  entwurf uuid NOT NULL,
  nr integer NOT NULL,
  version integer NOT NULL,
  vorgang uuid NOT NULL,
  pfad text COLLATE "C" NOT NULL,
  alt text NOT NULL,
  neu text NOT NULL,
  nimmt_zurueck integer,
  bediensteter uuid NOT NULL,
  personalnummer text COLLATE "C" NOT NULL,
  wann timestamptz NOT NULL,
  CONSTRAINT aenderung_pkey PRIMARY KEY (traeger_nr, entwurf, nr),
  CONSTRAINT aenderung_entwurf FOREIGN KEY (traeger_nr, entwurf) REFERENCES fall.entwurf (traeger_nr, id),
  CONSTRAINT aenderung_aendert CHECK (alt <> neu)
);
CALL technik.schuetze_traeger('fall.aenderung');
CALL technik.nur_anfuegen('fall.aenderung', true);
GRANT SELECT, INSERT ON fall.aenderung TO allegro_anwendung;
CREATE INDEX aenderung_bediensteter ON fall.aenderung (traeger_nr, bediensteter, entwurf);

-- Who works where in a case right now. A row is worth nothing after `bis`.
CREATE TABLE fall.anwesenheit (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  bediensteter uuid NOT NULL,
  stelle text COLLATE "C" NOT NULL,
  bis timestamptz NOT NULL,
  CONSTRAINT anwesenheit_pkey PRIMARY KEY (traeger_nr, fall, bediensteter)
);
CALL technik.schuetze_traeger('fall.anwesenheit');
GRANT SELECT, INSERT, UPDATE, DELETE ON fall.anwesenheit TO allegro_anwendung;
