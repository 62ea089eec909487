-- Why: a person may be read without a case: her own master data, before or without one.
ALTER TABLE zugang.leseeintrag DROP CONSTRAINT leseeintrag_art;
ALTER TABLE zugang.leseeintrag ADD CONSTRAINT leseeintrag_art CHECK (CASE art
  WHEN 'fall' THEN person_id IS NOT NULL AND fall_id IS NOT NULL AND fall_traeger_nr IS NOT NULL
  WHEN 'person' THEN person_id IS NOT NULL
  WHEN 'suche' THEN begriff_hash IS NOT NULL AND treffer >= 0
  WHEN 'dokument' THEN dokument_id IS NOT NULL
  WHEN 'export' THEN gegenstand <> ''
  ELSE false END);
