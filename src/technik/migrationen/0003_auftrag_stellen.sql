-- Why: a job that is asked for twice with one key waits once, and every other collision must be loud. Naming the key in
-- ON CONFLICT wants the right to read it; a person's transaction may ask for work and not look at what others asked for.
-- So asking is one function of the owner, and the only door (ADR 0006).
CREATE FUNCTION technik.stelle_auftrag(
  p_art text, p_traeger char(5), p_nutzlast jsonb, p_schluessel text, p_nicht_vor timestamptz)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH neu AS (
    INSERT INTO technik.auftrag (art, traeger_nr, nutzlast, schluessel, nicht_vor)
    VALUES (p_art, p_traeger, p_nutzlast, p_schluessel, p_nicht_vor)
    ON CONFLICT (art, schluessel) WHERE marke = 0 DO NOTHING
    RETURNING art)
  SELECT pg_notify('allegro_auftrag', art) FROM neu;
$$;
REVOKE ALL ON FUNCTION technik.stelle_auftrag FROM PUBLIC;
GRANT EXECUTE ON FUNCTION technik.stelle_auftrag TO allegro_anwendung;
REVOKE INSERT (art, traeger_nr, nutzlast, schluessel, nicht_vor) ON technik.auftrag FROM allegro_anwendung;
