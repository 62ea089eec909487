-- Why: claims handed over to be collected are looked for by day, over all cases of a Jobcenter.
CREATE INDEX festlegung_abgabe ON fall.festlegung (traeger_nr, wann) WHERE schritt = 'abgabe';
