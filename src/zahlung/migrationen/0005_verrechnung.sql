-- Why: the final decision after a provisional grant sets what was paid too much in some months off against what was too little in
-- others of the same person (§ 41a Abs. 6 SGB II). A back-payment that is set off leaves no house: it ends as 'verrechnet',
-- and its money meets the claim on an account of its own, which is empty again for each person and decision. Between Bund and
-- Kommune it shows what one owes the other. What stays below 50 euros is not claimed: the rest of the claim goes back to the
-- expense (ADR 0027).
ALTER TABLE zahlung.forderung
  ADD COLUMN verrechnet_cent bigint NOT NULL DEFAULT 0,
  ADD COLUMN unterbleibt_cent bigint NOT NULL DEFAULT 0,
  DROP CONSTRAINT forderung_grund,
  ADD CONSTRAINT forderung_grund CHECK (grund IN ('einkommenErzielt', 'erstattung', 'abschliessend')),
  ADD CONSTRAINT forderung_verrechnet
    CHECK (verrechnet_cent >= 0 AND unterbleibt_cent >= 0 AND verrechnet_cent + unterbleibt_cent <= betrag_cent);

-- What is set off of a month and payee stands beside what is paid of it.
ALTER TABLE zahlung.zahlung
  DROP CONSTRAINT zahlung_einmal,
  ADD CONSTRAINT zahlung_einmal UNIQUE (traeger_nr, entscheidung, monat, anlass, konto, konto_version, empfaengerart, zeichen),
  DROP CONSTRAINT zahlung_anlass,
  ADD CONSTRAINT zahlung_anlass CHECK (anlass IN ('monat', 'sofort', 'verrechnung'));

ALTER TABLE zahlung.ereignis
  DROP CONSTRAINT ereignis_uebergang,
  ADD CONSTRAINT ereignis_uebergang CHECK ((nr = 1) = (vorher = 'angeordnet') AND (vorher, zustand) IN
    (('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('angeordnet', 'verrechnet'), ('eingeplant', 'uebergeben'),
     ('eingeplant', 'zurueckgestellt'), ('zurueckgestellt', 'eingeplant'), ('uebergeben', 'ausgefuehrt'),
     ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen'))),
  DROP CONSTRAINT ereignis_wodurch,
  ADD CONSTRAINT ereignis_wodurch
    CHECK (CASE WHEN zustand IN ('abgeloest', 'verrechnet') THEN entscheidung IS NOT NULL ELSE lauf IS NOT NULL END);

ALTER TABLE zahlung.vorgang
  DROP CONSTRAINT vorgang_art,
  ADD CONSTRAINT vorgang_art CHECK (art IN
    ('anordnung', 'abloesung', 'uebergabe', 'forderung', 'eingang', 'berichtigung', 'verrechnung'));

ALTER TABLE zahlung.buchung
  DROP CONSTRAINT buchung_konten,
  ADD CONSTRAINT buchung_konten CHECK (
    soll IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung')
    AND haben IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung'));
