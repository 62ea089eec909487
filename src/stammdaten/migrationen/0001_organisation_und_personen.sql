-- Why: the central register. Persons, accounts and users exist once, whichever Jobcenter deals with them; so no table
-- here is keyed by traeger_nr, and no other room refers to them by foreign key.
CREATE SCHEMA stammdaten;

-- Central rows have no Träger, but they have readers and writers: persons of level F and A write, and what `nicht_fuer_e`
-- names is not for E. Sign-in and administration of users are the system's.
CREATE PROCEDURE stammdaten.schuetze(tabelle regclass, nicht_fuer_e boolean DEFAULT false, wer_spalte text DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE
  schreibt constant text := 'current_setting(''allegro.stufe'', true) IN (''F'', ''A'')';
  liest constant text := CASE WHEN nicht_fuer_e THEN 'current_setting(''allegro.stufe'', true) IN (''J'', ''L'', ''F'', ''A'')' ELSE 'true' END;
  selbst constant text := CASE WHEN wer_spalte IS NULL THEN 'true'
    ELSE format('%I::text = current_setting(''allegro.bediensteter'', true)', wer_spalte) END;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabelle);
  EXECUTE format('CREATE POLICY liest ON %s FOR SELECT TO allegro_anwendung USING (%s)', tabelle, liest);
  EXECUTE format('CREATE POLICY legt_an ON %s FOR INSERT TO allegro_anwendung WITH CHECK (%s AND %s)', tabelle, schreibt, selbst);
  EXECUTE format('CREATE POLICY aendert ON %s FOR UPDATE TO allegro_anwendung USING (%s) WITH CHECK (%s)', tabelle, schreibt, schreibt);
  EXECUTE format('CREATE POLICY fuer_system ON %s FOR ALL TO allegro_system USING (true) WITH CHECK (true)', tabelle);
  EXECUTE format('CREATE POLICY fuer_loeschung ON %s FOR ALL TO allegro_loeschung USING (true)', tabelle);
END $$;

-- Running numbers. The row is locked until the transaction ends: no number twice, none lost by a rollback.
CREATE TABLE stammdaten.zaehler (
  name text COLLATE "C" NOT NULL,
  stand bigint NOT NULL,
  CONSTRAINT zaehler_pkey PRIMARY KEY (name),
  CONSTRAINT zaehler_nicht_negativ CHECK (stand >= 0)
);
GRANT SELECT, INSERT, UPDATE ON stammdaten.zaehler TO allegro_anwendung;
CALL stammdaten.schuetze('stammdaten.zaehler');

CREATE TABLE stammdaten.traeger (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  name text NOT NULL,
  form text COLLATE "C" NOT NULL,
  strasse text NOT NULL,
  hausnummer text NOT NULL,
  plz text NOT NULL,
  ort text NOT NULL,
  telefon text NOT NULL,
  CONSTRAINT traeger_pkey PRIMARY KEY (traeger_nr),
  CONSTRAINT traeger_nummer CHECK (traeger_nr ~ '^[0-9]{5}$'),
  CONSTRAINT traeger_form CHECK (form IN ('gE', 'zkT'))
);
GRANT SELECT ON stammdaten.traeger TO allegro_anwendung;
GRANT INSERT, UPDATE ON stammdaten.traeger TO allegro_system;

CREATE TABLE stammdaten.team (
  id uuid NOT NULL,
  traeger_nr char(5) COLLATE "C" NOT NULL,
  name text NOT NULL,
  CONSTRAINT team_pkey PRIMARY KEY (id),
  CONSTRAINT team_traeger FOREIGN KEY (traeger_nr) REFERENCES stammdaten.traeger,
  CONSTRAINT team_name_einmal UNIQUE (traeger_nr, name)
);
GRANT SELECT ON stammdaten.team TO allegro_anwendung;
GRANT INSERT, UPDATE ON stammdaten.team TO allegro_system;

-- A natural person. The Personalnummer is hers once and for all: four eyes are counted by it.
CREATE TABLE stammdaten.bediensteter (
  id uuid NOT NULL,
  personalnummer text COLLATE "C" NOT NULL,
  vorname text NOT NULL,
  nachname text NOT NULL,
  telefon text NOT NULL,
  raum text NOT NULL,
  sortierschluessel text COLLATE "C" NOT NULL,
  CONSTRAINT bediensteter_pkey PRIMARY KEY (id),
  CONSTRAINT bediensteter_personalnummer_einmal UNIQUE (personalnummer)
);
GRANT SELECT ON stammdaten.bediensteter TO allegro_anwendung;
GRANT INSERT, UPDATE ON stammdaten.bediensteter TO allegro_system;

