-- Why: what is set off (§ 43 SGB II) is granted and not paid out: a payment of its own that a run takes without a transfer and
-- that pays off the claim in the same act (ADR 0031). The order of it stands here; what of it is kept back in which month is
-- derived anew whenever a decision, a payment or the order itself changes.
CREATE TABLE zahlung.aufrechnung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  forderung uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  -- the procedure that declared it: declared twice, it is one
  verfahren uuid NOT NULL,
  ab char(7) COLLATE "C" NOT NULL,
  bestandskraeftig_am date NOT NULL,
  angelegt_von uuid NOT NULL,
  angelegt_am timestamptz NOT NULL,
  CONSTRAINT aufrechnung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT aufrechnung_einmal UNIQUE (traeger_nr, verfahren),
  CONSTRAINT aufrechnung_forderung FOREIGN KEY (traeger_nr, forderung, person) REFERENCES zahlung.forderung (traeger_nr, id, person),
  CONSTRAINT aufrechnung_ab CHECK (ab ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
CREATE INDEX aufrechnung_fall ON zahlung.aufrechnung (traeger_nr, fall);
GRANT SELECT, INSERT ON zahlung.aufrechnung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.aufrechnung');
CALL technik.nur_anfuegen('zahlung.aufrechnung');
CALL zahlung.nur_anordnende('zahlung.aufrechnung');

-- From a month on it rests (it may not be enforced), goes on, or has been ended. That it ends with the claim or after three
-- years needs no row.
CREATE TABLE zahlung.aufrechnungsabschnitt (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  aufrechnung uuid NOT NULL,
  nr int NOT NULL,
  ab char(7) COLLATE "C" NOT NULL,
  zustand text COLLATE "C" NOT NULL,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT aufrechnungsabschnitt_pkey PRIMARY KEY (traeger_nr, aufrechnung, nr),
  CONSTRAINT aufrechnungsabschnitt_aufrechnung FOREIGN KEY (traeger_nr, aufrechnung) REFERENCES zahlung.aufrechnung (traeger_nr, id),
  CONSTRAINT aufrechnungsabschnitt_zustand CHECK (zustand IN ('laeuft', 'ruht', 'beendet')),
  CONSTRAINT aufrechnungsabschnitt_ab CHECK (ab ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
GRANT SELECT, INSERT ON zahlung.aufrechnungsabschnitt TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.aufrechnungsabschnitt');
CALL technik.nur_anfuegen('zahlung.aufrechnungsabschnitt');
CALL zahlung.nur_anordnende('zahlung.aufrechnungsabschnitt');

-- An act that decides no month and only lays out anew what earlier decisions ordered.
ALTER TABLE zahlung.anordnung ADD COLUMN umplanung boolean NOT NULL DEFAULT false;

-- The part kept back: `zeichen` names the set-off, the account is the one it would have gone to.
ALTER TABLE zahlung.zahlung
  DROP CONSTRAINT zahlung_empfaengerart,
  ADD CONSTRAINT zahlung_empfaengerart CHECK (empfaengerart IN ('bedarfsgemeinschaft', 'vermieter', 'versorger', 'versicherung', 'person', 'einbehalt'));

-- einbehalten: met by a run and set off; needs the run as any other step of one.
ALTER TABLE zahlung.ereignis
  DROP CONSTRAINT ereignis_uebergang,
  ADD CONSTRAINT ereignis_uebergang CHECK ((nr = 1) = (vorher = 'angeordnet') AND (vorher, zustand) IN
    (('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('angeordnet', 'verrechnet'), ('angeordnet', 'einbehalten'),
     ('eingeplant', 'uebergeben'), ('eingeplant', 'zurueckgestellt'), ('zurueckgestellt', 'eingeplant'),
     ('uebergeben', 'ausgefuehrt'), ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen')));

ALTER TABLE zahlung.vorgang
  DROP CONSTRAINT vorgang_art,
  ADD CONSTRAINT vorgang_art CHECK (art IN
    ('anordnung', 'abloesung', 'uebergabe', 'forderung', 'eingang', 'berichtigung', 'verrechnung', 'aufrechnung')),
  DROP CONSTRAINT vorgang_wodurch,
  ADD CONSTRAINT vorgang_wodurch CHECK (CASE WHEN art IN ('uebergabe', 'aufrechnung') THEN lauf IS NOT NULL ELSE entscheidung IS NOT NULL END);

-- aufrechnung: from what is owed to a person to what she owes. What Bund and Kommune owe one another by it is its balance by title.
ALTER TABLE zahlung.buchung
  DROP CONSTRAINT buchung_konten,
  ADD CONSTRAINT buchung_konten CHECK (
    soll IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung')
    AND haben IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung'));
