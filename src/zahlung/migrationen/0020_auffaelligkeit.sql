-- Why: before a run is released, what looks like known cases of fraud or like a payment made twice is shown, and somebody says
-- what she found when she looked (HKR-11, ADR 0049). Found when planning ends, never changed; a look is a row beside it.
CREATE TABLE zahlung.auffaelligkeit (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  nr int NOT NULL,
  art text COLLATE "C" NOT NULL,
  -- what it is about, as far as the kind knows it
  faelle uuid[] NOT NULL,
  zahlungen uuid[] NOT NULL,
  leute uuid[] NOT NULL,
  -- how many, how much percent or how many days: the kind says
  zahl int NOT NULL,
  CONSTRAINT auffaelligkeit_pkey PRIMARY KEY (traeger_nr, lauf, nr),
  CONSTRAINT auffaelligkeit_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT auffaelligkeit_nr CHECK (nr >= 1),
  CONSTRAINT auffaelligkeit_art CHECK (art IN
    ('kontoMehrererFaelle', 'wiederaufnahme', 'kontowechsel', 'paar', 'ohneKontakt', 'doppelzahlung'))
);
GRANT SELECT ON zahlung.auffaelligkeit TO allegro_anwendung;
GRANT INSERT ON zahlung.auffaelligkeit TO allegro_system;
GRANT SELECT, DELETE ON zahlung.auffaelligkeit TO allegro_loeschung;
CALL technik.schuetze_traeger('zahlung.auffaelligkeit');
CALL technik.nur_anfuegen('zahlung.auffaelligkeit', true);

CREATE TABLE zahlung.auffaelligkeitsvermerk (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  nr int NOT NULL,
  text text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  -- looked at once; who sees more says so in the case
  CONSTRAINT auffaelligkeitsvermerk_pkey PRIMARY KEY (traeger_nr, lauf, nr),
  CONSTRAINT auffaelligkeitsvermerk_auffaelligkeit FOREIGN KEY (traeger_nr, lauf, nr)
    REFERENCES zahlung.auffaelligkeit (traeger_nr, lauf, nr),
  CONSTRAINT auffaelligkeitsvermerk_text CHECK (text <> '')
);
GRANT SELECT, INSERT ON zahlung.auffaelligkeitsvermerk TO allegro_anwendung;
GRANT SELECT, DELETE ON zahlung.auffaelligkeitsvermerk TO allegro_loeschung;
CALL technik.schuetze_traeger('zahlung.auffaelligkeitsvermerk');
CALL technik.nur_anfuegen('zahlung.auffaelligkeitsvermerk', true);
CALL zahlung.nur_anordnende('zahlung.auffaelligkeitsvermerk');

-- Which cases an account was paid for.
CREATE INDEX ueberweisung_iban ON zahlung.ueberweisung (traeger_nr, iban);
