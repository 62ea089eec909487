-- Why: citizens come in by ways of their own (ADR 0063). Who she is may be unknown for a while: an account is made with the
-- first page she writes on, its trust grows when she confirms her e-mail.
CREATE TABLE zugang.portalkonto (
  id uuid NOT NULL,
  angelegt timestamptz NOT NULL,
  -- As typed, in small letters; empty until it is confirmed.
  email text COLLATE "C",
  bestaetigt timestamptz,
  CONSTRAINT portalkonto_pkey PRIMARY KEY (id),
  CONSTRAINT portalkonto_email_einmal UNIQUE (email),
  CONSTRAINT portalkonto_bestaetigt CHECK ((email IS NULL) = (bestaetigt IS NULL))
);
GRANT SELECT, INSERT, UPDATE ON zugang.portalkonto TO allegro_system;
GRANT SELECT, DELETE ON zugang.portalkonto TO allegro_loeschung;

CREATE TABLE zugang.portalsitzung (
  id uuid NOT NULL,
  geheimnis_hash bytea NOT NULL,
  konto_id uuid NOT NULL,
  begonnen timestamptz NOT NULL,
  zuletzt timestamptz NOT NULL,
  endet timestamptz NOT NULL,
  beendet timestamptz,
  CONSTRAINT portalsitzung_pkey PRIMARY KEY (id),
  CONSTRAINT portalsitzung_geheimnis_einmal UNIQUE (geheimnis_hash),
  CONSTRAINT portalsitzung_konto FOREIGN KEY (konto_id) REFERENCES zugang.portalkonto (id),
  CONSTRAINT portalsitzung_zeiten CHECK (begonnen <= zuletzt AND zuletzt <= endet)
);
CREATE INDEX portalsitzung_von ON zugang.portalsitzung (konto_id) WHERE beendet IS NULL;
GRANT SELECT, INSERT, UPDATE ON zugang.portalsitzung TO allegro_system;
GRANT SELECT, DELETE ON zugang.portalsitzung TO allegro_loeschung;

-- Code sent by e-mail: used once, for ten minutes, five tries (SEC-25). Only its hash is kept.
CREATE TABLE zugang.portalcode (
  id uuid NOT NULL,
  sitzung_id uuid NOT NULL,
  email text COLLATE "C" NOT NULL,
  code_hash bytea NOT NULL,
  angelegt timestamptz NOT NULL,
  gilt_bis timestamptz NOT NULL,
  versuche int NOT NULL DEFAULT 0,
  verbraucht timestamptz,
  CONSTRAINT portalcode_pkey PRIMARY KEY (id),
  CONSTRAINT portalcode_sitzung FOREIGN KEY (sitzung_id) REFERENCES zugang.portalsitzung (id),
  CONSTRAINT portalcode_versuche CHECK (versuche BETWEEN 0 AND 5)
);
CREATE INDEX portalcode_der_sitzung ON zugang.portalcode (sitzung_id, angelegt);
CREATE INDEX portalcode_an ON zugang.portalcode (email, angelegt);
GRANT SELECT, INSERT, UPDATE ON zugang.portalcode TO allegro_system;
GRANT SELECT, DELETE ON zugang.portalcode TO allegro_loeschung;

-- What is to be sent by e-mail. `gesendet` is written by who delivers it.
CREATE TABLE zugang.portalpost (
  id uuid NOT NULL,
  sitzung_id uuid NOT NULL,
  zeit timestamptz NOT NULL,
  an text COLLATE "C" NOT NULL,
  betreff text NOT NULL,
  inhalt text NOT NULL,
  gesendet timestamptz,
  CONSTRAINT portalpost_pkey PRIMARY KEY (id)
);
CREATE INDEX portalpost_offen ON zugang.portalpost (zeit) WHERE gesendet IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON zugang.portalpost TO allegro_system;
GRANT SELECT, DELETE ON zugang.portalpost TO allegro_loeschung;
