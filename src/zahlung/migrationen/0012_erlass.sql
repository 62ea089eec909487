-- Why: a claim may be forgiven (§ 44 SGB II): its rest, or a part, is owed no more. Or it is not collected for the time being
-- (Niederschlagung, budget law): then it is owed as before and only rests. The first is a posting, the second is none (ADR 0036).
CREATE TABLE zahlung.erlass (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  forderung uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  -- the procedure that decided it: released twice, it is one
  verfahren uuid NOT NULL,
  betrag_cent bigint NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT erlass_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT erlass_einmal UNIQUE (traeger_nr, verfahren),
  CONSTRAINT erlass_forderung FOREIGN KEY (traeger_nr, forderung, person) REFERENCES zahlung.forderung (traeger_nr, id, person),
  CONSTRAINT erlass_betrag CHECK (betrag_cent > 0)
);
CREATE INDEX erlass_je_forderung ON zahlung.erlass (traeger_nr, forderung);
GRANT SELECT, INSERT ON zahlung.erlass TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.erlass');
CALL technik.nur_anfuegen('zahlung.erlass');
CALL zahlung.nur_anordnende('zahlung.erlass');

CREATE TABLE zahlung.niederschlagung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  forderung uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  -- the first about a claim is 1, the next one, after that is over, 2
  nr int NOT NULL,
  verfahren uuid NOT NULL,
  -- the last day on which it rests; null: until somebody lifts it
  bis date,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT niederschlagung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT niederschlagung_einmal UNIQUE (traeger_nr, verfahren),
  CONSTRAINT niederschlagung_nr UNIQUE (traeger_nr, forderung, nr),
  CONSTRAINT niederschlagung_forderung FOREIGN KEY (traeger_nr, forderung, person) REFERENCES zahlung.forderung (traeger_nr, id, person),
  CONSTRAINT niederschlagung_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.niederschlagung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.niederschlagung');
CALL technik.nur_anfuegen('zahlung.niederschlagung');
CALL zahlung.nur_anordnende('zahlung.niederschlagung');

-- Collected again.
CREATE TABLE zahlung.niederschlagungsende (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  niederschlagung uuid NOT NULL,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT niederschlagungsende_pkey PRIMARY KEY (traeger_nr, niederschlagung),
  CONSTRAINT niederschlagungsende_niederschlagung FOREIGN KEY (traeger_nr, niederschlagung)
    REFERENCES zahlung.niederschlagung (traeger_nr, id),
  CONSTRAINT niederschlagungsende_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.niederschlagungsende TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.niederschlagungsende');
CALL technik.nur_anfuegen('zahlung.niederschlagungsende');
CALL zahlung.nur_anordnende('zahlung.niederschlagungsende');

ALTER TABLE zahlung.vorgang
  DROP CONSTRAINT vorgang_art,
  ADD CONSTRAINT vorgang_art CHECK (art IN
    ('anordnung', 'abloesung', 'uebergabe', 'forderung', 'eingang', 'berichtigung', 'verrechnung', 'aufrechnung', 'erlass'));
