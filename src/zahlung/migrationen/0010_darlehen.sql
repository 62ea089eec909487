-- Why: a loan (§§ 22, 24, 27, 42a SGB II) and what is paid early (§ 42 Abs. 2 SGB II) are money beside the plan of a grant: paid
-- once, owed by who took it, paid back out of the benefit by the same parts kept back as any claim (ADR 0034).
CREATE TABLE zahlung.darlehen (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  -- the procedure that granted it: released twice, it is paid once
  verfahren uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  -- what it was for, as the notice says it
  zweck text NOT NULL,
  betrag_cent bigint NOT NULL,
  -- the day the money is to be there; from the month after it is paid back
  ausgezahlt_am date NOT NULL,
  bewilligt_von uuid NOT NULL,
  bewilligt_am timestamptz NOT NULL,
  CONSTRAINT darlehen_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT darlehen_einmal UNIQUE (traeger_nr, verfahren),
  -- it is its own act of ordering
  CONSTRAINT darlehen_anordnung FOREIGN KEY (traeger_nr, id) REFERENCES zahlung.anordnung (traeger_nr, entscheidung),
  CONSTRAINT darlehen_art CHECK (art IN
    ('bedarf', 'einnahmen', 'vermoegen', 'kaution', 'instandhaltung', 'schulden', 'ausbildung', 'vorzeitig')),
  CONSTRAINT darlehen_betrag CHECK (betrag_cent > 0)
);
CREATE INDEX darlehen_fall ON zahlung.darlehen (traeger_nr, fall);
GRANT SELECT, INSERT ON zahlung.darlehen TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.darlehen');
CALL technik.nur_anfuegen('zahlung.darlehen');
CALL zahlung.nur_anordnende('zahlung.darlehen');

-- What is left of a loan falls due at once: the landlord gave the deposit back, benefits have ended … (§ 42a Abs. 3 to 5).
CREATE TABLE zahlung.darlehensfaelligkeit (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  darlehen uuid NOT NULL,
  ereignis text COLLATE "C" NOT NULL,
  -- the day it has to be paid by
  faellig_am date NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  -- it falls due once
  CONSTRAINT darlehensfaelligkeit_pkey PRIMARY KEY (traeger_nr, darlehen),
  CONSTRAINT darlehensfaelligkeit_darlehen FOREIGN KEY (traeger_nr, darlehen) REFERENCES zahlung.darlehen (traeger_nr, id),
  CONSTRAINT darlehensfaelligkeit_ereignis CHECK (ereignis IN ('verwertung', 'rueckzahlungVermieter', 'bezugsende', 'ausbildungsende'))
);
GRANT SELECT, INSERT ON zahlung.darlehensfaelligkeit TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.darlehensfaelligkeit');
CALL technik.nur_anfuegen('zahlung.darlehensfaelligkeit');
CALL zahlung.nur_anordnende('zahlung.darlehensfaelligkeit');

-- Of a loan each borrower owes her share.
ALTER TABLE zahlung.forderung
  ADD COLUMN darlehen uuid,
  ADD CONSTRAINT forderung_darlehen FOREIGN KEY (traeger_nr, darlehen) REFERENCES zahlung.darlehen (traeger_nr, id),
  DROP CONSTRAINT forderung_grund,
  ADD CONSTRAINT forderung_grund CHECK (grund IN ('einkommenErzielt', 'erstattung', 'abschliessend', 'darlehen', 'vorzeitig')),
  ADD CONSTRAINT forderung_aus_darlehen CHECK ((darlehen IS NOT NULL) = (grund IN ('darlehen', 'vorzeitig')));

-- One procedure sets a loan off against each of its borrowers.
ALTER TABLE zahlung.aufrechnung
  DROP CONSTRAINT aufrechnung_einmal,
  ADD CONSTRAINT aufrechnung_einmal UNIQUE (traeger_nr, verfahren, forderung);

-- Beside the plan: no decision replaces it, and it counts for no month.
ALTER TABLE zahlung.zahlung
  DROP CONSTRAINT zahlung_anlass,
  ADD CONSTRAINT zahlung_anlass CHECK (anlass IN ('monat', 'sofort', 'verrechnung', 'darlehen'));
