-- Why: who is signed in, who tried, who read what and who did what. Only the system role of zugang sees these tables:
-- the role of a signed-in person can neither read sessions nor write its own log.
CREATE SCHEMA zugang;

-- A session is found by the hash of the secret in the cookie; the secret itself is nowhere stored.
CREATE TABLE zugang.sitzung (
  id uuid NOT NULL,
  geheimnis_hash bytea NOT NULL,
  konto_id uuid NOT NULL,
  bediensteter_id uuid NOT NULL,
  traeger_nr char(5) COLLATE "C" NOT NULL,
  weg text COLLATE "C" NOT NULL,
  netz_hash bytea NOT NULL,
  begonnen timestamptz NOT NULL,
  zuletzt timestamptz NOT NULL,
  endet timestamptz NOT NULL,
  beendet timestamptz,
  grund text COLLATE "C",
  CONSTRAINT sitzung_pkey PRIMARY KEY (id),
  CONSTRAINT sitzung_geheimnis_einmal UNIQUE (geheimnis_hash),
  CONSTRAINT sitzung_weg CHECK (weg IN ('kennwort', 'oidc')),
  CONSTRAINT sitzung_grund CHECK ((beendet IS NULL) = (grund IS NULL)),
  CONSTRAINT sitzung_zeiten CHECK (begonnen <= zuletzt AND zuletzt <= endet)
);
CREATE INDEX sitzung_konto ON zugang.sitzung (konto_id) WHERE beendet IS NULL;
GRANT SELECT, INSERT, UPDATE ON zugang.sitzung TO allegro_system;

