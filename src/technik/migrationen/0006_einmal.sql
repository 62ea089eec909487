-- Why: the queue forgets a job when it is done. Work of a night must not be asked for again when the clock is put back behind
-- midnight afterwards and the server starts anew (REL-08), so what is done once for ever is kept by its key.
CREATE TABLE technik.einmal (
  art text COLLATE "C" NOT NULL,
  -- the same as of the job
  schluessel text COLLATE "C" NOT NULL,
  CONSTRAINT einmal_pkey PRIMARY KEY (art, schluessel)
);
GRANT SELECT, INSERT ON technik.einmal TO allegro_system;
