-- Why: some procedures are nobody's concern beyond the office (a visit at home) or beyond who was assigned (a regulatory
-- offence). The case stays readable for every level; these rows do not.
ALTER TABLE fall.verfahren ADD COLUMN vertraulich boolean NOT NULL DEFAULT false;
-- NULL: whoever may certify at the Träger; else these people alone
ALTER TABLE fall.verfahren ADD COLUMN zugeteilt uuid[];
-- `allegro.auftrag`: jobs of the system and the deletion, which inherit the role of the application
CREATE POLICY nur_eingeweihte ON fall.verfahren AS RESTRICTIVE FOR ALL TO allegro_anwendung
  USING (NOT vertraulich OR coalesce(current_setting('allegro.auftrag', true), '') <> '' OR (
    traeger_nr = current_setting('allegro.traeger', true)::bpchar
    AND current_setting('allegro.stufe', true) IN ('F', 'A')
    AND (zugeteilt IS NULL OR current_setting('allegro.bediensteter', true) = ANY (zugeteilt::text[]))));

-- Only ever added to, so it cannot follow who is assigned: kept from other Träger and from who reads only. Whom it
-- concerns beyond that says the row of its procedure, by which alone it is read.
ALTER TABLE fall.festlegung ADD COLUMN vertraulich boolean NOT NULL DEFAULT false;
CREATE POLICY nur_eingeweihte ON fall.festlegung AS RESTRICTIVE FOR ALL TO allegro_anwendung
  USING (NOT vertraulich OR coalesce(current_setting('allegro.auftrag', true), '') <> '' OR (
    traeger_nr = current_setting('allegro.traeger', true)::bpchar
    AND current_setting('allegro.stufe', true) IN ('F', 'A')));
