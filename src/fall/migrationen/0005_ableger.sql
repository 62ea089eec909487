-- Why: what-if. A branch (Ableger) is a working copy beside the draft: same document, same log, but it can never be
-- certified and never becomes a Fassung. What is kept of it becomes changes of the draft, and its editors count for
-- four eyes there.
ALTER TABLE fall.entwurf DROP CONSTRAINT entwurf_zustand;
ALTER TABLE fall.entwurf
  ADD CONSTRAINT entwurf_zustand CHECK (zustand IN ('offen', 'uebernommen', 'verworfen', 'verlegt', 'ableger', 'eingebracht')),
  ADD CONSTRAINT entwurf_ableger_nie_festgestellt CHECK (zustand NOT IN ('ableger', 'eingebracht') OR festgestellt_version IS NULL);

-- `herkunft_*`: a Fassung, or the draft at a version. `ausgang` is the content it began with, so that its own changes
-- can be told for good. `eingebracht_in` is the draft that took them over.
CREATE TABLE fall.ableger (
  traeger_nr char(5) NOT NULL,
  entwurf uuid NOT NULL,
  fall uuid NOT NULL,
  name text NOT NULL,
  herkunft_fassung uuid,
  herkunft_entwurf uuid,
  herkunft_version integer,
  ausgang text NOT NULL,
  erledigt_am timestamptz,
  erledigt_von uuid,
  eingebracht_in uuid,
  CONSTRAINT ableger_pkey PRIMARY KEY (traeger_nr, entwurf),
  CONSTRAINT ableger_entwurf FOREIGN KEY (traeger_nr, entwurf) REFERENCES fall.entwurf (traeger_nr, id),
  CONSTRAINT ableger_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT ableger_eine_herkunft CHECK ((herkunft_fassung IS NULL) <> (herkunft_entwurf IS NULL)),
  CONSTRAINT ableger_version_zum_entwurf CHECK ((herkunft_entwurf IS NULL) = (herkunft_version IS NULL)),
  CONSTRAINT ableger_name CHECK (length(name) BETWEEN 1 AND 80),
  CONSTRAINT ableger_erledigt_von_jemandem CHECK ((erledigt_am IS NULL) = (erledigt_von IS NULL)),
  CONSTRAINT ableger_eingebracht_ist_erledigt CHECK (eingebracht_in IS NULL OR erledigt_am IS NOT NULL)
);
CALL technik.schuetze_traeger('fall.ableger');
GRANT SELECT, INSERT, UPDATE ON fall.ableger TO allegro_anwendung;
CREATE INDEX ableger_fall ON fall.ableger (traeger_nr, fall);
CREATE INDEX ableger_eingebracht_in ON fall.ableger (traeger_nr, eingebracht_in) WHERE eingebracht_in IS NOT NULL;
