-- Why: what is reasonable for a flat is set by each municipality, with a day and a document. A table is only ever
-- replaced by a younger one, so it can be said later by which one a limit was taken.
CREATE TABLE fall.richtwerttabelle (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  gebiet text NOT NULL,
  gueltig_ab date NOT NULL,
  quelle text NOT NULL,
  -- [{personen, flaeche_m2x100, unterkunft_cent, heizung_cent}], and what each further person adds
  zeilen jsonb NOT NULL,
  weitere jsonb,
  zurueckgezogen boolean NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  CONSTRAINT richtwerttabelle_pkey PRIMARY KEY (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.richtwerttabelle');
CALL technik.nur_anfuegen('fall.richtwerttabelle', true);
GRANT SELECT, INSERT ON fall.richtwerttabelle TO allegro_anwendung;
CREATE INDEX richtwerttabelle_gebiet ON fall.richtwerttabelle (traeger_nr, gebiet, gueltig_ab);
