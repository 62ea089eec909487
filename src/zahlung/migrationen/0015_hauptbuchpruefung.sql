-- Why: the books are recomputed every night by other means than they are written with (LED-12). What was found stands here:
-- nothing found is the normal row.
CREATE TABLE zahlung.hauptbuchpruefung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  am timestamptz NOT NULL,
  -- links of the chain that were read, and postings without one
  glieder bigint NOT NULL,
  unversiegelt bigint NOT NULL,
  -- [{"regel":"LED-03","was":"…","id":"…"}], at most 100 of them
  befunde jsonb NOT NULL,
  anzahl int NOT NULL,
  CONSTRAINT hauptbuchpruefung_pkey PRIMARY KEY (traeger_nr, am),
  CONSTRAINT hauptbuchpruefung_anzahl CHECK (anzahl >= 0)
);
GRANT SELECT ON zahlung.hauptbuchpruefung TO allegro_anwendung;
GRANT INSERT ON zahlung.hauptbuchpruefung TO allegro_system;
CALL technik.schuetze_traeger('zahlung.hauptbuchpruefung');
CALL technik.nur_anfuegen('zahlung.hauptbuchpruefung');