-- Growing delay per account and per network; keys are hashes.
CREATE TABLE zugang.drossel (
  schluessel bytea NOT NULL,
  fehler int NOT NULL,
  seit timestamptz NOT NULL,
  frei_ab timestamptz NOT NULL,
  CONSTRAINT drossel_pkey PRIMARY KEY (schluessel)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON zugang.drossel TO allegro_system;

-- Every attempt to sign in, with its outcome.
CREATE TABLE zugang.anmeldung (
  id uuid NOT NULL,
  zeit timestamptz NOT NULL,
  ergebnis text COLLATE "C" NOT NULL,
  weg text COLLATE "C" NOT NULL,
  konto_id uuid,
  anmeldename_hash bytea NOT NULL,
  netz_hash bytea NOT NULL,
  CONSTRAINT anmeldung_pkey PRIMARY KEY (id),
  CONSTRAINT anmeldung_ergebnis CHECK (ergebnis IN ('angemeldet', 'falsch', 'gedrosselt', 'keineBerechtigung'))
);
CREATE INDEX anmeldung_bekannter_weg ON zugang.anmeldung (anmeldename_hash, netz_hash, zeit) WHERE ergebnis = 'angemeldet';
CALL technik.nur_anfuegen('zugang.anmeldung', true);
GRANT SELECT, INSERT ON zugang.anmeldung TO allegro_system;
GRANT SELECT, DELETE ON zugang.anmeldung TO allegro_loeschung;

-- Key under which search terms and networks are hashed: without it a list of names does not unlock the log.
CREATE TABLE zugang.schluessel (
  zweck text COLLATE "C" NOT NULL,
  wert bytea NOT NULL,
  CONSTRAINT schluessel_pkey PRIMARY KEY (zweck),
  CONSTRAINT schluessel_laenge CHECK (length(wert) = 32)
);
GRANT SELECT, INSERT ON zugang.schluessel TO allegro_system;

-- Audit: an act is begun before it has an effect and closed with its outcome, two rows of one `vorgang`.
CREATE TABLE zugang.ereignis (
  id uuid NOT NULL,
  vorgang uuid NOT NULL,
  zeit timestamptz NOT NULL,
  name text COLLATE "C" NOT NULL,
  phase text COLLATE "C" NOT NULL,
  seite text COLLATE "C" NOT NULL,
  anfrage text COLLATE "C" NOT NULL,
  sitzung_id uuid,
  konto_id uuid,
  bediensteter_id uuid,
  traeger_nr char(5) COLLATE "C",
  stufe text COLLATE "C",
  gegenstand jsonb NOT NULL,
  CONSTRAINT ereignis_pkey PRIMARY KEY (id),
  CONSTRAINT ereignis_phase_einmal UNIQUE (vorgang, phase),
  CONSTRAINT ereignis_phase CHECK (phase IN ('begonnen', 'erledigt', 'abgelehnt', 'gescheitert', 'verweigert'))
);
CREATE INDEX ereignis_person ON zugang.ereignis (bediensteter_id, zeit);
CALL technik.nur_anfuegen('zugang.ereignis', true);
GRANT SELECT, INSERT ON zugang.ereignis TO allegro_system;
GRANT SELECT, DELETE ON zugang.ereignis TO allegro_loeschung;

-- Read log: one row per person, user, purpose and case visit; one per search, per person of an opened document, per export.
CREATE TABLE zugang.leseeintrag (
  id uuid NOT NULL,
  zeit timestamptz NOT NULL,
  art text COLLATE "C" NOT NULL,
  seite text COLLATE "C" NOT NULL,
  zweck text NOT NULL,
  sitzung_id uuid NOT NULL,
  konto_id uuid NOT NULL,
  bediensteter_id uuid NOT NULL,
  traeger_nr char(5) COLLATE "C" NOT NULL,
  stufe text COLLATE "C" NOT NULL,
  person_id uuid,
  fall_id uuid,
  fall_traeger_nr char(5) COLLATE "C",
  dokument_id uuid,
  gegenstand text NOT NULL DEFAULT '',
  begriff_hash bytea,
  treffer int,
  CONSTRAINT leseeintrag_pkey PRIMARY KEY (id),
  CONSTRAINT leseeintrag_art CHECK (CASE art
    WHEN 'fall' THEN person_id IS NOT NULL AND fall_id IS NOT NULL AND fall_traeger_nr IS NOT NULL
    WHEN 'suche' THEN begriff_hash IS NOT NULL AND treffer >= 0
    WHEN 'dokument' THEN dokument_id IS NOT NULL
    WHEN 'export' THEN gegenstand <> ''
    ELSE false END)
);
CREATE INDEX leseeintrag_besuch ON zugang.leseeintrag (sitzung_id, fall_id) WHERE art = 'fall';
CREATE INDEX leseeintrag_betroffener ON zugang.leseeintrag (person_id, zeit) WHERE person_id IS NOT NULL;
CREATE INDEX leseeintrag_leser ON zugang.leseeintrag (bediensteter_id, zeit);
CALL technik.nur_anfuegen('zugang.leseeintrag', true);
GRANT SELECT, INSERT ON zugang.leseeintrag TO allegro_system;
GRANT SELECT, DELETE ON zugang.leseeintrag TO allegro_loeschung;

-- Which classes of fields a visit has seen, each at its first sight.
CREATE TABLE zugang.lesefeld (
  eintrag_id uuid NOT NULL,
  feldklasse text COLLATE "C" NOT NULL,
  zeit timestamptz NOT NULL,
  CONSTRAINT lesefeld_pkey PRIMARY KEY (eintrag_id, feldklasse)
);
CALL technik.nur_anfuegen('zugang.lesefeld', true);
GRANT SELECT, INSERT ON zugang.lesefeld TO allegro_system;
GRANT SELECT, DELETE ON zugang.lesefeld TO allegro_loeschung;

-- When and why a visit ended. Without a row it ended with its session at the latest.
CREATE TABLE zugang.leseende (
  eintrag_id uuid NOT NULL,
  zeit timestamptz NOT NULL,
  grund text COLLATE "C" NOT NULL,
  CONSTRAINT leseende_pkey PRIMARY KEY (eintrag_id),
  CONSTRAINT leseende_grund CHECK (grund IN ('verlassen', 'abgemeldet', 'zeit'))
);
CALL technik.nur_anfuegen('zugang.leseende', true);
GRANT SELECT, INSERT ON zugang.leseende TO allegro_system;
GRANT SELECT, DELETE ON zugang.leseende TO allegro_loeschung;
