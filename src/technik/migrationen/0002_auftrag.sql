-- Why: work that is done later or elsewhere stands as a row in the same database, so it is there exactly if the
-- transaction that asked for it is there, and its effect is there exactly once (ADR 0006).
CREATE TABLE technik.auftrag (
  id bigint GENERATED ALWAYS AS IDENTITY,
  art text COLLATE "C" NOT NULL,
  traeger_nr char(5),
  nutzlast jsonb NOT NULL,
  -- of the jobs of one kind and key at most one waits
  schluessel text COLLATE "C",
  -- by the clock of the product
  nicht_vor timestamptz,
  -- by the clock of the database: taken by a worker, or resting after a failure, until then
  frei_ab timestamptz NOT NULL DEFAULT '-infinity',
  -- grows each time a worker takes the job; who holds an older number has lost it
  marke int NOT NULL DEFAULT 0,
  zustand text COLLATE "C" NOT NULL DEFAULT 'offen',
  fehler text,
  CONSTRAINT auftrag_pkey PRIMARY KEY (id),
  CONSTRAINT auftrag_zustand CHECK (zustand IN ('offen', 'beiseite'))
);
CREATE INDEX auftrag_offen ON technik.auftrag (id) WHERE zustand = 'offen';
CREATE UNIQUE INDEX auftrag_einer_wartet ON technik.auftrag (art, schluessel) WHERE marke = 0;

GRANT INSERT (art, traeger_nr, nutzlast, schluessel, nicht_vor) ON technik.auftrag TO allegro_anwendung;
GRANT SELECT, UPDATE, DELETE ON technik.auftrag TO allegro_system;
GRANT SELECT ON technik.auftrag TO allegro_loeschung;
GRANT DELETE ON technik.auftrag TO allegro_loeschung;
