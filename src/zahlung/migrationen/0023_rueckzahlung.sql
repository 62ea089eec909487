-- Why: money on the account that nobody can assign goes back to who sent it: decided by one person, which is a run of its own
-- with one transfer, released by another like any run (ADR 0058).
ALTER TABLE zahlung.lauf
  DROP CONSTRAINT lauf_art,
  ADD CONSTRAINT lauf_art CHECK (art IN ('monat', 'tag', 'sonder', 'rueckzahlung'));

-- The one transfer of such a run: which entry it sends back, and to whom. Class of retention: payment evidence, personal data;
-- the deletion job may remove what its period has released.
CREATE TABLE zahlung.rueckzahlung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  meldung uuid NOT NULL,
  zeile int NOT NULL,
  -- the how manieth of this entry: two at once do not both come first
  nr int NOT NULL,
  end_to_end_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  iban text COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  zweck text NOT NULL,
  -- why it goes back, as the person wrote it
  grund text NOT NULL,
  CONSTRAINT rueckzahlung_pkey PRIMARY KEY (traeger_nr, lauf),
  CONSTRAINT rueckzahlung_folge UNIQUE (traeger_nr, meldung, zeile, nr),
  CONSTRAINT rueckzahlung_kennzeichen_einmal UNIQUE (traeger_nr, end_to_end_id),
  CONSTRAINT rueckzahlung_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT rueckzahlung_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.bankmeldung (traeger_nr, id),
  CONSTRAINT rueckzahlung_betrag CHECK (betrag_cent > 0 AND betrag_cent <= 99999999999),
  CONSTRAINT rueckzahlung_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.rueckzahlung TO allegro_anwendung;
GRANT SELECT, DELETE ON zahlung.rueckzahlung TO allegro_loeschung;
CALL technik.schuetze_traeger('zahlung.rueckzahlung');
CALL technik.nur_anfuegen('zahlung.rueckzahlung', true);
CALL zahlung.nur_anordnende('zahlung.rueckzahlung');

ALTER TABLE zahlung.bankergebnis
  DROP CONSTRAINT bankergebnis_art,
  ADD CONSTRAINT bankergebnis_art CHECK (ergebnis IN
    ('angenommen', 'abgewiesen', 'ausgefuehrt', 'zurueckgekommen', 'bestaetigt', 'eingang',
     'wartet', 'verwahrt', 'zuKlaeren', 'geklaert', 'zurueckgezahlt', 'bekannt', 'ohneWirkung'));

-- What is held of an entry may leave on its way to the bank.
ALTER TABLE zahlung.buchung
  DROP CONSTRAINT buchung_verwahrung,
  ADD CONSTRAINT buchung_verwahrung CHECK (meldung IS NULL
    OR (soll IN ('bank', 'verwahrung', 'unterwegs') AND haben IN ('bank', 'verwahrung', 'unterwegs')));
