-- Why: who was entered twice is one person. Nothing is moved or deleted: the second entry points to the first, proposed by one
-- person, confirmed by another, and can be taken back at any time (D-01, ADR 0061).
CREATE TABLE stammdaten.dublette (
  id uuid NOT NULL,
  doppelt uuid NOT NULL,
  bleibt uuid NOT NULL,
  grund text NOT NULL,
  vorgeschlagen_von uuid NOT NULL,
  vorgeschlagen_am timestamptz NOT NULL,
  CONSTRAINT dublette_pkey PRIMARY KEY (id),
  CONSTRAINT dublette_von UNIQUE (id, vorgeschlagen_von),
  CONSTRAINT dublette_doppelt FOREIGN KEY (doppelt) REFERENCES stammdaten.person,
  CONSTRAINT dublette_bleibt FOREIGN KEY (bleibt) REFERENCES stammdaten.person,
  CONSTRAINT dublette_zwei CHECK (doppelt <> bleibt),
  CONSTRAINT dublette_grund CHECK (grund <> '')
);
CREATE INDEX dublette_nach_doppelt ON stammdaten.dublette (doppelt);
CREATE INDEX dublette_nach_bleibt ON stammdaten.dublette (bleibt);
GRANT SELECT, INSERT ON stammdaten.dublette TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.dublette TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.dublette', wer_spalte => 'vorgeschlagen_von');
CALL technik.nur_anfuegen('stammdaten.dublette', true);

CREATE TABLE stammdaten.dublettenschritt (
  dublette uuid NOT NULL,
  nr int NOT NULL,
  schritt text COLLATE "C" NOT NULL,
  vorgeschlagen_von uuid NOT NULL,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  zuvor int GENERATED ALWAYS AS (nullif(nr - 1, 0)) STORED,
  zuvor_schritt text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN nr > 1 THEN 'bestaetigt' END) STORED,
  CONSTRAINT dublettenschritt_pkey PRIMARY KEY (dublette, nr),
  CONSTRAINT dublettenschritt_schritte UNIQUE (dublette, nr, schritt),
  CONSTRAINT dublettenschritt_dublette FOREIGN KEY (dublette, vorgeschlagen_von)
    REFERENCES stammdaten.dublette (id, vorgeschlagen_von),
  CONSTRAINT dublettenschritt_zuvor FOREIGN KEY (dublette, zuvor, zuvor_schritt)
    REFERENCES stammdaten.dublettenschritt (dublette, nr, schritt),
  CONSTRAINT dublettenschritt_art CHECK ((nr, schritt) IN ((1, 'bestaetigt'), (1, 'abgelehnt'), (2, 'aufgehoben'))),
  CONSTRAINT dublettenschritt_vier_augen CHECK (schritt <> 'bestaetigt' OR von <> vorgeschlagen_von),
  CONSTRAINT dublettenschritt_grund CHECK (schritt = 'bestaetigt' OR grund <> '')
);
GRANT SELECT, INSERT ON stammdaten.dublettenschritt TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.dublettenschritt TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.dublettenschritt', wer_spalte => 'von');
CALL technik.nur_anfuegen('stammdaten.dublettenschritt', true);

-- What holds now: an entry is double of one other at most, and no entry that others point to is double itself.
CREATE TABLE stammdaten.dublette_gilt (
  doppelt uuid NOT NULL,
  bleibt uuid NOT NULL,
  dublette uuid NOT NULL,
  CONSTRAINT dublette_gilt_pkey PRIMARY KEY (doppelt),
  CONSTRAINT dublette_gilt_dublette FOREIGN KEY (dublette) REFERENCES stammdaten.dublette
);
CREATE INDEX dublette_gilt_bleibt ON stammdaten.dublette_gilt (bleibt);
GRANT SELECT, INSERT, DELETE ON stammdaten.dublette_gilt TO allegro_anwendung;
GRANT SELECT, DELETE ON stammdaten.dublette_gilt TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.dublette_gilt');
CREATE POLICY loest ON stammdaten.dublette_gilt FOR DELETE TO allegro_anwendung
  USING (current_setting('allegro.stufe', true) IN ('F', 'A'));
