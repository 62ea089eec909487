-- Why: a decision is evidence. What was certified and how it ended are two rows, each only ever added; so an ordered
-- decision cannot be changed, and no decision can end twice.
CREATE SCHEMA leistung;

-- The one row of a case that changes: its lock, the decision waiting to be ordered, the number of the last ordered one.
CREATE TABLE leistung.fallstand (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  offen uuid,
  letzte_folge integer NOT NULL,
  CONSTRAINT fallstand_pkey PRIMARY KEY (traeger_nr, fall),
  CONSTRAINT fallstand_folge CHECK (letzte_folge >= 0)
);
CALL technik.schuetze_traeger('leistung.fallstand');
GRANT SELECT, INSERT, UPDATE ON leistung.fallstand TO allegro_anwendung;
CREATE INDEX fallstand_offen ON leistung.fallstand (traeger_nr) WHERE offen IS NOT NULL;

CREATE TABLE leistung.entscheidung (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  entwurf uuid NOT NULL,
  entwurf_version integer NOT NULL,
  basis_fassung uuid,
  art text COLLATE "C" NOT NULL,
  begruendung text,
  regelt text NOT NULL,
  rechtsstand text NOT NULL,
  hash char(64) NOT NULL,
  festgestellt_von uuid NOT NULL,
  festgestellt_personalnummer text COLLATE "C" NOT NULL,
  festgestellt_am timestamptz NOT NULL,
  CONSTRAINT entscheidung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT entscheidung_feststeller UNIQUE (traeger_nr, id, festgestellt_personalnummer),
  CONSTRAINT entscheidung_art CHECK (art IN ('bewilligung', 'aenderung', 'ablehnung', 'nurSchreiben')),
  CONSTRAINT entscheidung_ohne_daten_begruendet CHECK (art <> 'nurSchreiben' OR begruendung IS NOT NULL),
  CONSTRAINT entscheidung_hash CHECK (hash ~ '^[0-9a-f]{64}$')
);
CALL technik.schuetze_traeger('leistung.entscheidung');
CALL technik.nur_anfuegen('leistung.entscheidung', true);
GRANT SELECT, INSERT ON leistung.entscheidung TO allegro_anwendung;
CREATE INDEX entscheidung_fall ON leistung.entscheidung (traeger_nr, fall);

-- How a decision ended. The certifier's number stands here once more, held by the key, so that the database itself
-- refuses one natural person on both sides (Vier-Augen-Prinzip).
CREATE TABLE leistung.entscheidung_ende (
  traeger_nr char(5) NOT NULL,
  entscheidung uuid NOT NULL,
  fall uuid NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  festgestellt_personalnummer text COLLATE "C" NOT NULL,
  von uuid NOT NULL,
  personalnummer text COLLATE "C" NOT NULL,
  am timestamptz NOT NULL,
  grund text,
  folge integer,
  fassung uuid,
  CONSTRAINT entscheidung_ende_pkey PRIMARY KEY (traeger_nr, entscheidung),
  CONSTRAINT entscheidung_ende_entscheidung FOREIGN KEY (traeger_nr, entscheidung, festgestellt_personalnummer)
    REFERENCES leistung.entscheidung (traeger_nr, id, festgestellt_personalnummer),
  CONSTRAINT entscheidung_ende_folge_einmal UNIQUE (traeger_nr, fall, folge),
  CONSTRAINT entscheidung_ende_zustand CHECK (zustand IN ('angeordnet', 'zurueckgegeben', 'verfallen')),
  CONSTRAINT entscheidung_ende_vier_augen CHECK (zustand <> 'angeordnet' OR personalnummer <> festgestellt_personalnummer),
  CONSTRAINT entscheidung_ende_angeordnet CHECK ((zustand = 'angeordnet') = (folge IS NOT NULL AND fassung IS NOT NULL)),
  CONSTRAINT entscheidung_ende_begruendet CHECK (zustand = 'angeordnet' OR grund IS NOT NULL)
);
CALL technik.schuetze_traeger('leistung.entscheidung_ende');
CALL technik.nur_anfuegen('leistung.entscheidung_ende', true);
GRANT SELECT, INSERT ON leistung.entscheidung_ende TO allegro_anwendung;

-- What was certified, part by part: canonical JSON, compressed; the hash is over the text, not over the compression.
CREATE TABLE leistung.entscheidung_teil (
  traeger_nr char(5) NOT NULL,
  entscheidung uuid NOT NULL,
  teil text COLLATE "C" NOT NULL,
  hash char(64) NOT NULL,
  inhalt bytea NOT NULL,
  CONSTRAINT entscheidung_teil_pkey PRIMARY KEY (traeger_nr, entscheidung, teil),
  CONSTRAINT entscheidung_teil_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES leistung.entscheidung (traeger_nr, id),
  CONSTRAINT entscheidung_teil_teil CHECK (teil IN ('fakten', 'ergebnis', 'herleitung', 'plan', 'schreiben', 'zahlungsstand'))
);
CALL technik.schuetze_traeger('leistung.entscheidung_teil');
CALL technik.nur_anfuegen('leistung.entscheidung_teil', true);
GRANT SELECT, INSERT ON leistung.entscheidung_teil TO allegro_anwendung;

