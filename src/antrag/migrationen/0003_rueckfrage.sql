-- Why: the office asks for exactly what is missing, point by point with a reason and a day, and the citizen completes those
-- points and nothing else (ADR 0069). A point keeps its answer; sent, all of them are one more receipt.
CREATE TABLE antrag.rueckfrage (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  antrag_id uuid NOT NULL,
  zeit timestamptz NOT NULL,
  von uuid NOT NULL,
  frist date NOT NULL,
  -- First time it was opened with the account: proof that it was read.
  gelesen timestamptz,
  erinnert timestamptz,
  -- The day had passed and the office was told.
  verstrichen timestamptz,
  beantwortet timestamptz,
  zurueckgenommen timestamptz,
  CONSTRAINT rueckfrage_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT rueckfrage_antrag FOREIGN KEY (traeger_nr, antrag_id) REFERENCES antrag.antrag (traeger_nr, id),
  CONSTRAINT rueckfrage_ende CHECK (beantwortet IS NULL OR zurueckgenommen IS NULL)
);
CREATE INDEX rueckfrage_des_antrags ON antrag.rueckfrage (traeger_nr, antrag_id, zeit);
CREATE INDEX rueckfrage_offen ON antrag.rueckfrage (traeger_nr, frist) WHERE beantwortet IS NULL AND zurueckgenommen IS NULL;

CREATE TABLE antrag.rueckfragepunkt (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  rueckfrage_id uuid NOT NULL,
  nr int NOT NULL,
  art text COLLATE "C" NOT NULL,
  -- Place of a question of the catalogue, or id of the fact a paper is for; empty: neither.
  stelle text COLLATE "C" NOT NULL,
  titel text NOT NULL,
  warum text NOT NULL,
  antwort jsonb,
  -- The answer in words, as she read it.
  worte text NOT NULL DEFAULT '',
  -- Why she cannot answer (§ 65 SGB I).
  hinderung text NOT NULL DEFAULT '',
  beantwortet timestamptz,
  CONSTRAINT rueckfragepunkt_pkey PRIMARY KEY (traeger_nr, rueckfrage_id, nr),
  CONSTRAINT rueckfragepunkt_rueckfrage FOREIGN KEY (traeger_nr, rueckfrage_id) REFERENCES antrag.rueckfrage (traeger_nr, id),
  CONSTRAINT rueckfragepunkt_art CHECK (art IN ('frage', 'text', 'unterlage'))
);

ALTER TABLE antrag.sendung DROP CONSTRAINT sendung_art;
ALTER TABLE antrag.sendung ADD CONSTRAINT sendung_art CHECK (art IN ('tda', 'antrag', 'nachtrag'));

CALL technik.schuetze_traeger('antrag.rueckfrage');
CALL technik.schuetze_traeger('antrag.rueckfragepunkt');
CREATE POLICY buerger_liest ON antrag.rueckfrage FOR SELECT TO allegro_anwendung
  USING (EXISTS (SELECT 1 FROM antrag.antrag a WHERE a.traeger_nr = rueckfrage.traeger_nr AND a.id = rueckfrage.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)));
CREATE POLICY buerger_antwortet ON antrag.rueckfrage FOR UPDATE TO allegro_anwendung
  USING (EXISTS (SELECT 1 FROM antrag.antrag a WHERE a.traeger_nr = rueckfrage.traeger_nr AND a.id = rueckfrage.antrag_id
                    AND a.konto_id::text = current_setting('allegro.portalkonto', true)))
  WITH CHECK (zurueckgenommen IS NULL);
CREATE POLICY buerger_liest ON antrag.rueckfragepunkt FOR SELECT TO allegro_anwendung
  USING (EXISTS (SELECT 1 FROM antrag.rueckfrage r WHERE r.traeger_nr = rueckfragepunkt.traeger_nr AND r.id = rueckfragepunkt.rueckfrage_id
                    AND current_setting('allegro.portalkonto', true) <> ''));
CREATE POLICY buerger_antwortet ON antrag.rueckfragepunkt FOR UPDATE TO allegro_anwendung
  USING (EXISTS (SELECT 1 FROM antrag.rueckfrage r WHERE r.traeger_nr = rueckfragepunkt.traeger_nr AND r.id = rueckfragepunkt.rueckfrage_id
                    AND r.beantwortet IS NULL AND r.zurueckgenommen IS NULL
                    AND current_setting('allegro.portalkonto', true) <> ''));
GRANT SELECT, INSERT, UPDATE (gelesen, erinnert, verstrichen, beantwortet, zurueckgenommen) ON antrag.rueckfrage TO allegro_anwendung;
GRANT SELECT, INSERT, UPDATE (antwort, worte, hinderung, beantwortet) ON antrag.rueckfragepunkt TO allegro_anwendung;
GRANT SELECT, DELETE ON antrag.rueckfrage, antrag.rueckfragepunkt TO allegro_loeschung;
