-- What cases are listed by: a projection of what holds, kept by the upkeep of work items, and lists people have saved.
ALTER TABLE fall.leistungsfall ADD COLUMN letzter_kontakt date;

CREATE TABLE fall.listenzeichen (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  zeichen text COLLATE "C" NOT NULL,
  -- the day it is about, if it is about one
  tag date,
  CONSTRAINT listenzeichen_pkey PRIMARY KEY (traeger_nr, fall, zeichen),
  CONSTRAINT listenzeichen_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id)
);
CALL technik.schuetze_traeger('fall.listenzeichen');
GRANT SELECT, INSERT, DELETE ON fall.listenzeichen TO allegro_anwendung;
CREATE INDEX listenzeichen_je_zeichen ON fall.listenzeichen (traeger_nr, zeichen, fall);

CREATE TABLE fall.gespeicherte_liste (
  traeger_nr char(5) NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  -- the question as the address of the page writes it
  frage text NOT NULL,
  fuer_alle boolean NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  CONSTRAINT gespeicherte_liste_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT gespeicherte_liste_name CHECK (length(name) BETWEEN 1 AND 80)
);
CALL technik.schuetze_traeger('fall.gespeicherte_liste');
GRANT SELECT, INSERT, DELETE ON fall.gespeicherte_liste TO allegro_anwendung;
CREATE UNIQUE INDEX gespeicherte_liste_name_einmal ON fall.gespeicherte_liste (traeger_nr, angelegt_von, name);
