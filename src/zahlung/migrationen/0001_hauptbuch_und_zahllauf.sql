-- Why: money is only ever added to. What was ordered, what became of each payment, every posting and every run stand
-- here as rows that nobody changes; what holds now is the last row of a chain (ADR 0010).
CREATE SCHEMA zahlung;

-- Rows that come into being by ordering or releasing: level A of the own Träger, or a job.
CREATE PROCEDURE zahlung.nur_anordnende(tabelle regclass)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY nur_anordnende ON %s AS RESTRICTIVE FOR INSERT TO allegro_anwendung WITH CHECK (current_setting(''allegro.stufe'', true) IN (''A'', ''''))', tabelle);
END $$;

-- One row for each ordered decision that concerns money: ordering twice books once.
CREATE TABLE zahlung.anordnung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  entscheidung uuid NOT NULL,
  fall uuid NOT NULL,
  plan_hash char(64) COLLATE "C" NOT NULL,
  gebucht_am timestamptz NOT NULL,
  CONSTRAINT anordnung_pkey PRIMARY KEY (traeger_nr, entscheidung),
  CONSTRAINT anordnung_hash CHECK (plan_hash ~ '^[0-9a-f]{64}$')
);
GRANT SELECT, INSERT ON zahlung.anordnung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.anordnung');
CALL technik.nur_anfuegen('zahlung.anordnung');
CALL zahlung.nur_anordnende('zahlung.anordnung');

-- One transfer to be: what a decision orders for one month and one payee.
CREATE TABLE zahlung.zahlung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  entscheidung uuid NOT NULL,
  monat char(7) COLLATE "C" NOT NULL,
  anlass text COLLATE "C" NOT NULL,
  -- the bank day on which it is handed over at the latest, and the day the money is to be there
  uebergabe_am date NOT NULL,
  wertstellung_am date NOT NULL,
  konto uuid NOT NULL,
  konto_version int NOT NULL,
  empfaengerart text COLLATE "C" NOT NULL,
  zeichen text NOT NULL,
  betrag_cent bigint NOT NULL,
  angelegt_am timestamptz NOT NULL,
  CONSTRAINT zahlung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT zahlung_anordnung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES zahlung.anordnung (traeger_nr, entscheidung),
  CONSTRAINT zahlung_einmal UNIQUE (traeger_nr, entscheidung, monat, konto, konto_version, empfaengerart, zeichen),
  CONSTRAINT zahlung_monat CHECK (monat ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT zahlung_anlass CHECK (anlass IN ('monat', 'sofort')),
  CONSTRAINT zahlung_empfaengerart CHECK (empfaengerart IN ('bedarfsgemeinschaft', 'vermieter', 'versorger', 'person')),
  CONSTRAINT zahlung_betrag CHECK (betrag_cent > 0),
  CONSTRAINT zahlung_tage CHECK (uebergabe_am <= wertstellung_am)
);
CREATE INDEX zahlung_fall ON zahlung.zahlung (traeger_nr, fall, monat);
CREATE INDEX zahlung_uebergabe ON zahlung.zahlung (traeger_nr, uebergabe_am);
GRANT SELECT, INSERT ON zahlung.zahlung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.zahlung');
CALL technik.nur_anfuegen('zahlung.zahlung');
CALL zahlung.nur_anordnende('zahlung.zahlung');

-- For whom and for what: the parts of a payment.
CREATE TABLE zahlung.posten (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  zahlung uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  leistungsart text COLLATE "C" NOT NULL,
  kostentraeger text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  CONSTRAINT posten_pkey PRIMARY KEY (traeger_nr, zahlung, person, leistungsart, kostentraeger),
  CONSTRAINT posten_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT posten_person CHECK (person ~ '^P[1-9][0-9]?$'),
  CONSTRAINT posten_kostentraeger CHECK (kostentraeger IN ('bund', 'kommune')),
  CONSTRAINT posten_betrag CHECK (betrag_cent > 0)
);
GRANT SELECT, INSERT ON zahlung.posten TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.posten');
CALL technik.nur_anfuegen('zahlung.posten');
CALL zahlung.nur_anordnende('zahlung.posten');

-- What a decision found to be paid beyond what is due. Has its own case; counts as not paid afterwards.
CREATE TABLE zahlung.ueberzahlung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  entscheidung uuid NOT NULL,
  fall uuid NOT NULL,
  monat char(7) COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  leistungsart text COLLATE "C" NOT NULL,
  kostentraeger text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  CONSTRAINT ueberzahlung_pkey PRIMARY KEY (traeger_nr, entscheidung, monat, person, leistungsart, kostentraeger),
  CONSTRAINT ueberzahlung_anordnung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES zahlung.anordnung (traeger_nr, entscheidung),
  CONSTRAINT ueberzahlung_betrag CHECK (betrag_cent > 0)
);
CREATE INDEX ueberzahlung_fall ON zahlung.ueberzahlung (traeger_nr, fall, monat);
GRANT SELECT, INSERT ON zahlung.ueberzahlung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.ueberzahlung');
CALL technik.nur_anfuegen('zahlung.ueberzahlung');
CALL zahlung.nur_anordnende('zahlung.ueberzahlung');

-- A run: one Träger, one payer account, one kind, one day of execution. `schluessel` makes the ids of its transfers.
CREATE TABLE zahlung.lauf (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  monat char(7) COLLATE "C",
  zahlerkonto uuid NOT NULL,
  zahlerkonto_version int NOT NULL,
  uebergabe_am date NOT NULL,
  ausfuehrung_am date NOT NULL,
  wertstellung_am date NOT NULL,
  nummer int NOT NULL,
  schluessel bytea NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  CONSTRAINT lauf_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT lauf_von UNIQUE (traeger_nr, id, angelegt_von),
  -- REL-12: a second run of the same kind and day exists only after the first was discarded (sonder: counted on)
  CONSTRAINT lauf_einmal UNIQUE (traeger_nr, zahlerkonto, art, ausfuehrung_am, nummer),
  CONSTRAINT lauf_art CHECK (art IN ('monat', 'tag', 'sonder')),
  CONSTRAINT lauf_monat CHECK ((art = 'monat') = (monat IS NOT NULL)),
  CONSTRAINT lauf_tage CHECK (uebergabe_am <= ausfuehrung_am AND ausfuehrung_am < wertstellung_am),
  CONSTRAINT lauf_schluessel CHECK (length(schluessel) = 32)
);
GRANT SELECT, INSERT ON zahlung.lauf TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.lauf');
CALL technik.nur_anfuegen('zahlung.lauf');
CALL zahlung.nur_anordnende('zahlung.lauf');

-- The life of a run. Its state is its last row, 'angelegt' before the first.
CREATE TABLE zahlung.laufereignis (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  nr int NOT NULL,
  vorige_nr int,
  vorher text COLLATE "C" NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  angelegt_von uuid NOT NULL,
  von uuid,
  am timestamptz NOT NULL,
  anzahl int NOT NULL,
  summe_cent bigint NOT NULL,
  hash char(64) COLLATE "C",
  grund text,
  CONSTRAINT laufereignis_pkey PRIMARY KEY (traeger_nr, lauf, nr),
  CONSTRAINT laufereignis_zustand_einmal UNIQUE (traeger_nr, lauf, nr, zustand),
  CONSTRAINT laufereignis_lauf FOREIGN KEY (traeger_nr, lauf, angelegt_von) REFERENCES zahlung.lauf (traeger_nr, id, angelegt_von),
  CONSTRAINT laufereignis_kette FOREIGN KEY (traeger_nr, lauf, vorige_nr, vorher) REFERENCES zahlung.laufereignis (traeger_nr, lauf, nr, zustand),
  CONSTRAINT laufereignis_folge CHECK (nr >= 1 AND (nr = 1) = (vorige_nr IS NULL) AND (vorige_nr IS NULL OR vorige_nr = nr - 1)),
  CONSTRAINT laufereignis_uebergang CHECK ((nr = 1) = (vorher = 'angelegt') AND (vorher, zustand) IN
    (('angelegt', 'geplant'), ('angelegt', 'verworfen'), ('geplant', 'freigegeben'), ('geplant', 'verworfen'), ('freigegeben', 'uebergeben'))),
  -- PAY-19: released by another natural person than the one who made it, over exactly this content
  CONSTRAINT laufereignis_vier_augen CHECK (zustand <> 'freigegeben' OR (von IS NOT NULL AND von <> angelegt_von)),
  CONSTRAINT laufereignis_inhalt CHECK (zustand = 'verworfen' OR (hash IS NOT NULL AND anzahl > 0 AND summe_cent > 0)),
  CONSTRAINT laufereignis_grund CHECK ((zustand = 'verworfen') = (grund IS NOT NULL))
);
GRANT SELECT, INSERT ON zahlung.laufereignis TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.laufereignis');
CALL technik.nur_anfuegen('zahlung.laufereignis');
CALL zahlung.nur_anordnende('zahlung.laufereignis');

-- What becomes of a payment. Its state is its last row, 'angeordnet' before the first. The key makes that one of two who
-- move it at once fails; the chain to the row before makes an illegal step impossible (LED-05).
CREATE TABLE zahlung.ereignis (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  zahlung uuid NOT NULL,
  nr int NOT NULL,
  vorige_nr int,
  vorher text COLLATE "C" NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  lauf uuid,
  entscheidung uuid,
  am timestamptz NOT NULL,
  CONSTRAINT ereignis_pkey PRIMARY KEY (traeger_nr, zahlung, nr),
  CONSTRAINT ereignis_zustand_einmal UNIQUE (traeger_nr, zahlung, nr, zustand),
  CONSTRAINT ereignis_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT ereignis_kette FOREIGN KEY (traeger_nr, zahlung, vorige_nr, vorher) REFERENCES zahlung.ereignis (traeger_nr, zahlung, nr, zustand),
  CONSTRAINT ereignis_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT ereignis_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES zahlung.anordnung (traeger_nr, entscheidung),
  CONSTRAINT ereignis_folge CHECK (nr >= 1 AND (nr = 1) = (vorige_nr IS NULL) AND (vorige_nr IS NULL OR vorige_nr = nr - 1)),
  CONSTRAINT ereignis_uebergang CHECK ((nr = 1) = (vorher = 'angeordnet') AND (vorher, zustand) IN
    (('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('eingeplant', 'uebergeben'), ('eingeplant', 'zurueckgestellt'),
     ('zurueckgestellt', 'eingeplant'), ('uebergeben', 'ausgefuehrt'), ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen'))),
  CONSTRAINT ereignis_wodurch CHECK (CASE WHEN zustand = 'abgeloest' THEN entscheidung IS NOT NULL ELSE lauf IS NOT NULL END)
);
CREATE INDEX ereignis_lauf ON zahlung.ereignis (traeger_nr, lauf) WHERE lauf IS NOT NULL;
GRANT SELECT, INSERT ON zahlung.ereignis TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.ereignis');
CALL technik.nur_anfuegen('zahlung.ereignis');
CALL zahlung.nur_anordnende('zahlung.ereignis');

-- The transfers of a run as they stand in the file: what was sent, to whom, with which text.
-- Class of retention: payment evidence, personal data; the deletion job may remove what its period has released.
CREATE TABLE zahlung.ueberweisung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  folge int NOT NULL,
  zahlung uuid NOT NULL,
  end_to_end_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  iban text COLLATE "C" NOT NULL,
  bic text COLLATE "C",
  betrag_cent bigint NOT NULL,
  zweck text NOT NULL,
  zweckcode char(4) COLLATE "C" NOT NULL,
  CONSTRAINT ueberweisung_pkey PRIMARY KEY (traeger_nr, lauf, folge),
  CONSTRAINT ueberweisung_zahlung_einmal UNIQUE (traeger_nr, lauf, zahlung),
  CONSTRAINT ueberweisung_kennzeichen_einmal UNIQUE (traeger_nr, end_to_end_id),
  CONSTRAINT ueberweisung_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT ueberweisung_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT ueberweisung_folge CHECK (folge >= 1),
  CONSTRAINT ueberweisung_betrag CHECK (betrag_cent > 0 AND betrag_cent <= 99999999999)
);
CREATE INDEX ueberweisung_zahlung ON zahlung.ueberweisung (traeger_nr, zahlung);
GRANT SELECT ON zahlung.ueberweisung TO allegro_anwendung;
GRANT INSERT ON zahlung.ueberweisung TO allegro_system;
GRANT SELECT, DELETE ON zahlung.ueberweisung TO allegro_loeschung;
CALL technik.schuetze_traeger('zahlung.ueberweisung');
CALL technik.nur_anfuegen('zahlung.ueberweisung', true);

-- A payment that could not go with a run, and why; it stays open.
CREATE TABLE zahlung.beiseite (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  zahlung uuid NOT NULL,
  grund text COLLATE "C" NOT NULL,
  CONSTRAINT beiseite_pkey PRIMARY KEY (traeger_nr, lauf, zahlung),
  CONSTRAINT beiseite_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT beiseite_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT beiseite_grund CHECK (grund IN ('kontoNichtBestaetigt', 'nameLeer', 'landOhneAnschrift', 'betragZuHoch'))
);
GRANT SELECT ON zahlung.beiseite TO allegro_anwendung;
GRANT INSERT ON zahlung.beiseite TO allegro_system;
CALL technik.schuetze_traeger('zahlung.beiseite');
CALL technik.nur_anfuegen('zahlung.beiseite');

-- How far a run has come. A portion that is done is not done again, however often it is asked for.
CREATE TABLE zahlung.laufportion (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  phase text COLLATE "C" NOT NULL,
  nr int NOT NULL,
  -- planned: last payment looked at, last number given; handed over: last number posted
  bis_zahlung uuid,
  bis_folge int NOT NULL,
  CONSTRAINT laufportion_pkey PRIMARY KEY (traeger_nr, lauf, phase, nr),
  CONSTRAINT laufportion_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT laufportion_phase CHECK (phase IN ('planung', 'uebergabe'))
);
GRANT SELECT ON zahlung.laufportion TO allegro_anwendung;
GRANT INSERT ON zahlung.laufportion TO allegro_system;
CALL technik.schuetze_traeger('zahlung.laufportion');
CALL technik.nur_anfuegen('zahlung.laufportion');

-- The file set of a run. The bytes are made anew from its transfers; the hash says that they are the same.
CREATE TABLE zahlung.datei (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  nummer int NOT NULL,
  msg_id text COLLATE "C" NOT NULL,
  erstellt_am timestamptz NOT NULL,
  von_folge int NOT NULL,
  bis_folge int NOT NULL,
  anzahl int NOT NULL,
  summe_cent bigint NOT NULL,
  sha256 char(64) COLLATE "C" NOT NULL,
  urteil text COLLATE "C" NOT NULL,
  regeln text[] COLLATE "C" NOT NULL,
  CONSTRAINT datei_pkey PRIMARY KEY (traeger_nr, lauf, nummer),
  CONSTRAINT datei_msg_id_einmal UNIQUE (traeger_nr, msg_id),
  CONSTRAINT datei_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT datei_urteil CHECK (urteil IN ('angenommen', 'abgewiesen', 'unlesbar')),
  CONSTRAINT datei_anzahl CHECK (anzahl > 0 AND anzahl = bis_folge - von_folge + 1)
);
GRANT SELECT ON zahlung.datei TO allegro_anwendung;
GRANT INSERT ON zahlung.datei TO allegro_system;
CALL technik.schuetze_traeger('zahlung.datei');
CALL technik.nur_anfuegen('zahlung.datei');

-- What was posted together, and for which act.
CREATE TABLE zahlung.vorgang (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  entscheidung uuid,
  lauf uuid,
  gebucht_am timestamptz NOT NULL,
  CONSTRAINT vorgang_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT vorgang_art CHECK (art IN ('anordnung', 'abloesung', 'uebergabe')),
  CONSTRAINT vorgang_wodurch CHECK (CASE WHEN art = 'uebergabe' THEN lauf IS NOT NULL ELSE entscheidung IS NOT NULL END),
  CONSTRAINT vorgang_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES zahlung.anordnung (traeger_nr, entscheidung),
  CONSTRAINT vorgang_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id)
);
GRANT SELECT, INSERT ON zahlung.vorgang TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.vorgang');
CALL technik.nur_anfuegen('zahlung.vorgang');
CALL zahlung.nur_anordnende('zahlung.vorgang');

-- One posting is one row: from one account to another, so every transaction balances by construction, in every title
-- (LED-01). An account is the kind named here, of this Träger, title, Leistungsart and Kostenträger. A wrong posting is
-- answered by one that is its exact mirror, at most once. Ids only, no personal data: deletion leaves the chain whole.
CREATE TABLE zahlung.buchung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  vorgang uuid NOT NULL,
  soll text COLLATE "C" NOT NULL,
  haben text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  titel text COLLATE "C" NOT NULL,
  leistungsart text COLLATE "C" NOT NULL,
  kostentraeger text COLLATE "C" NOT NULL,
  monat char(7) COLLATE "C" NOT NULL,
  fall uuid NOT NULL,
  entscheidung uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  zahlung uuid NOT NULL,
  storniert uuid,
  gebucht_am timestamptz NOT NULL,
  -- by the clock of the database: how far back the sealing job has to look for rows that came late
  eingefuegt_am timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT buchung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT buchung_spiegel UNIQUE (traeger_nr, id, soll, haben, betrag_cent),
  CONSTRAINT buchung_storno_einmal UNIQUE (traeger_nr, storniert),
  CONSTRAINT buchung_storno_spiegelt FOREIGN KEY (traeger_nr, storniert, haben, soll, betrag_cent)
    REFERENCES zahlung.buchung (traeger_nr, id, soll, haben, betrag_cent),
  CONSTRAINT buchung_vorgang FOREIGN KEY (traeger_nr, vorgang) REFERENCES zahlung.vorgang (traeger_nr, id),
  CONSTRAINT buchung_posten FOREIGN KEY (traeger_nr, zahlung, person, leistungsart, kostentraeger)
    REFERENCES zahlung.posten (traeger_nr, zahlung, person, leistungsart, kostentraeger),
  CONSTRAINT buchung_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES zahlung.anordnung (traeger_nr, entscheidung),
  CONSTRAINT buchung_betrag CHECK (betrag_cent > 0),
  CONSTRAINT buchung_zwei_konten CHECK (soll <> haben),
  CONSTRAINT buchung_konten CHECK (soll IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung')
    AND haben IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung'))
);
CREATE INDEX buchung_zahlung ON zahlung.buchung (traeger_nr, zahlung);
CREATE INDEX buchung_vorgang ON zahlung.buchung (traeger_nr, vorgang);
CREATE INDEX buchung_eingefuegt ON zahlung.buchung (traeger_nr, eingefuegt_am);
GRANT SELECT, INSERT ON zahlung.buchung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.buchung');
CALL technik.nur_anfuegen('zahlung.buchung');
CALL zahlung.nur_anordnende('zahlung.buchung');

-- The chain over the postings of a Träger, in the order of sealing (LED-04). Posting never waits for it.
CREATE TABLE zahlung.siegel (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  nummer bigint NOT NULL,
  buchung uuid NOT NULL,
  vorige char(64) COLLATE "C" NOT NULL,
  kette char(64) COLLATE "C" NOT NULL,
  versiegelt_am timestamptz NOT NULL,
  CONSTRAINT siegel_pkey PRIMARY KEY (traeger_nr, nummer),
  CONSTRAINT siegel_buchung_einmal UNIQUE (traeger_nr, buchung),
  CONSTRAINT siegel_buchung FOREIGN KEY (traeger_nr, buchung) REFERENCES zahlung.buchung (traeger_nr, id),
  CONSTRAINT siegel_nummer CHECK (nummer >= 1)
);
GRANT SELECT ON zahlung.siegel TO allegro_anwendung;
GRANT INSERT ON zahlung.siegel TO allegro_system;
CALL technik.schuetze_traeger('zahlung.siegel');
CALL technik.nur_anfuegen('zahlung.siegel');
