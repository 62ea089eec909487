-- Why: what was drawn for the sample of secured two eyes stands in the steps of procedures (ADR 0059); its quarterly report
-- must not read every step of every case.
CREATE INDEX festlegung_stichprobe ON fall.festlegung (traeger_nr, wann) WHERE werte ? 'stichprobe';
