-- Why: what was written in a confidential procedure is kept from other Träger and from who reads only.
ALTER TABLE akte.dokument ADD COLUMN vertraulich boolean NOT NULL DEFAULT false;
-- Lies in the file of this procedure, not in that of the case.
ALTER TABLE akte.dokument ADD COLUMN verfahren uuid;
-- `allegro.auftrag`: jobs of the system and the deletion
CREATE POLICY nur_eingeweihte ON akte.dokument AS RESTRICTIVE FOR ALL TO allegro_anwendung
  USING (NOT vertraulich OR coalesce(current_setting('allegro.auftrag', true), '') <> '' OR (
    traeger_nr = current_setting('allegro.traeger', true)::bpchar
    AND current_setting('allegro.stufe', true) IN ('F', 'A')));
