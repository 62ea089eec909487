-- Why: a month of the books is closed once, by two people, and from then on nothing is posted into it (LED-09). What becomes
-- known later is posted in the open month and names the month it is for.

-- Up to which month a Träger's books are closed. A posting shares a lock on the row, closing takes it alone: whoever posts has
-- either finished before the report is made, or sees that the month is closed, also with an older snapshot (it is then repeated).
CREATE TABLE zahlung.buchungsgrenze (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  geschlossen_bis char(7) COLLATE "C" NOT NULL DEFAULT '0000-00',
  CONSTRAINT buchungsgrenze_pkey PRIMARY KEY (traeger_nr),
  CONSTRAINT buchungsgrenze_monat CHECK (geschlossen_bis ~ '^[0-9]{4}-[0-9]{2}$')
);
GRANT SELECT ON zahlung.buchungsgrenze TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.buchungsgrenze');
INSERT INTO zahlung.buchungsgrenze (traeger_nr) SELECT DISTINCT traeger_nr FROM zahlung.buchung;

-- What one person has looked at and puts before another: the hash of the report.
CREATE TABLE zahlung.abschlussvorschlag (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  monat char(7) COLLATE "C" NOT NULL,
  bericht_hash char(64) COLLATE "C" NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT abschlussvorschlag_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT abschlussvorschlag_inhalt UNIQUE (traeger_nr, id, monat, bericht_hash, von),
  CONSTRAINT abschlussvorschlag_monat CHECK (monat ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
CREATE INDEX abschlussvorschlag_je_monat ON zahlung.abschlussvorschlag (traeger_nr, monat, am);
GRANT SELECT, INSERT ON zahlung.abschlussvorschlag TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.abschlussvorschlag');
CALL technik.nur_anfuegen('zahlung.abschlussvorschlag');
CALL zahlung.nur_anordnende('zahlung.abschlussvorschlag');

-- A closed month, with its report to the byte.
CREATE TABLE zahlung.monatsabschluss (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  monat char(7) COLLATE "C" NOT NULL,
  vorschlag uuid NOT NULL,
  vorgeschlagen_von uuid NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  bericht text NOT NULL,
  bericht_hash char(64) COLLATE "C" NOT NULL,
  CONSTRAINT monatsabschluss_pkey PRIMARY KEY (traeger_nr, monat),
  CONSTRAINT monatsabschluss_vorschlag FOREIGN KEY (traeger_nr, vorschlag, monat, bericht_hash, vorgeschlagen_von)
    REFERENCES zahlung.abschlussvorschlag (traeger_nr, id, monat, bericht_hash, von),
  CONSTRAINT monatsabschluss_vier_augen CHECK (von <> vorgeschlagen_von),
  CONSTRAINT monatsabschluss_hash CHECK (bericht_hash = encode(sha256(convert_to(bericht, 'UTF8')), 'hex'))
);
GRANT SELECT, INSERT ON zahlung.monatsabschluss TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.monatsabschluss');
CALL technik.nur_anfuegen('zahlung.monatsabschluss');
CALL zahlung.nur_anordnende('zahlung.monatsabschluss');

-- Nobody posts for this Träger until the transaction ends; whoever was at it has finished.
CREATE FUNCTION zahlung.halte_buchungen_an(p_traeger char(5)) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE bis text;
BEGIN
  IF coalesce(current_setting('allegro.traeger', true), '') NOT IN ('', p_traeger::text) THEN
    RAISE EXCEPTION 'of another Träger' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO zahlung.buchungsgrenze (traeger_nr) VALUES (p_traeger) ON CONFLICT DO NOTHING;
  SELECT geschlossen_bis INTO bis FROM zahlung.buchungsgrenze WHERE traeger_nr = p_traeger FOR UPDATE;
  RETURN bis;
END $$;
REVOKE ALL ON FUNCTION zahlung.halte_buchungen_an FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zahlung.halte_buchungen_an TO allegro_anwendung;

-- The month of a posting is that of its instant in Berlin.
CREATE FUNCTION zahlung.weise_geschlossenen_monat_ab() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r record; bis text;
BEGIN
  FOR r IN SELECT traeger_nr, to_char(min(gebucht_am) AT TIME ZONE 'Europe/Berlin', 'YYYY-MM') AS monat FROM neu GROUP BY traeger_nr LOOP
    SELECT geschlossen_bis INTO bis FROM zahlung.buchungsgrenze WHERE traeger_nr = r.traeger_nr FOR SHARE;
    IF NOT FOUND THEN
      INSERT INTO zahlung.buchungsgrenze (traeger_nr) VALUES (r.traeger_nr) ON CONFLICT DO NOTHING;
      SELECT geschlossen_bis INTO STRICT bis FROM zahlung.buchungsgrenze WHERE traeger_nr = r.traeger_nr FOR SHARE;
    END IF;
    IF r.monat COLLATE "C" <= bis COLLATE "C" THEN
      RAISE EXCEPTION 'the books of % are closed up to %: a posting into % is refused', r.traeger_nr, bis, r.monat
        USING ERRCODE = 'check_violation', CONSTRAINT = 'buchung_monat_offen';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION zahlung.weise_geschlossenen_monat_ab FROM PUBLIC;
CREATE TRIGGER buchung_monat_offen AFTER INSERT ON zahlung.buchung REFERENCING NEW TABLE AS neu
  FOR EACH STATEMENT EXECUTE FUNCTION zahlung.weise_geschlossenen_monat_ab();

-- Months are closed one after the other, and none is opened again.
CREATE FUNCTION zahlung.schliesse_monat() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE zahlung.buchungsgrenze SET geschlossen_bis = NEW.monat
   WHERE traeger_nr = NEW.traeger_nr
     AND geschlossen_bis IN ('0000-00', to_char(to_date(NEW.monat, 'YYYY-MM') - interval '1 month', 'YYYY-MM'));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'month % does not follow the last one that was closed', NEW.monat
      USING ERRCODE = 'check_violation', CONSTRAINT = 'monatsabschluss_folge';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION zahlung.schliesse_monat FROM PUBLIC;
CREATE TRIGGER monatsabschluss_folge AFTER INSERT ON zahlung.monatsabschluss
  FOR EACH ROW EXECUTE FUNCTION zahlung.schliesse_monat();
