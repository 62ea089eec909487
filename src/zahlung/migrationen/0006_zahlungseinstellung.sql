-- Why: § 331 SGB III lets the payments of a case rest without a notice, for two months at most. That they rest is a row with
-- its last day; a run leaves them aside while that day has not passed and nothing has ended it before. So nobody has to
-- remember to pay: with the day the rows lose their effect, and the payments are due as they were.
CREATE TABLE zahlung.zahlungseinstellung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  von date NOT NULL,
  bis date NOT NULL,
  angelegt_am timestamptz NOT NULL,
  angelegt_von uuid NOT NULL,
  CONSTRAINT zahlungseinstellung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT zahlungseinstellung_tage CHECK (von < bis)
);
CREATE INDEX zahlungseinstellung_fall ON zahlung.zahlungseinstellung (traeger_nr, fall);
GRANT SELECT, INSERT ON zahlung.zahlungseinstellung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.zahlungseinstellung');
CALL technik.nur_anfuegen('zahlung.zahlungseinstellung');
CALL zahlung.nur_anordnende('zahlung.zahlungseinstellung');

-- Ended before its last day: given free, or a decision has come.
CREATE TABLE zahlung.zahlungseinstellung_ende (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  einstellung uuid NOT NULL,
  wodurch text COLLATE "C" NOT NULL,
  entscheidung uuid,
  am timestamptz NOT NULL,
  von uuid NOT NULL,
  CONSTRAINT zahlungseinstellung_ende_pkey PRIMARY KEY (traeger_nr, einstellung),
  CONSTRAINT zahlungseinstellung_ende_einstellung FOREIGN KEY (traeger_nr, einstellung)
    REFERENCES zahlung.zahlungseinstellung (traeger_nr, id),
  CONSTRAINT zahlungseinstellung_ende_wodurch CHECK (wodurch IN ('freigegeben', 'entschieden')),
  CONSTRAINT zahlungseinstellung_ende_entschieden CHECK ((wodurch = 'entschieden') = (entscheidung IS NOT NULL))
);
GRANT SELECT, INSERT ON zahlung.zahlungseinstellung_ende TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.zahlungseinstellung_ende');
CALL technik.nur_anfuegen('zahlung.zahlungseinstellung_ende');
