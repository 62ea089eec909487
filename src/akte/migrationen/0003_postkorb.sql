-- Why: what comes in lies in a Postkorb until somebody has done something about it, also while its case is unknown.
CREATE TABLE akte.postkorb (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  -- NULL: for everybody of the Jobcenter
  team uuid,
  -- takes what no rule names
  auffang boolean NOT NULL,
  angelegt_am timestamptz NOT NULL,
  -- NULL: made by a job of the system
  angelegt_von uuid,
  CONSTRAINT postkorb_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT postkorb_name UNIQUE (traeger_nr, name),
  CONSTRAINT postkorb_benannt CHECK (name <> '')
);
CREATE UNIQUE INDEX postkorb_auffang ON akte.postkorb (traeger_nr) WHERE auffang;
CALL technik.schuetze_traeger('akte.postkorb');
GRANT SELECT, INSERT ON akte.postkorb TO allegro_anwendung;

-- The bytes lie here until the case is known, then in `akte.dokument`; what they are is held by their hash meanwhile.
CREATE TABLE akte.posteingang (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  quelle text COLLATE "C" NOT NULL,
  art text COLLATE "C" NOT NULL,
  betreff text NOT NULL,
  -- as it was read from the letter; empty: not known
  nachname text NOT NULL,
  bg_nummer text COLLATE "C" NOT NULL,
  dateiname text NOT NULL,
  medientyp text COLLATE "C" NOT NULL,
  inhalt bytea,
  hash char(64) COLLATE "C" NOT NULL,
  laenge integer NOT NULL,
  eingegangen_am date NOT NULL,
  zeitraum_von date,
  zeitraum_bis date,
  fall uuid,
  person uuid,
  dokument uuid,
  postkorb uuid NOT NULL,
  -- which rules put it there, and which of them; NULL: none, so it went to the one that takes the rest
  regelwerk integer,
  regel integer,
  zustand text COLLATE "C" NOT NULL,
  nr integer NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid,
  CONSTRAINT posteingang_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT posteingang_postkorb FOREIGN KEY (traeger_nr, postkorb) REFERENCES akte.postkorb (traeger_nr, id),
  CONSTRAINT posteingang_dokument FOREIGN KEY (traeger_nr, dokument) REFERENCES akte.dokument (traeger_nr, id),
  CONSTRAINT posteingang_quelle CHECK (quelle IN ('portal', 'scan', 'post', 'mail', 'poststelle')),
  CONSTRAINT posteingang_zustand CHECK (zustand IN ('offen', 'erledigt')),
  CONSTRAINT posteingang_zeitraum CHECK (zeitraum_von <= zeitraum_bis),
  CONSTRAINT posteingang_wo CHECK ((inhalt IS NULL) = (dokument IS NOT NULL) AND (dokument IS NULL OR fall IS NOT NULL)),
  CONSTRAINT posteingang_hash CHECK (hash ~ '^[0-9a-f]{64}$' AND (inhalt IS NULL OR hash = encode(sha256(inhalt), 'hex'))),
  CONSTRAINT posteingang_laenge CHECK (laenge > 0)
);
CREATE INDEX posteingang_liegt ON akte.posteingang (traeger_nr, postkorb, zustand, eingegangen_am, id);
CREATE INDEX posteingang_tag ON akte.posteingang (traeger_nr, angelegt_am);
CALL technik.schuetze_traeger('akte.posteingang');
GRANT SELECT, INSERT ON akte.posteingang TO allegro_anwendung;
GRANT UPDATE (art, zeitraum_von, zeitraum_bis, fall, person, dokument, inhalt, postkorb, zustand, nr)
  ON akte.posteingang TO allegro_anwendung;
GRANT SELECT, DELETE ON akte.posteingang TO allegro_loeschung;

-- What was done about it, step by step.
CREATE TABLE akte.postschritt (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  posteingang uuid NOT NULL,
  nr integer NOT NULL,
  akt text COLLATE "C" NOT NULL,
  postkorb uuid NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  vermerk text NOT NULL,
  wann timestamptz NOT NULL,
  von uuid,
  CONSTRAINT postschritt_pkey PRIMARY KEY (traeger_nr, posteingang, nr),
  CONSTRAINT postschritt_posteingang FOREIGN KEY (traeger_nr, posteingang) REFERENCES akte.posteingang (traeger_nr, id)
);
CALL technik.schuetze_traeger('akte.postschritt');
CALL technik.nur_anfuegen('akte.postschritt', true);
GRANT SELECT, INSERT ON akte.postschritt TO allegro_anwendung;
GRANT SELECT, DELETE ON akte.postschritt TO allegro_loeschung;

-- Rules in their order, as a whole and never changed; those in force are the newest that were put in force.
CREATE TABLE akte.postregelwerk (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  nr integer NOT NULL,
  regeln jsonb NOT NULL,
  vermerk text NOT NULL,
  entworfen_am timestamptz NOT NULL,
  entworfen_von uuid NOT NULL,
  CONSTRAINT postregelwerk_pkey PRIMARY KEY (traeger_nr, nr),
  CONSTRAINT postregelwerk_von UNIQUE (traeger_nr, nr, entworfen_von)
);
CALL technik.schuetze_traeger('akte.postregelwerk');
CALL technik.nur_anfuegen('akte.postregelwerk');
GRANT SELECT, INSERT ON akte.postregelwerk TO allegro_anwendung;

CREATE TABLE akte.postregelfreigabe (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  nr integer NOT NULL,
  entworfen_von uuid NOT NULL,
  am timestamptz NOT NULL,
  von uuid NOT NULL,
  CONSTRAINT postregelfreigabe_pkey PRIMARY KEY (traeger_nr, nr),
  CONSTRAINT postregelfreigabe_werk FOREIGN KEY (traeger_nr, nr, entworfen_von)
    REFERENCES akte.postregelwerk (traeger_nr, nr, entworfen_von),
  CONSTRAINT postregelfreigabe_vier_augen CHECK (von <> entworfen_von)
);
CALL technik.schuetze_traeger('akte.postregelfreigabe');
CALL technik.nur_anfuegen('akte.postregelfreigabe');
GRANT SELECT, INSERT ON akte.postregelfreigabe TO allegro_anwendung;
