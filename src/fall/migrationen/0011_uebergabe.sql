-- Why: a household moves to another Jobcenter (§ 36 SGB II). What it needs to go on is offered as a package that is never
-- changed; the other answers with a row of its own. Both may read both rows, nobody else, and each writes only its own.
CREATE TABLE fall.uebergabe (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  verfahren uuid NOT NULL,
  an_traeger char(5) NOT NULL,
  umzug_am date NOT NULL,
  -- 'allegro-uebergabe/1': members, facts last ordered, evidence, account, marks, what stays here
  paket text NOT NULL,
  hash char(64) NOT NULL,
  angeboten_am timestamptz NOT NULL,
  angeboten_von uuid NOT NULL,
  CONSTRAINT uebergabe_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT uebergabe_verfahren_einmal UNIQUE (traeger_nr, verfahren),
  CONSTRAINT uebergabe_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT uebergabe_anderer CHECK (an_traeger <> traeger_nr)
);
GRANT SELECT, INSERT ON fall.uebergabe TO allegro_anwendung;
CALL technik.nur_anfuegen('fall.uebergabe', true);
CREATE INDEX uebergabe_an ON fall.uebergabe (an_traeger);

CREATE TABLE fall.uebergabeantwort (
  traeger_nr char(5) NOT NULL,
  uebergabe uuid NOT NULL,
  von_traeger char(5) NOT NULL,
  angenommen boolean NOT NULL,
  grund text NOT NULL,
  fall uuid,
  wann timestamptz NOT NULL,
  von uuid NOT NULL,
  CONSTRAINT uebergabeantwort_pkey PRIMARY KEY (traeger_nr, uebergabe),
  CONSTRAINT uebergabeantwort_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT uebergabeantwort_ganz CHECK (angenommen = (fall IS NOT NULL) AND (angenommen OR grund <> ''))
);
GRANT SELECT, INSERT ON fall.uebergabeantwort TO allegro_anwendung;
CALL technik.nur_anfuegen('fall.uebergabeantwort', true);

DO $$
DECLARE
  t text[];
  eigener constant text := 'current_setting(''allegro.traeger'', true)::bpchar';
  stufe constant text := 'current_setting(''allegro.stufe'', true)';
BEGIN
  FOREACH t SLICE 1 IN ARRAY ARRAY[['uebergabe', 'an_traeger'], ['uebergabeantwort', 'von_traeger']] LOOP
    EXECUTE format('ALTER TABLE fall.%I ENABLE ROW LEVEL SECURITY', t[1]);
    EXECUTE format('CREATE POLICY lesen_beide ON fall.%I FOR SELECT TO allegro_anwendung USING (%s IN (''J'', ''L'', ''F'', ''A'') AND %s IN (traeger_nr, %I))', t[1], stufe, eigener, t[2]);
    EXECUTE format('CREATE POLICY legt_an ON fall.%I FOR INSERT TO allegro_anwendung WITH CHECK (%s IN (''F'', ''A'') AND traeger_nr = %s)', t[1], stufe, eigener);
    EXECUTE format('CREATE POLICY fuer_system ON fall.%I FOR ALL TO allegro_system USING (true) WITH CHECK (true)', t[1]);
    EXECUTE format('CREATE POLICY fuer_loeschung ON fall.%I FOR ALL TO allegro_loeschung USING (true)', t[1]);
  END LOOP;
END $$;
