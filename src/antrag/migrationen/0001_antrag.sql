-- Why: what citizens write to us before a case exists (ADR 0063). An application belongs to the account she writes with and
-- to the Jobcenter it is for; answers are a log, what was sent is kept as it was read.
CREATE SCHEMA antrag;

CREATE TABLE antrag.antrag (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  konto_id uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  begonnen timestamptz NOT NULL,
  -- The day that counts (§ 37 Abs. 2 SGB II), once it is sent.
  gestellt_am date,
  fall_id uuid,
  CONSTRAINT antrag_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT antrag_art CHECK (art IN ('erstantrag'))
);
CREATE INDEX antrag_des_kontos ON antrag.antrag (konto_id);
CREATE INDEX antrag_gestellt ON antrag.antrag (traeger_nr, gestellt_am) WHERE gestellt_am IS NOT NULL AND fall_id IS NULL;

-- The newest row of a question holds; the older ones say what it was before.
CREATE TABLE antrag.antwort (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  antrag_id uuid NOT NULL,
  nr int NOT NULL,
  stelle text COLLATE "C" NOT NULL,
  wert jsonb NOT NULL,
  zeit timestamptz NOT NULL,
  CONSTRAINT antwort_pkey PRIMARY KEY (traeger_nr, antrag_id, nr),
  CONSTRAINT antwort_antrag FOREIGN KEY (traeger_nr, antrag_id) REFERENCES antrag.antrag (traeger_nr, id)
);

-- What was sent: the declaration of intent, the whole application. Bytes as they were shown, with their hash.
CREATE TABLE antrag.sendung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  antrag_id uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  nummer text COLLATE "C" NOT NULL,
  zeit timestamptz NOT NULL,
  inhalt bytea NOT NULL,
  hash text COLLATE "C" NOT NULL,
  CONSTRAINT sendung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT sendung_nummer_einmal UNIQUE (traeger_nr, nummer),
  CONSTRAINT sendung_antrag FOREIGN KEY (traeger_nr, antrag_id) REFERENCES antrag.antrag (traeger_nr, id),
  CONSTRAINT sendung_art CHECK (art IN ('tda', 'antrag'))
);
CREATE UNIQUE INDEX sendung_tda_einmal ON antrag.sendung (traeger_nr, antrag_id) WHERE art = 'tda';
CREATE INDEX sendung_des_antrags ON antrag.sendung (traeger_nr, antrag_id, zeit);

CALL technik.schuetze_traeger('antrag.antrag');
CALL technik.schuetze_traeger('antrag.antwort');
CALL technik.schuetze_traeger('antrag.sendung');
CALL technik.nur_anfuegen('antrag.antwort', true);
CALL technik.nur_anfuegen('antrag.sendung', true);

-- A citizen reads and writes what belongs to her account, nothing else; the office reads what was sent, by the policies above.
CREATE POLICY buerger ON antrag.antrag FOR ALL TO allegro_anwendung
  USING (konto_id::text = current_setting('allegro.portalkonto', true))
  WITH CHECK (konto_id::text = current_setting('allegro.portalkonto', true) AND fall_id IS NULL);
CREATE POLICY buerger ON antrag.antwort FOR ALL TO allegro_anwendung
  USING (EXISTS (SELECT 1 FROM antrag.antrag a WHERE a.traeger_nr = antwort.traeger_nr AND a.id = antwort.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)))
  WITH CHECK (EXISTS (SELECT 1 FROM antrag.antrag a WHERE a.traeger_nr = antwort.traeger_nr AND a.id = antwort.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)));
CREATE POLICY buerger ON antrag.sendung FOR ALL TO allegro_anwendung
  USING (EXISTS (SELECT 1 FROM antrag.antrag a WHERE a.traeger_nr = sendung.traeger_nr AND a.id = sendung.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)))
  WITH CHECK (EXISTS (SELECT 1 FROM antrag.antrag a WHERE a.traeger_nr = sendung.traeger_nr AND a.id = sendung.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)));

GRANT SELECT, INSERT, UPDATE ON antrag.antrag TO allegro_anwendung;
GRANT SELECT, INSERT ON antrag.antwort, antrag.sendung TO allegro_anwendung;
GRANT SELECT, DELETE ON antrag.antrag, antrag.antwort, antrag.sendung TO allegro_loeschung;
