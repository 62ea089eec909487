-- Why: deadlines end on working days, and public holidays differ by Land, in some Länder by community
-- (§ 64 Abs. 3 SGG, § 26 Abs. 3 SGB X). The Jobcenter of the sample are told from their postcodes; for any other
-- one the Land has to be known first, so SET NOT NULL stops rather than guess.
ALTER TABLE stammdaten.traeger
  ADD COLUMN land char(2) COLLATE "C",
  ADD COLUMN gemeindefeiertage text[] COLLATE "C" NOT NULL DEFAULT '{}';
UPDATE stammdaten.traeger
   SET land = CASE plz WHEN '25746' THEN 'SH' WHEN '76887' THEN 'RP' END;
ALTER TABLE stammdaten.traeger
  ALTER COLUMN land SET NOT NULL,
  ADD CONSTRAINT traeger_land CHECK (land IN
    ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
  ADD CONSTRAINT traeger_gemeindefeiertage CHECK
    (gemeindefeiertage <@ ARRAY['mariaeHimmelfahrt', 'fronleichnam', 'friedensfest']);
