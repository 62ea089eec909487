-- Why: with a benefit that is taken back for a whole month the contributions to health and care insurance come back too (§ 335
-- SGB III, § 40 Abs. 2 Nr. 5 SGB II). They are a claim of their own beside that for the benefit: another notice, never set off
-- (§ 43 SGB II does not name them). This ledger did not pay them, so they come back against an account of their own (ADR 0035).
ALTER TABLE zahlung.forderung
  DROP CONSTRAINT forderung_einmal,
  ADD CONSTRAINT forderung_einmal UNIQUE (traeger_nr, entscheidung, person, grund),
  DROP CONSTRAINT forderung_grund,
  ADD CONSTRAINT forderung_grund
    CHECK (grund IN ('einkommenErzielt', 'erstattung', 'abschliessend', 'beitraege', 'darlehen', 'vorzeitig'));

ALTER TABLE zahlung.forderung_posten
  ADD CONSTRAINT forderung_posten_beitraege
    CHECK (leistungsart NOT IN ('krankenversicherung', 'pflegeversicherung') OR kostentraeger = 'bund');

ALTER TABLE zahlung.buchung
  DROP CONSTRAINT buchung_konten,
  ADD CONSTRAINT buchung_konten CHECK (
    soll IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung', 'beitraege')
    AND haben IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung', 'beitraege')),
  -- contributions are claimed or forgiven, nothing else
  ADD CONSTRAINT buchung_beitraege
    CHECK ((soll <> 'beitraege' AND haben <> 'beitraege') OR leistungsart IN ('krankenversicherung', 'pflegeversicherung'));
