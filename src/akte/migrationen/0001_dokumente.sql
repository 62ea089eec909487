-- Why: whatever a case rests on or sent out lies in its file, unchanged: typed content or received bytes with hash, author, time.
CREATE SCHEMA akte;

-- `inhalt`: canonical JSON of a letter (medientyp application/vnd.allegro.dokument+json) or the bytes as received.
-- `festgestellt_hash`: hash of the letter with its gaps, as it was certified. `vorlage`: the automatic letter this one was adapted from.
CREATE TABLE akte.dokument (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  richtung text COLLATE "C" NOT NULL,
  art text COLLATE "C" NOT NULL,
  titel text NOT NULL,
  datum date,
  medientyp text COLLATE "C" NOT NULL,
  inhalt bytea NOT NULL,
  hash char(64) NOT NULL,
  laenge integer NOT NULL,
  festgestellt_hash char(64),
  entscheidung uuid,
  vorlage uuid,
  empfaenger text,
  dateiname text,
  angelegt_am timestamptz NOT NULL,
  -- NULL: made by a job of the system
  angelegt_von uuid,
  -- class of retention: ten years after the end of the decided period
  aufbewahrung text COLLATE "C" NOT NULL,
  CONSTRAINT dokument_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT dokument_richtung CHECK (richtung IN ('ausgang', 'eingang')),
  CONSTRAINT dokument_hash CHECK (hash ~ '^[0-9a-f]{64}$' AND (festgestellt_hash IS NULL OR festgestellt_hash ~ '^[0-9a-f]{64}$')),
  CONSTRAINT dokument_laenge CHECK (laenge > 0 AND laenge = octet_length(inhalt)),
  CONSTRAINT dokument_aufbewahrung CHECK (aufbewahrung IN ('L10', 'L5', 'F'))
);
CALL technik.schuetze_traeger('akte.dokument');
CALL technik.nur_anfuegen('akte.dokument', true);
GRANT SELECT, INSERT ON akte.dokument TO allegro_anwendung;
GRANT SELECT, DELETE ON akte.dokument TO allegro_loeschung;
CREATE INDEX dokument_fall ON akte.dokument (traeger_nr, fall, angelegt_am);
CREATE INDEX dokument_id ON akte.dokument (id);

-- What became of it, step by step; the last step holds.
CREATE TABLE akte.zustand (
  traeger_nr char(5) NOT NULL,
  dokument uuid NOT NULL,
  nr integer NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  am timestamptz NOT NULL,
  von uuid,
  grund text,
  CONSTRAINT zustand_pkey PRIMARY KEY (traeger_nr, dokument, nr),
  CONSTRAINT zustand_dokument FOREIGN KEY (traeger_nr, dokument) REFERENCES akte.dokument (traeger_nr, id),
  CONSTRAINT zustand_nr CHECK (nr >= 1),
  CONSTRAINT zustand_name CHECK (zustand IN ('entwurf', 'endgueltig', 'nichtVersenden', 'versandt', 'eingegangen'))
);
CALL technik.schuetze_traeger('akte.zustand');
CALL technik.nur_anfuegen('akte.zustand', true);
GRANT SELECT, INSERT ON akte.zustand TO allegro_anwendung;
GRANT SELECT, DELETE ON akte.zustand TO allegro_loeschung;

-- Bytes made from the typed content. The same content gives the same bytes, so a row is a cache and a proof at once.
CREATE TABLE akte.ansicht (
  traeger_nr char(5) NOT NULL,
  dokument uuid NOT NULL,
  format text COLLATE "C" NOT NULL,
  renderer text COLLATE "C" NOT NULL,
  bytes bytea NOT NULL,
  hash char(64) NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT ansicht_pkey PRIMARY KEY (traeger_nr, dokument, format),
  CONSTRAINT ansicht_dokument FOREIGN KEY (traeger_nr, dokument) REFERENCES akte.dokument (traeger_nr, id),
  CONSTRAINT ansicht_format CHECK (format IN ('pdf')),
  CONSTRAINT ansicht_hash CHECK (hash ~ '^[0-9a-f]{64}$')
);
CALL technik.schuetze_traeger('akte.ansicht');
CALL technik.nur_anfuegen('akte.ansicht', true);
GRANT SELECT ON akte.ansicht TO allegro_anwendung;
GRANT SELECT, DELETE ON akte.ansicht TO allegro_loeschung;
GRANT INSERT ON akte.ansicht TO allegro_system;
