-- Why: what every room's tables need: who may read and write the rows of a Träger, and rows that are only ever added.

-- Facts about this database itself, e.g. that it is for training only.
CREATE TABLE technik.merkmal (
  name text COLLATE "C" NOT NULL,
  wert text NOT NULL,
  CONSTRAINT merkmal_pkey PRIMARY KEY (name)
);
GRANT SELECT ON technik.merkmal TO allegro_anwendung;

-- Second line of defence: rows of a Träger. J reads its own Träger, L, F and A read all, E reads only tables that hold
-- nothing but what E may see (numbers, persons, months, amounts); writing is for one's own Träger alone, and not for J, E, L.
-- A job of the system sees the Träger it was started for, or all.
CREATE PROCEDURE technik.schuetze_traeger(tabelle regclass, fuer_e boolean DEFAULT false)
LANGUAGE plpgsql AS $$
DECLARE
  eigener constant text := 'traeger_nr = current_setting(''allegro.traeger'', true)::bpchar';
  system constant text := 'coalesce(current_setting(''allegro.traeger'', true), '''') IN ('''', traeger_nr::text)';
  alle constant text := CASE WHEN fuer_e THEN '''E'', ''L'', ''F'', ''A''' ELSE '''L'', ''F'', ''A''' END;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabelle);
  EXECUTE format('CREATE POLICY liest_alle ON %s FOR SELECT TO allegro_anwendung USING (current_setting(''allegro.stufe'', true) IN (%s))', tabelle, alle);
  EXECUTE format('CREATE POLICY liest_eigene ON %s FOR SELECT TO allegro_anwendung USING (current_setting(''allegro.stufe'', true) = ''J'' AND %s)', tabelle, eigener);
  EXECUTE format('CREATE POLICY legt_an ON %s FOR INSERT TO allegro_anwendung WITH CHECK (current_setting(''allegro.stufe'', true) IN (''F'', ''A'') AND %s)', tabelle, eigener);
  EXECUTE format('CREATE POLICY aendert ON %s FOR UPDATE TO allegro_anwendung USING (current_setting(''allegro.stufe'', true) IN (''F'', ''A'') AND %s) WITH CHECK (%s)', tabelle, eigener, eigener);
  EXECUTE format('CREATE POLICY entfernt ON %s FOR DELETE TO allegro_anwendung USING (current_setting(''allegro.stufe'', true) IN (''F'', ''A'') AND %s)', tabelle, eigener);
  EXECUTE format('CREATE POLICY fuer_system ON %s FOR ALL TO allegro_system USING (%s) WITH CHECK (%s)', tabelle, system, system);
  EXECUTE format('CREATE POLICY fuer_loeschung ON %s FOR ALL TO allegro_loeschung USING (%s)', tabelle, system);
END $$;

CREATE FUNCTION technik.weise_aenderung_ab() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_ARGV[0] = 'loeschbar' AND current_user = 'allegro_loeschung' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

-- Rows are only ever added, whoever asks. `loeschbar`: the deletion role may delete what its period has released.
CREATE PROCEDURE technik.nur_anfuegen(tabelle regclass, loeschbar boolean DEFAULT false)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER nur_anfuegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION technik.weise_aenderung_ab(%L)',
    tabelle, CASE WHEN loeschbar THEN 'loeschbar' ELSE '' END);
END $$;
