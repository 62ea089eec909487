-- Why: a file of the bank that comes by a watched folder and is refused must not be overlooked: nobody stands before it as
-- before an upload. It is work on the page of the bank until somebody has looked at it.
CREATE TABLE zahlung.bankabweisung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  dateiname text NOT NULL,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT bankabweisung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT bankabweisung_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.bankabweisung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.bankabweisung');
CALL technik.nur_anfuegen('zahlung.bankabweisung');
CALL zahlung.nur_anordnende('zahlung.bankabweisung');

CREATE TABLE zahlung.bankabweisung_gesehen (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  abweisung uuid NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT bankabweisung_gesehen_pkey PRIMARY KEY (traeger_nr, abweisung),
  CONSTRAINT bankabweisung_gesehen_abweisung FOREIGN KEY (traeger_nr, abweisung) REFERENCES zahlung.bankabweisung (traeger_nr, id)
);
GRANT SELECT, INSERT ON zahlung.bankabweisung_gesehen TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.bankabweisung_gesehen');
CALL technik.nur_anfuegen('zahlung.bankabweisung_gesehen');
CALL zahlung.nur_anordnende('zahlung.bankabweisung_gesehen');
