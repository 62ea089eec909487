-- Why: a provisional grant ends by a final decision of its own kind (§ 41a Abs. 3 SGB II), which names the Bewilligungszeitraum
-- it decides by the id of its fact (ADR 0026).
ALTER TABLE leistung.entscheidung
  ADD COLUMN zeitraum text COLLATE "C",
  DROP CONSTRAINT entscheidung_art,
  ADD CONSTRAINT entscheidung_art
    CHECK (art IN ('bewilligung', 'aenderung', 'ablehnung', 'nurSchreiben', 'aufhebung', 'abschliessend')),
  ADD CONSTRAINT entscheidung_abschliessend_nennt_zeitraum CHECK ((art = 'abschliessend') = (zeitraum IS NOT NULL));
