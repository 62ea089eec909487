-- Why: a hint nobody takes up costs attention every day. How often each was shown (once a case and day) and what became
-- of it is counted, so that useless ones can be retired; what somebody has refused with a reason is not shown again.
CREATE TABLE fall.hinweistreffer (
  traeger_nr char(5) NOT NULL,
  tag date NOT NULL,
  fall uuid NOT NULL,
  code text COLLATE "C" NOT NULL,
  CONSTRAINT hinweistreffer_pkey PRIMARY KEY (traeger_nr, tag, fall, code),
  CONSTRAINT hinweistreffer_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.hinweistreffer');
CALL technik.nur_anfuegen('fall.hinweistreffer', true);
GRANT SELECT, INSERT ON fall.hinweistreffer TO allegro_anwendung;

CREATE TABLE fall.hinweisausgang (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  -- code, fact or person, field: the same hint to the same thing
  schluessel text COLLATE "C" NOT NULL,
  nr integer NOT NULL,
  code text COLLATE "C" NOT NULL,
  ausgang text COLLATE "C" NOT NULL,
  grund text NOT NULL,
  tag date NOT NULL,
  wann timestamptz NOT NULL,
  von uuid NOT NULL,
  CONSTRAINT hinweisausgang_pkey PRIMARY KEY (traeger_nr, fall, schluessel, nr),
  CONSTRAINT hinweisausgang_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT hinweisausgang_art CHECK (ausgang IN ('uebernommen', 'verworfen', 'wieder'))
);
CALL technik.schuetze_traeger('fall.hinweisausgang');
CALL technik.nur_anfuegen('fall.hinweisausgang', true);
GRANT SELECT, INSERT ON fall.hinweisausgang TO allegro_anwendung;
CREATE INDEX hinweisausgang_je_tag ON fall.hinweisausgang (traeger_nr, tag);