-- A way to sign in. One natural person may have several.
CREATE TABLE stammdaten.konto (
  id uuid NOT NULL,
  bediensteter_id uuid NOT NULL,
  anmeldename text COLLATE "C" NOT NULL,
  kennwort_hash text COLLATE "C",
  oidc_aussteller text COLLATE "C",
  oidc_subjekt text COLLATE "C",
  angelegt_am timestamptz NOT NULL,
  gesperrt_seit timestamptz,
  CONSTRAINT konto_pkey PRIMARY KEY (id),
  CONSTRAINT konto_bediensteter FOREIGN KEY (bediensteter_id) REFERENCES stammdaten.bediensteter,
  CONSTRAINT konto_anmeldename_einmal UNIQUE (anmeldename),
  CONSTRAINT konto_anmeldename_klein CHECK (anmeldename = lower(anmeldename) AND anmeldename <> ''),
  CONSTRAINT konto_oidc_einmal UNIQUE (oidc_aussteller, oidc_subjekt),
  CONSTRAINT konto_oidc_ganz CHECK ((oidc_aussteller IS NULL) = (oidc_subjekt IS NULL)),
  CONSTRAINT konto_argon2id CHECK (kennwort_hash LIKE '$argon2id$%')
);
GRANT SELECT, INSERT, UPDATE ON stammdaten.konto TO allegro_system;

-- The level of an account at a Träger, from and to a day; at most one at a time.
CREATE TABLE stammdaten.berechtigung (
  id uuid NOT NULL,
  konto_id uuid NOT NULL,
  traeger_nr char(5) COLLATE "C" NOT NULL,
  stufe text COLLATE "C" NOT NULL,
  team_id uuid,
  gueltig daterange NOT NULL,
  vergeben_am timestamptz NOT NULL,
  vergeben_von uuid,
  widerrufen_am timestamptz,
  CONSTRAINT berechtigung_pkey PRIMARY KEY (id),
  CONSTRAINT berechtigung_konto FOREIGN KEY (konto_id) REFERENCES stammdaten.konto,
  CONSTRAINT berechtigung_traeger FOREIGN KEY (traeger_nr) REFERENCES stammdaten.traeger,
  CONSTRAINT berechtigung_team FOREIGN KEY (team_id) REFERENCES stammdaten.team,
  CONSTRAINT berechtigung_stufe CHECK (stufe IN ('J', 'E', 'L', 'F', 'A')),
  CONSTRAINT berechtigung_beginnt CHECK (NOT lower_inf(gueltig) AND NOT isempty(gueltig)),
  CONSTRAINT berechtigung_eine_zur_zeit EXCLUDE USING gist (konto_id WITH =, traeger_nr WITH =, gueltig WITH &&) WHERE (widerrufen_am IS NULL)
);
GRANT SELECT, INSERT, UPDATE ON stammdaten.berechtigung TO allegro_system;

-- The row of a person is what holds now, for search and order; what held when stands in person_daten.
CREATE TABLE stammdaten.person (
  id uuid NOT NULL,
  kundennummer text COLLATE "C" NOT NULL,
  version int NOT NULL,
  sortierschluessel text COLLATE "C" NOT NULL,
  geburtsdatum date NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_kundennummer_einmal UNIQUE (kundennummer),
  CONSTRAINT person_kundennummer_form CHECK (kundennummer ~ '^[0-9]{3}[A-Z][0-9]{6}$')
);
CREATE INDEX person_geburtsdatum ON stammdaten.person (geburtsdatum);
CREATE INDEX person_reihenfolge ON stammdaten.person (sortierschluessel);
GRANT SELECT, INSERT, UPDATE ON stammdaten.person TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.person TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.person', wer_spalte => 'angelegt_von');

CREATE TABLE stammdaten.person_daten (
  person_id uuid NOT NULL,
  version int NOT NULL,
  vorname text NOT NULL,
  nachname text NOT NULL,
  geburtsname text NOT NULL,
  geburtsdatum date NOT NULL,
  geburtsort text NOT NULL,
  geschlecht text COLLATE "C" NOT NULL,
  erfasst_am timestamptz NOT NULL,
  erfasst_von uuid NOT NULL,
  CONSTRAINT person_daten_pkey PRIMARY KEY (person_id, version),
  CONSTRAINT person_daten_person FOREIGN KEY (person_id) REFERENCES stammdaten.person,
  CONSTRAINT person_daten_version CHECK (version >= 1),
  CONSTRAINT person_daten_nachname CHECK (nachname <> ''),
  CONSTRAINT person_daten_geschlecht CHECK (geschlecht IN ('weiblich', 'maennlich', 'divers', 'ohneAngabe'))
);
GRANT SELECT, INSERT ON stammdaten.person_daten TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.person_daten TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.person_daten', wer_spalte => 'erfasst_von');
CALL technik.nur_anfuegen('stammdaten.person_daten', true);

