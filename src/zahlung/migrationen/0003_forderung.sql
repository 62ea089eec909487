-- Why: what a person has to give back (§ 50 SGB X) is money like any other: a claim by person, month, kind and bearer, with
-- its own account in the same ledger. A claim is never changed; what is paid on it is added (ADR 0025).
CREATE TABLE zahlung.forderung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  entscheidung uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  grund text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  faellig_am date NOT NULL,
  angelegt_am timestamptz NOT NULL,
  CONSTRAINT forderung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT forderung_einmal UNIQUE (traeger_nr, entscheidung, person),
  CONSTRAINT forderung_wessen UNIQUE (traeger_nr, id, person),
  CONSTRAINT forderung_anordnung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES zahlung.anordnung (traeger_nr, entscheidung),
  CONSTRAINT forderung_person CHECK (person ~ '^P[1-9][0-9]?$'),
  CONSTRAINT forderung_grund CHECK (grund IN ('einkommenErzielt', 'erstattung')),
  CONSTRAINT forderung_betrag CHECK (betrag_cent > 0)
);
CREATE INDEX forderung_fall ON zahlung.forderung (traeger_nr, fall);
GRANT SELECT, INSERT ON zahlung.forderung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.forderung');
CALL technik.nur_anfuegen('zahlung.forderung');
CALL zahlung.nur_anordnende('zahlung.forderung');

CREATE TABLE zahlung.forderung_posten (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  forderung uuid NOT NULL,
  monat char(7) COLLATE "C" NOT NULL,
  leistungsart text COLLATE "C" NOT NULL,
  kostentraeger text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  CONSTRAINT forderung_posten_pkey PRIMARY KEY (traeger_nr, forderung, monat, leistungsart, kostentraeger),
  CONSTRAINT forderung_posten_forderung FOREIGN KEY (traeger_nr, forderung) REFERENCES zahlung.forderung (traeger_nr, id),
  CONSTRAINT forderung_posten_monat CHECK (monat ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT forderung_posten_kostentraeger CHECK (kostentraeger IN ('bund', 'kommune')),
  CONSTRAINT forderung_posten_betrag CHECK (betrag_cent > 0)
);
GRANT SELECT, INSERT ON zahlung.forderung_posten TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.forderung_posten');
CALL technik.nur_anfuegen('zahlung.forderung_posten');
CALL zahlung.nur_anordnende('zahlung.forderung_posten');

-- Money that came in on a claim, with what proves it.
CREATE TABLE zahlung.forderungseingang (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  forderung uuid NOT NULL,
  betrag_cent bigint NOT NULL,
  eingegangen_am date NOT NULL,
  beleg text COLLATE "C" NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT forderungseingang_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT forderungseingang_forderung FOREIGN KEY (traeger_nr, forderung) REFERENCES zahlung.forderung (traeger_nr, id),
  -- the same receipt typed twice is booked once
  CONSTRAINT forderungseingang_einmal UNIQUE (traeger_nr, forderung, beleg),
  CONSTRAINT forderungseingang_beleg CHECK (beleg <> ''),
  CONSTRAINT forderungseingang_betrag CHECK (betrag_cent > 0)
);
CREATE INDEX forderungseingang_je_forderung ON zahlung.forderungseingang (traeger_nr, forderung);
GRANT SELECT, INSERT ON zahlung.forderungseingang TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.forderungseingang');
CALL technik.nur_anfuegen('zahlung.forderungseingang');
CALL zahlung.nur_anordnende('zahlung.forderungseingang');

ALTER TABLE zahlung.vorgang
  DROP CONSTRAINT vorgang_art,
  ADD CONSTRAINT vorgang_art CHECK (art IN ('anordnung', 'abloesung', 'uebergabe', 'forderung', 'eingang')),
  DROP CONSTRAINT vorgang_wodurch,
  ADD CONSTRAINT vorgang_wodurch CHECK (CASE WHEN art = 'uebergabe' THEN lauf IS NOT NULL ELSE entscheidung IS NOT NULL END);

-- A posting is about a payment or about a claim.
ALTER TABLE zahlung.buchung
  ALTER COLUMN zahlung DROP NOT NULL,
  ADD COLUMN forderung uuid,
  ADD CONSTRAINT buchung_wovon CHECK ((zahlung IS NULL) <> (forderung IS NULL)),
  ADD CONSTRAINT buchung_forderung FOREIGN KEY (traeger_nr, forderung, person) REFERENCES zahlung.forderung (traeger_nr, id, person),
  ADD CONSTRAINT buchung_forderung_posten FOREIGN KEY (traeger_nr, forderung, monat, leistungsart, kostentraeger)
    REFERENCES zahlung.forderung_posten (traeger_nr, forderung, monat, leistungsart, kostentraeger),
  DROP CONSTRAINT buchung_konten,
  ADD CONSTRAINT buchung_konten CHECK (soll IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung')
    AND haben IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung')),
  ADD CONSTRAINT buchung_forderungskonto CHECK ((forderung IS NOT NULL) = (soll = 'forderung' OR haben = 'forderung'));
CREATE INDEX buchung_je_forderung ON zahlung.buchung (traeger_nr, forderung) WHERE forderung IS NOT NULL;
