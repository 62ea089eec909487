-- Why: nothing that has to be looked at later may live in a head or on paper. One row a cause and case; what is done
-- about it is a row of its own, so that "who put this off, and why" is never lost.
CREATE TABLE fall.aufforderung (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  schluessel text COLLATE "C" NOT NULL,
  person text COLLATE "C",
  grund text NOT NULL,
  faellig_am date NOT NULL,
  angelegt_am timestamptz NOT NULL,
  -- null: by rule
  angelegt_von uuid,
  -- projections of the last step
  zustand text COLLATE "C" NOT NULL,
  vorlage_am date NOT NULL,
  zustaendig uuid,
  nr integer NOT NULL,
  CONSTRAINT aufforderung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT aufforderung_anlass_einmal UNIQUE (traeger_nr, fall, schluessel),
  CONSTRAINT aufforderung_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT aufforderung_zustand CHECK (zustand IN ('offen', 'erledigt', 'geloescht', 'entfallen'))
);
CALL technik.schuetze_traeger('fall.aufforderung');
GRANT SELECT, INSERT, UPDATE ON fall.aufforderung TO allegro_anwendung;
CREATE INDEX aufforderung_offen ON fall.aufforderung (traeger_nr, vorlage_am) WHERE zustand = 'offen';
CREATE INDEX aufforderung_zustaendig ON fall.aufforderung (traeger_nr, zustaendig, vorlage_am) WHERE zustand = 'offen';

CREATE TABLE fall.aufforderungsschritt (
  traeger_nr char(5) NOT NULL,
  aufforderung uuid NOT NULL,
  nr integer NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  vorlage_am date NOT NULL,
  zustaendig uuid,
  bemerkung text NOT NULL,
  wann timestamptz NOT NULL,
  -- null: by rule
  von uuid,
  CONSTRAINT aufforderungsschritt_pkey PRIMARY KEY (traeger_nr, aufforderung, nr),
  CONSTRAINT aufforderungsschritt_aufforderung
    FOREIGN KEY (traeger_nr, aufforderung) REFERENCES fall.aufforderung (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.aufforderungsschritt');
CALL technik.nur_anfuegen('fall.aufforderungsschritt', true);
GRANT SELECT, INSERT ON fall.aufforderungsschritt TO allegro_anwendung;
