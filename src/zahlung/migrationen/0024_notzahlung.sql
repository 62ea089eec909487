-- Why: when the run of a month fails on its last day, what the households got last month is paid in advance, and the run of the
-- month, once it works again, pays only the rest (REL-22, ADR 0052).
ALTER TABLE zahlung.lauf
  DROP CONSTRAINT lauf_art,
  ADD CONSTRAINT lauf_art CHECK (art IN ('monat', 'tag', 'sonder', 'rueckzahlung', 'not'));

-- For which month, and why. The number makes that of two who prepare one at once one fails.
CREATE TABLE zahlung.notlauf (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  lauf uuid NOT NULL,
  monat char(7) COLLATE "C" NOT NULL,
  nr int NOT NULL,
  grund text NOT NULL,
  CONSTRAINT notlauf_pkey PRIMARY KEY (traeger_nr, lauf),
  CONSTRAINT notlauf_folge UNIQUE (traeger_nr, monat, nr),
  CONSTRAINT notlauf_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.lauf (traeger_nr, id),
  CONSTRAINT notlauf_monat CHECK (monat ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  CONSTRAINT notlauf_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.notlauf TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.notlauf');
CALL technik.nur_anfuegen('zahlung.notlauf');
CALL zahlung.nur_anordnende('zahlung.notlauf');

-- The payments of its list, each for one of last month's; only that run takes them.
CREATE TABLE zahlung.notzahlung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  zahlung uuid NOT NULL,
  lauf uuid NOT NULL,
  fuer uuid NOT NULL,
  CONSTRAINT notzahlung_pkey PRIMARY KEY (traeger_nr, zahlung),
  CONSTRAINT notzahlung_einmal UNIQUE (traeger_nr, lauf, fuer),
  CONSTRAINT notzahlung_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT notzahlung_fuer FOREIGN KEY (traeger_nr, fuer) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT notzahlung_lauf FOREIGN KEY (traeger_nr, lauf) REFERENCES zahlung.notlauf (traeger_nr, lauf)
);
GRANT SELECT, INSERT ON zahlung.notzahlung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.notzahlung');
CALL technik.nur_anfuegen('zahlung.notzahlung');
CALL zahlung.nur_anordnende('zahlung.notzahlung');

-- A payment a discarded run had taken may be cut into what an advance has paid and the rest.
ALTER TABLE zahlung.ereignis
  DROP CONSTRAINT ereignis_uebergang,
  ADD CONSTRAINT ereignis_uebergang CHECK ((nr = 1) = (vorher = 'angeordnet') AND (vorher, zustand) IN
    (('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('angeordnet', 'verrechnet'), ('angeordnet', 'einbehalten'),
     ('angeordnet', 'vereinnahmt'), ('angeordnet', 'ausgegeben'),
     ('eingeplant', 'uebergeben'), ('eingeplant', 'zurueckgestellt'), ('zurueckgestellt', 'eingeplant'),
     ('zurueckgestellt', 'ausgegeben'), ('zurueckgestellt', 'ausgezahlt'), ('zurueckgestellt', 'abgeloest'),
     ('uebergeben', 'ausgefuehrt'), ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen'),
     ('abgewiesen', 'abgeloest'), ('zurueckgekommen', 'abgeloest'),
     ('abgewiesen', 'vereinnahmt'), ('zurueckgekommen', 'vereinnahmt'),
     ('abgewiesen', 'ausgegeben'), ('zurueckgekommen', 'ausgegeben'), ('zurueckgekommen', 'ausgezahlt'),
     ('ausgegeben', 'ausgezahlt'), ('ausgegeben', 'zurueckgestellt'), ('ausgegeben', 'zurueckgekommen')));

-- vorschuss: paid in an emergency, and not yet met by what was ordered for the month.
ALTER TABLE zahlung.buchung
  DROP CONSTRAINT buchung_konten,
  ADD CONSTRAINT buchung_konten CHECK (
    soll IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung', 'beitraege',
             'bar', 'barstelle', 'vorschuss')
    AND haben IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung', 'beitraege',
                  'bar', 'barstelle', 'vorschuss'));
CREATE INDEX buchung_vorschuss ON zahlung.buchung (traeger_nr, fall) WHERE soll = 'vorschuss' OR haben = 'vorschuss';
