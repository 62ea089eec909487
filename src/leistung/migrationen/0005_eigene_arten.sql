-- Why: what waits for the order, the list of decisions and what can be contested have to tell a Versagung from a refusal and
-- a change after an objection from any other; the letters of a decision that waits are not in the file yet (ADR 0043).
-- Decisions stored before keep their kind.
ALTER TABLE leistung.entscheidung
  DROP CONSTRAINT entscheidung_art,
  ADD CONSTRAINT entscheidung_art CHECK (art IN
    ('bewilligung', 'aenderung', 'ablehnung', 'nurSchreiben', 'aufhebung', 'abschliessend',
     'versagung', 'entziehung', 'nachholung', 'minderung', 'einstellung', 'abhilfe', 'ueberpruefung', 'klage'));
