-- Why: a payment finds its claim by a Kassenzeichen. It is made of case, person and the number of the claim among those on this
-- person in this case (ADR 0046); this number is drawn when the claim is made and never changes.
ALTER TABLE zahlung.forderung ADD COLUMN nr int;
ALTER TABLE zahlung.forderung DISABLE TRIGGER nur_anfuegen;
UPDATE zahlung.forderung f
   SET nr = n.nr
  FROM (SELECT traeger_nr, id, row_number() OVER (PARTITION BY traeger_nr, fall, person
                                                  ORDER BY angelegt_am, (grund = 'beitraege'), id) AS nr
          FROM zahlung.forderung) n
 WHERE n.traeger_nr = f.traeger_nr AND n.id = f.id;
ALTER TABLE zahlung.forderung ENABLE TRIGGER nur_anfuegen;
ALTER TABLE zahlung.forderung
  ALTER COLUMN nr SET NOT NULL,
  ADD CONSTRAINT forderung_nr UNIQUE (traeger_nr, fall, person, nr),
  ADD CONSTRAINT forderung_nr_zahl CHECK (nr BETWEEN 1 AND 999);
