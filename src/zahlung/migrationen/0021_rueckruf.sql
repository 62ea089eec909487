-- Why: a transfer that should not have gone out is called back: asked for by one person, released by another, answered by the
-- bank. The answer moves no money; it counts as back when the bank books its return (PAY-15).
CREATE TABLE zahlung.rueckruf (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  zahlung uuid NOT NULL,
  -- the how manieth of this payment: two at once do not both come first
  nr int NOT NULL,
  grund text COLLATE "C" NOT NULL,
  begruendung text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT rueckruf_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT rueckruf_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT rueckruf_folge UNIQUE (traeger_nr, zahlung, nr),
  CONSTRAINT rueckruf_wer UNIQUE (traeger_nr, id, von),
  CONSTRAINT rueckruf_nr CHECK (nr >= 1),
  CONSTRAINT rueckruf_grund CHECK (grund IN ('DUPL', 'TECH', 'FRAD', 'AC03', 'AM09', 'CUST')),
  CONSTRAINT rueckruf_begruendung CHECK (begruendung <> '')
);
GRANT SELECT, INSERT ON zahlung.rueckruf TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.rueckruf');
CALL technik.nur_anfuegen('zahlung.rueckruf');

-- What became of it. The first step is taken by somebody else than who asked; the bank is only asked after a release.
CREATE TABLE zahlung.rueckrufschritt (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  rueckruf uuid NOT NULL,
  nr int NOT NULL,
  schritt text COLLATE "C" NOT NULL,
  beantragt_von uuid NOT NULL,
  bemerkung text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  zuvor int GENERATED ALWAYS AS (nullif(nr - 1, 0)) STORED,
  zuvor_schritt text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN nr > 1 THEN 'freigegeben' END) STORED,
  CONSTRAINT rueckrufschritt_pkey PRIMARY KEY (traeger_nr, rueckruf, nr),
  CONSTRAINT rueckrufschritt_schritte UNIQUE (traeger_nr, rueckruf, nr, schritt),
  CONSTRAINT rueckrufschritt_wer FOREIGN KEY (traeger_nr, rueckruf, beantragt_von)
    REFERENCES zahlung.rueckruf (traeger_nr, id, von),
  CONSTRAINT rueckrufschritt_zuvor FOREIGN KEY (traeger_nr, rueckruf, zuvor, zuvor_schritt)
    REFERENCES zahlung.rueckrufschritt (traeger_nr, rueckruf, nr, schritt),
  CONSTRAINT rueckrufschritt_art CHECK ((nr, schritt) IN
    ((1, 'freigegeben'), (1, 'verworfen'), (2, 'zugesagt'), (2, 'abgelehnt'))),
  CONSTRAINT rueckrufschritt_vier_augen CHECK (schritt <> 'freigegeben' OR von <> beantragt_von),
  CONSTRAINT rueckrufschritt_bemerkung CHECK (schritt = 'freigegeben' OR bemerkung <> '')
);
GRANT SELECT, INSERT ON zahlung.rueckrufschritt TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.rueckrufschritt');
CALL technik.nur_anfuegen('zahlung.rueckrufschritt');
CALL zahlung.nur_anordnende('zahlung.rueckrufschritt');
