-- Why: papers come with the application, photographed at home. Each says which fact it is for; once the case exists it is
-- filed there, and what comes later is filed by a job.
CREATE TABLE antrag.anlage (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  antrag_id uuid NOT NULL,
  -- Id of the proposed fact it proves; empty: none of them.
  zu text COLLATE "C" NOT NULL,
  titel text NOT NULL,
  dateiname text NOT NULL,
  medientyp text COLLATE "C" NOT NULL,
  inhalt bytea NOT NULL,
  hash text COLLATE "C" NOT NULL,
  zeit timestamptz NOT NULL,
  entfernt timestamptz,
  dokument_id uuid,
  CONSTRAINT anlage_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT anlage_antrag FOREIGN KEY (traeger_nr, antrag_id) REFERENCES antrag.antrag (traeger_nr, id),
  CONSTRAINT anlage_abgelegt CHECK (entfernt IS NULL OR dokument_id IS NULL)
);
CREATE INDEX anlage_des_antrags ON antrag.anlage (traeger_nr, antrag_id, zeit);
CALL technik.schuetze_traeger('antrag.anlage');
CREATE POLICY buerger ON antrag.anlage FOR ALL TO allegro_anwendung
  USING (EXISTS (SELECT 1 FROM antrag.antrag a WHERE a.traeger_nr = anlage.traeger_nr AND a.id = anlage.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)))
  WITH CHECK (dokument_id IS NULL AND EXISTS (SELECT 1 FROM antrag.antrag a
                   WHERE a.traeger_nr = anlage.traeger_nr AND a.id = anlage.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)));
GRANT SELECT, INSERT, UPDATE (entfernt, dokument_id) ON antrag.anlage TO allegro_anwendung;
GRANT SELECT, DELETE ON antrag.anlage TO allegro_loeschung;
