-- Why: each quarter a Jobcenter looks at the accounts changed in it (HKR-06); they are found by who proposed them, and when.
CREATE INDEX bankverbindung_version_vorgeschlagen ON stammdaten.bankverbindung_version (vorgeschlagen_traeger, vorgeschlagen_am);
