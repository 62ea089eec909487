-- Why: who does which cases is laid down in a plan (Geschäftsverteilung). A plan is never changed once it is laid before:
-- a reorganisation is a new plan that a second person releases for a day, and that can be taken back.
CREATE TABLE stammdaten.geschaeftsverteilung (
  id uuid NOT NULL,
  traeger_nr char(5) COLLATE "C" NOT NULL,
  titel text NOT NULL,
  ab date NOT NULL,
  -- teams and criteria, 'allegro-geschaeftsverteilung/1'
  inhalt text NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  -- the plan it takes the place of, from its activation on
  vorgaenger uuid,
  nr int NOT NULL,
  CONSTRAINT geschaeftsverteilung_pkey PRIMARY KEY (id),
  CONSTRAINT geschaeftsverteilung_traeger FOREIGN KEY (traeger_nr) REFERENCES stammdaten.traeger,
  CONSTRAINT geschaeftsverteilung_titel CHECK (length(titel) BETWEEN 1 AND 120),
  CONSTRAINT geschaeftsverteilung_zustand CHECK (zustand IN
    ('entwurf', 'vorgelegt', 'freigegeben', 'laeuft', 'gilt', 'abgeloest', 'ruecknahme', 'zurueckgenommen', 'verworfen'))
);
GRANT SELECT, INSERT, UPDATE ON stammdaten.geschaeftsverteilung TO allegro_anwendung;
CREATE UNIQUE INDEX geschaeftsverteilung_eine_gilt ON stammdaten.geschaeftsverteilung (traeger_nr) WHERE zustand = 'gilt';
CREATE UNIQUE INDEX geschaeftsverteilung_eine_bewegt ON stammdaten.geschaeftsverteilung (traeger_nr)
  WHERE zustand IN ('freigegeben', 'laeuft', 'ruecknahme');

CREATE TABLE stammdaten.geschaeftsverteilung_schritt (
  geschaeftsverteilung_id uuid NOT NULL,
  nr int NOT NULL,
  traeger_nr char(5) COLLATE "C" NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  bemerkung text NOT NULL,
  wann timestamptz NOT NULL,
  -- null: by the job that does it
  von uuid,
  personalnummer text COLLATE "C",
  CONSTRAINT geschaeftsverteilung_schritt_pkey PRIMARY KEY (geschaeftsverteilung_id, nr),
  CONSTRAINT geschaeftsverteilung_schritt_plan
    FOREIGN KEY (geschaeftsverteilung_id) REFERENCES stammdaten.geschaeftsverteilung
);
GRANT SELECT, INSERT ON stammdaten.geschaeftsverteilung_schritt TO allegro_anwendung;
CALL technik.nur_anfuegen('stammdaten.geschaeftsverteilung_schritt', true);

-- Who is away, and who does her work meanwhile. Ended early by a day, never deleted.
CREATE TABLE stammdaten.abwesenheit (
  id uuid NOT NULL,
  traeger_nr char(5) COLLATE "C" NOT NULL,
  bediensteter uuid NOT NULL,
  vertretung uuid NOT NULL,
  von date NOT NULL,
  bis date NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  beendet_am timestamptz,
  beendet_von uuid,
  CONSTRAINT abwesenheit_pkey PRIMARY KEY (id),
  CONSTRAINT abwesenheit_traeger FOREIGN KEY (traeger_nr) REFERENCES stammdaten.traeger,
  CONSTRAINT abwesenheit_tage CHECK (bis >= von),
  CONSTRAINT abwesenheit_anderer CHECK (bediensteter <> vertretung),
  CONSTRAINT abwesenheit_beendet CHECK ((beendet_am IS NULL) = (beendet_von IS NULL))
);
GRANT SELECT, INSERT, UPDATE ON stammdaten.abwesenheit TO allegro_anwendung;
CREATE INDEX abwesenheit_vertretung ON stammdaten.abwesenheit (traeger_nr, vertretung, bis);

-- Read and written in the own Jobcenter only, written by level A: who leads decides who does what.
DO $$
DECLARE
  tabelle text;
  eigener constant text := 'traeger_nr = current_setting(''allegro.traeger'', true)::bpchar';
  leitet constant text := 'current_setting(''allegro.stufe'', true) = ''A''';
BEGIN
  FOREACH tabelle IN ARRAY ARRAY['geschaeftsverteilung', 'geschaeftsverteilung_schritt', 'abwesenheit'] LOOP
    EXECUTE format('ALTER TABLE stammdaten.%I ENABLE ROW LEVEL SECURITY', tabelle);
    EXECUTE format('CREATE POLICY liest ON stammdaten.%I FOR SELECT TO allegro_anwendung USING (%s)', tabelle, eigener);
    EXECUTE format('CREATE POLICY legt_an ON stammdaten.%I FOR INSERT TO allegro_anwendung WITH CHECK (%s AND %s)', tabelle, leitet, eigener);
    EXECUTE format('CREATE POLICY aendert ON stammdaten.%I FOR UPDATE TO allegro_anwendung USING (%s AND %s) WITH CHECK (%s)', tabelle, leitet, eigener, eigener);
    EXECUTE format('CREATE POLICY fuer_system ON stammdaten.%I FOR ALL TO allegro_system USING (true) WITH CHECK (true)', tabelle);
    EXECUTE format('CREATE POLICY fuer_loeschung ON stammdaten.%I FOR ALL TO allegro_loeschung USING (true)', tabelle);
  END LOOP;
END $$;