-- An address holds from a day until the next one begins; of two for the same day the later recorded one holds.
CREATE TABLE stammdaten.anschrift (
  person_id uuid NOT NULL,
  version int NOT NULL,
  gilt_ab date NOT NULL,
  strasse text NOT NULL,
  hausnummer text NOT NULL,
  zusatz text NOT NULL,
  plz text NOT NULL,
  ort text NOT NULL,
  land char(2) COLLATE "C" NOT NULL,
  erfasst_am timestamptz NOT NULL,
  erfasst_von uuid NOT NULL,
  CONSTRAINT anschrift_pkey PRIMARY KEY (person_id, version),
  CONSTRAINT anschrift_person FOREIGN KEY (person_id) REFERENCES stammdaten.person,
  CONSTRAINT anschrift_version CHECK (version >= 1)
);
GRANT SELECT, INSERT ON stammdaten.anschrift TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.anschrift TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.anschrift', true, 'erfasst_von');
CALL technik.nur_anfuegen('stammdaten.anschrift', true);

-- The words under which a person is found, in the coarse spelling of the search; former names stay findable.
CREATE TABLE stammdaten.suchwort (
  wort text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  herkunft text COLLATE "C" NOT NULL,
  CONSTRAINT suchwort_pkey PRIMARY KEY (wort, person_id, herkunft),
  CONSTRAINT suchwort_person FOREIGN KEY (person_id) REFERENCES stammdaten.person,
  CONSTRAINT suchwort_herkunft CHECK (herkunft IN ('name', 'anschrift'))
);
CREATE INDEX suchwort_je_person ON stammdaten.suchwort (person_id);
GRANT SELECT, INSERT ON stammdaten.suchwort TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.suchwort TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.suchwort');

-- Landlord, supplier, other payee: name and address, like accounts, hold only when a second person confirmed them.
CREATE TABLE stammdaten.zahlungsempfaenger (
  id uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  CONSTRAINT zahlungsempfaenger_pkey PRIMARY KEY (id),
  CONSTRAINT zahlungsempfaenger_art CHECK (art IN ('vermieter', 'versorger', 'sonstiger'))
);
GRANT SELECT, INSERT ON stammdaten.zahlungsempfaenger TO allegro_anwendung;
CALL stammdaten.schuetze('stammdaten.zahlungsempfaenger', true);

CREATE TABLE stammdaten.zahlungsempfaenger_version (
  empfaenger_id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  strasse text NOT NULL,
  hausnummer text NOT NULL,
  zusatz text NOT NULL,
  plz text NOT NULL,
  ort text NOT NULL,
  land char(2) COLLATE "C" NOT NULL,
  sortierschluessel text COLLATE "C" NOT NULL,
  beleg text NOT NULL,
  vorgeschlagen_am timestamptz NOT NULL,
  vorgeschlagen_von uuid NOT NULL,
  CONSTRAINT zahlungsempfaenger_version_pkey PRIMARY KEY (empfaenger_id, version),
  CONSTRAINT zahlungsempfaenger_version_von UNIQUE (empfaenger_id, version, vorgeschlagen_von),
  CONSTRAINT zahlungsempfaenger_version_empfaenger FOREIGN KEY (empfaenger_id) REFERENCES stammdaten.zahlungsempfaenger,
  CONSTRAINT zahlungsempfaenger_version_zahl CHECK (version >= 1),
  CONSTRAINT zahlungsempfaenger_version_name CHECK (name <> '')
);
CREATE INDEX zahlungsempfaenger_version_name ON stammdaten.zahlungsempfaenger_version (sortierschluessel);
GRANT SELECT, INSERT ON stammdaten.zahlungsempfaenger_version TO allegro_anwendung;
CALL stammdaten.schuetze('stammdaten.zahlungsempfaenger_version', true, 'vorgeschlagen_von');
CALL technik.nur_anfuegen('stammdaten.zahlungsempfaenger_version', true);

CREATE TABLE stammdaten.zahlungsempfaenger_entscheidung (
  empfaenger_id uuid NOT NULL,
  version int NOT NULL,
  vorgeschlagen_von uuid NOT NULL,
  ergebnis text COLLATE "C" NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  grund text NOT NULL,
  CONSTRAINT zahlungsempfaenger_entscheidung_pkey PRIMARY KEY (empfaenger_id, version),
  CONSTRAINT zahlungsempfaenger_entscheidung_version FOREIGN KEY (empfaenger_id, version, vorgeschlagen_von)
    REFERENCES stammdaten.zahlungsempfaenger_version (empfaenger_id, version, vorgeschlagen_von),
  CONSTRAINT zahlungsempfaenger_entscheidung_ergebnis CHECK (ergebnis IN ('bestaetigt', 'abgelehnt')),
  CONSTRAINT zahlungsempfaenger_entscheidung_vier_augen CHECK (von <> vorgeschlagen_von)
);
GRANT SELECT, INSERT ON stammdaten.zahlungsempfaenger_entscheidung TO allegro_anwendung;
CALL stammdaten.schuetze('stammdaten.zahlungsempfaenger_entscheidung', true, 'von');
CALL technik.nur_anfuegen('stammdaten.zahlungsempfaenger_entscheidung', true);

