-- Why: each case lies with one Bediensteter, by the criteria of the Geschäftsverteilung or by hand with a reason. Every
-- change is a row that names what was before, so that a reorganisation can be taken back exactly.
ALTER TABLE fall.leistungsfall
  ADD COLUMN zustaendig uuid,
  ADD COLUMN zustaendig_von_hand boolean NOT NULL DEFAULT false,
  ADD COLUMN zustaendig_nr integer NOT NULL DEFAULT 0;
CREATE INDEX leistungsfall_zustaendig ON fall.leistungsfall (traeger_nr, zustaendig);

CREATE TABLE fall.zustaendigkeit (
  traeger_nr char(5) NOT NULL,
  fall uuid NOT NULL,
  nr integer NOT NULL,
  art text COLLATE "C" NOT NULL,
  -- null: nobody, everybody's
  bediensteter uuid,
  vorher uuid,
  vorher_von_hand boolean NOT NULL,
  umverteilung uuid,
  grund text NOT NULL,
  wann timestamptz NOT NULL,
  -- null: by a job
  von uuid,
  CONSTRAINT zustaendigkeit_pkey PRIMARY KEY (traeger_nr, fall, nr),
  CONSTRAINT zustaendigkeit_fall FOREIGN KEY (traeger_nr, fall) REFERENCES fall.leistungsfall (traeger_nr, id),
  CONSTRAINT zustaendigkeit_art CHECK (art IN ('aufnahme', 'vonHand', 'regel', 'umverteilung', 'ruecknahme')),
  CONSTRAINT zustaendigkeit_umverteilung CHECK ((art IN ('umverteilung', 'ruecknahme')) = (umverteilung IS NOT NULL))
);
CALL technik.schuetze_traeger('fall.zustaendigkeit');
CALL technik.nur_anfuegen('fall.zustaendigkeit', true);
GRANT SELECT, INSERT ON fall.zustaendigkeit TO allegro_anwendung;
CREATE INDEX zustaendigkeit_umverteilung ON fall.zustaendigkeit (traeger_nr, umverteilung, fall) WHERE umverteilung IS NOT NULL;
