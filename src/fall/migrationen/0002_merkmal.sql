-- Why: some cases need care whoever opens them (Widerspruch, Klage, protected data, own staff). Each setting and each
-- taking away is a row: who did it and when is never lost.
CREATE TABLE fall.merkmal (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  nr integer NOT NULL,
  gesetzt boolean NOT NULL,
  bemerkung text NOT NULL,
  wann timestamptz NOT NULL,
  von uuid NOT NULL,
  CONSTRAINT merkmal_pkey PRIMARY KEY (traeger_nr, fall, art, nr),
  CONSTRAINT merkmal_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT merkmal_art CHECK (art IN ('widerspruch', 'klage', 'geschuetzt', 'eigenerFall'))
);
CALL technik.schuetze_traeger('fall.merkmal');
CALL technik.nur_anfuegen('fall.merkmal', true);
GRANT SELECT, INSERT ON fall.merkmal TO allegro_anwendung;
