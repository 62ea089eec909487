-- Why: a recovery case ends by a decision that takes the paid months back (kind aufhebung, which names its case), or
-- without one because nothing is claimed. Both are evidence and only ever added.
ALTER TABLE leistung.entscheidung
  ADD COLUMN ueberzahlung uuid,
  DROP CONSTRAINT entscheidung_art,
  ADD CONSTRAINT entscheidung_art CHECK (art IN ('bewilligung', 'aenderung', 'ablehnung', 'nurSchreiben', 'aufhebung')),
  ADD CONSTRAINT entscheidung_aufhebung_nennt_fall CHECK ((art = 'aufhebung') = (ueberzahlung IS NOT NULL)),
  ADD CONSTRAINT entscheidung_ueberzahlung FOREIGN KEY (traeger_nr, ueberzahlung) REFERENCES leistung.ueberzahlung (traeger_nr, id);

CREATE TABLE leistung.ueberzahlung_erledigung (
  traeger_nr char(5) NOT NULL,
  ueberzahlung uuid NOT NULL,
  wie text COLLATE "C" NOT NULL,
  entscheidung uuid,
  grund text NOT NULL,
  am timestamptz NOT NULL,
  von uuid NOT NULL,
  CONSTRAINT ueberzahlung_erledigung_pkey PRIMARY KEY (traeger_nr, ueberzahlung),
  CONSTRAINT ueberzahlung_erledigung_ueberzahlung FOREIGN KEY (traeger_nr, ueberzahlung) REFERENCES leistung.ueberzahlung (traeger_nr, id),
  CONSTRAINT ueberzahlung_erledigung_entscheidung FOREIGN KEY (traeger_nr, entscheidung) REFERENCES leistung.entscheidung_ende (traeger_nr, entscheidung),
  CONSTRAINT ueberzahlung_erledigung_wie CHECK (wie IN ('aufgehoben', 'bagatelle', 'nichts')),
  CONSTRAINT ueberzahlung_erledigung_durch CHECK ((wie = 'aufgehoben') = (entscheidung IS NOT NULL))
);
CALL technik.schuetze_traeger('leistung.ueberzahlung_erledigung');
CALL technik.nur_anfuegen('leistung.ueberzahlung_erledigung', true);
GRANT SELECT, INSERT ON leistung.ueberzahlung_erledigung TO allegro_anwendung;
