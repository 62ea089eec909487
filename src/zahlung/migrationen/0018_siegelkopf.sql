-- Why: whoever may write in the database could make a chain anew that holds. The head of each bank day is signed with a key
-- the database never sees, and goes out into a file as well: what was there on that day can be told from what is there (LED-04).
CREATE TABLE zahlung.siegelkopf (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  nr int NOT NULL,
  -- tag: end of a bank day; abschluss: a month was closed
  anlass text COLLATE "C" NOT NULL,
  -- the day, or the month
  bezug text COLLATE "C" NOT NULL,
  -- sealing number and link the chain ends with
  nummer bigint NOT NULL,
  kette char(64) COLLATE "C" NOT NULL,
  -- what is signed besides: SHA-256 of the report of a month
  inhalt char(64) COLLATE "C",
  -- SHA-256 of the head before, in its canonical form
  vorige char(64) COLLATE "C" NOT NULL,
  am timestamptz NOT NULL,
  -- SHA-256 of the public key; the key itself lies with the files
  schluessel char(64) COLLATE "C" NOT NULL,
  unterschrift text COLLATE "C" NOT NULL,
  CONSTRAINT siegelkopf_pkey PRIMARY KEY (traeger_nr, nr),
  CONSTRAINT siegelkopf_einmal UNIQUE (traeger_nr, anlass, bezug),
  CONSTRAINT siegelkopf_siegel FOREIGN KEY (traeger_nr, nummer) REFERENCES zahlung.siegel (traeger_nr, nummer),
  CONSTRAINT siegelkopf_nr CHECK (nr >= 1),
  CONSTRAINT siegelkopf_bezug CHECK (CASE anlass
    WHEN 'tag' THEN bezug ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND inhalt IS NULL
    WHEN 'abschluss' THEN bezug ~ '^[0-9]{4}-[0-9]{2}$' AND inhalt IS NOT NULL
    ELSE false END)
);
GRANT SELECT ON zahlung.siegelkopf TO allegro_anwendung;
GRANT INSERT ON zahlung.siegelkopf TO allegro_system;
CALL technik.schuetze_traeger('zahlung.siegelkopf');
CALL technik.nur_anfuegen('zahlung.siegelkopf');
