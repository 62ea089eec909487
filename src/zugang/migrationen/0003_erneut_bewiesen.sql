-- Why: what moves money or takes many data away asks for a proof that it is still the same person, not older than five minutes
-- (SEC-03); whoever has given one is not asked again at the next click.
ALTER TABLE zugang.sitzung ADD COLUMN bewiesen timestamptz;