CREATE TABLE stammdaten.bankverbindung (
  id uuid NOT NULL,
  person_id uuid,
  empfaenger_id uuid,
  traeger_nr char(5) COLLATE "C",
  CONSTRAINT bankverbindung_pkey PRIMARY KEY (id),
  CONSTRAINT bankverbindung_person FOREIGN KEY (person_id) REFERENCES stammdaten.person,
  CONSTRAINT bankverbindung_empfaenger FOREIGN KEY (empfaenger_id) REFERENCES stammdaten.zahlungsempfaenger,
  CONSTRAINT bankverbindung_traeger FOREIGN KEY (traeger_nr) REFERENCES stammdaten.traeger,
  CONSTRAINT bankverbindung_ein_inhaber CHECK (num_nonnulls(person_id, empfaenger_id, traeger_nr) = 1)
);
CREATE INDEX bankverbindung_der_person ON stammdaten.bankverbindung (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX bankverbindung_des_empfaengers ON stammdaten.bankverbindung (empfaenger_id) WHERE empfaenger_id IS NOT NULL;
CREATE INDEX bankverbindung_des_traegers ON stammdaten.bankverbindung (traeger_nr) WHERE traeger_nr IS NOT NULL;
GRANT SELECT, INSERT ON stammdaten.bankverbindung TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.bankverbindung TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.bankverbindung', true);

CREATE TABLE stammdaten.bankverbindung_version (
  bankverbindung_id uuid NOT NULL,
  version int NOT NULL,
  iban text COLLATE "C" NOT NULL,
  bic text COLLATE "C",
  kontoinhaber text NOT NULL,
  beleg text NOT NULL,
  vorgeschlagen_am timestamptz NOT NULL,
  vorgeschlagen_von uuid NOT NULL,
  CONSTRAINT bankverbindung_version_pkey PRIMARY KEY (bankverbindung_id, version),
  CONSTRAINT bankverbindung_version_von UNIQUE (bankverbindung_id, version, vorgeschlagen_von),
  CONSTRAINT bankverbindung_version_konto FOREIGN KEY (bankverbindung_id) REFERENCES stammdaten.bankverbindung,
  CONSTRAINT bankverbindung_version_zahl CHECK (version >= 1),
  CONSTRAINT bankverbindung_version_iban CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  CONSTRAINT bankverbindung_version_bic CHECK (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$'),
  CONSTRAINT bankverbindung_version_inhaber CHECK (kontoinhaber <> '')
);
CREATE INDEX bankverbindung_version_iban ON stammdaten.bankverbindung_version (iban);
GRANT SELECT, INSERT ON stammdaten.bankverbindung_version TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.bankverbindung_version TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.bankverbindung_version', true, 'vorgeschlagen_von');
CALL technik.nur_anfuegen('stammdaten.bankverbindung_version', true);

-- Decided once, by another natural person: the database holds it, whatever the program believes.
CREATE TABLE stammdaten.bankverbindung_entscheidung (
  bankverbindung_id uuid NOT NULL,
  version int NOT NULL,
  vorgeschlagen_von uuid NOT NULL,
  ergebnis text COLLATE "C" NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  grund text NOT NULL,
  CONSTRAINT bankverbindung_entscheidung_pkey PRIMARY KEY (bankverbindung_id, version),
  CONSTRAINT bankverbindung_entscheidung_version FOREIGN KEY (bankverbindung_id, version, vorgeschlagen_von)
    REFERENCES stammdaten.bankverbindung_version (bankverbindung_id, version, vorgeschlagen_von),
  CONSTRAINT bankverbindung_entscheidung_ergebnis CHECK (ergebnis IN ('bestaetigt', 'abgelehnt')),
  CONSTRAINT bankverbindung_entscheidung_vier_augen CHECK (von <> vorgeschlagen_von)
);
GRANT SELECT, INSERT ON stammdaten.bankverbindung_entscheidung TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.bankverbindung_entscheidung TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.bankverbindung_entscheidung', true, 'von');
CALL technik.nur_anfuegen('stammdaten.bankverbindung_entscheidung', true);