-- The reason of the act, readable in ten years: one derivation for each stretch of equal months.
CREATE TABLE leistung.herleitung (
  traeger_nr char(5) NOT NULL,
  entscheidung uuid NOT NULL,
  von char(7) NOT NULL,
  bis char(7) NOT NULL,
  hash char(64) NOT NULL,
  inhalt bytea NOT NULL,
  CONSTRAINT herleitung_pkey PRIMARY KEY (traeger_nr, entscheidung, von),
  CONSTRAINT herleitung_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES leistung.entscheidung (traeger_nr, id),
  CONSTRAINT herleitung_reihenfolge CHECK (von <= bis)
);
CALL technik.schuetze_traeger('leistung.herleitung');
CALL technik.nur_anfuegen('leistung.herleitung', true);
GRANT SELECT, INSERT ON leistung.herleitung TO allegro_anwendung;

-- Which person-months an ordered decision decides. A month decided without an amount is decided as nothing.
CREATE TABLE leistung.regelung (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  monat char(7) NOT NULL,
  person text COLLATE "C" NOT NULL,
  folge integer NOT NULL,
  entscheidung uuid NOT NULL,
  CONSTRAINT regelung_pkey PRIMARY KEY (traeger_nr, fall, monat, person, folge),
  CONSTRAINT regelung_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES leistung.entscheidung_ende (traeger_nr, entscheidung),
  CONSTRAINT regelung_monat CHECK (monat ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
CALL technik.schuetze_traeger('leistung.regelung', true);
CALL technik.nur_anfuegen('leistung.regelung', true);
GRANT SELECT, INSERT ON leistung.regelung TO allegro_anwendung;

CREATE TABLE leistung.ergebnis (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  monat char(7) NOT NULL,
  person text COLLATE "C" NOT NULL,
  folge integer NOT NULL,
  leistungsart text COLLATE "C" NOT NULL,
  kostentraeger text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  CONSTRAINT ergebnis_pkey PRIMARY KEY (traeger_nr, fall, monat, person, folge, leistungsart, kostentraeger),
  CONSTRAINT ergebnis_regelung FOREIGN KEY (traeger_nr, fall, monat, person, folge)
    REFERENCES leistung.regelung (traeger_nr, fall, monat, person, folge),
  CONSTRAINT ergebnis_kostentraeger CHECK (kostentraeger IN ('bund', 'kommune')),
  CONSTRAINT ergebnis_betrag_positiv CHECK (betrag_cent > 0)
);
CALL technik.schuetze_traeger('leistung.ergebnis', true);
CALL technik.nur_anfuegen('leistung.ergebnis', true);
GRANT SELECT, INSERT ON leistung.ergebnis TO allegro_anwendung;

-- What holds for a person in a month: the last ordered decision that decides it.
CREATE VIEW leistung.geltend WITH (security_invoker = true) AS
SELECT r.traeger_nr, r.fall, r.monat, r.person, r.folge, r.entscheidung
  FROM leistung.regelung r
 WHERE NOT EXISTS (
   SELECT 1 FROM leistung.regelung s
    WHERE s.traeger_nr = r.traeger_nr AND s.fall = r.fall AND s.monat = r.monat AND s.person = r.person AND s.folge > r.folge);
GRANT SELECT ON leistung.geltend TO allegro_anwendung;

-- Months already paid that fall: a case under §§ 45, 48, 50 SGB X with hearing, never set off silently.
CREATE TABLE leistung.ueberzahlung (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  entscheidung uuid NOT NULL,
  eroeffnet_am timestamptz NOT NULL,
  CONSTRAINT ueberzahlung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT ueberzahlung_einmal UNIQUE (traeger_nr, entscheidung),
  CONSTRAINT ueberzahlung_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES leistung.entscheidung_ende (traeger_nr, entscheidung)
);
CALL technik.schuetze_traeger('leistung.ueberzahlung');
CALL technik.nur_anfuegen('leistung.ueberzahlung', true);
GRANT SELECT, INSERT ON leistung.ueberzahlung TO allegro_anwendung;
CREATE INDEX ueberzahlung_fall ON leistung.ueberzahlung (traeger_nr, fall);

CREATE TABLE leistung.ueberzahlung_posten (
  traeger_nr char(5) NOT NULL,
  ueberzahlung uuid NOT NULL,
  monat char(7) NOT NULL,
  person text COLLATE "C" NOT NULL,
  leistungsart text COLLATE "C" NOT NULL,
  kostentraeger text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  CONSTRAINT ueberzahlung_posten_pkey PRIMARY KEY (traeger_nr, ueberzahlung, monat, person, leistungsart, kostentraeger),
  CONSTRAINT ueberzahlung_posten_ueberzahlung FOREIGN KEY (traeger_nr, ueberzahlung) REFERENCES leistung.ueberzahlung (traeger_nr, id),
  CONSTRAINT ueberzahlung_posten_betrag_positiv CHECK (betrag_cent > 0)
);
CALL technik.schuetze_traeger('leistung.ueberzahlung_posten');
CALL technik.nur_anfuegen('leistung.ueberzahlung_posten', true);
GRANT SELECT, INSERT ON leistung.ueberzahlung_posten TO allegro_anwendung;
