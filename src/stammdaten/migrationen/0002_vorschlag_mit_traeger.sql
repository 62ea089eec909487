-- Why: who proposes an account does so for a Jobcenter; its people confirm it and see it waiting, others do not.
-- Rows from before have none and wait for everybody.
ALTER TABLE stammdaten.bankverbindung_version ADD COLUMN vorgeschlagen_traeger char(5) COLLATE "C";
ALTER TABLE stammdaten.zahlungsempfaenger_version ADD COLUMN vorgeschlagen_traeger char(5) COLLATE "C";
CREATE POLICY legt_fuer_den_eigenen_an ON stammdaten.bankverbindung_version AS RESTRICTIVE FOR INSERT TO allegro_anwendung
  WITH CHECK (vorgeschlagen_traeger = current_setting('allegro.traeger', true)::bpchar);
CREATE POLICY legt_fuer_den_eigenen_an ON stammdaten.zahlungsempfaenger_version AS RESTRICTIVE FOR INSERT TO allegro_anwendung
  WITH CHECK (vorgeschlagen_traeger = current_setting('allegro.traeger', true)::bpchar);
