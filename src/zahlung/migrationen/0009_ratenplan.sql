-- Why: a claim may be paid in instalments, or later (letter I3; § 40 Abs. 10 SGB II). The agreement changes no posting and no
-- claim: it says when which part is due, and what has come in by the ledger counts on it from the first rate on (ADR 0032).
CREATE TABLE zahlung.ratenplan (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  fall uuid NOT NULL,
  forderung uuid NOT NULL,
  person text COLLATE "C" NOT NULL,
  -- the first agreement about a claim is 1, the next one, after that has ended, 2
  nr int NOT NULL,
  -- the procedure that made it: released twice, it is one
  verfahren uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  -- what was open when it was made; the last rate is the rest
  betrag_cent bigint NOT NULL,
  rate_cent bigint NOT NULL,
  erste_am date NOT NULL,
  angelegt_von uuid NOT NULL,
  angelegt_am timestamptz NOT NULL,
  CONSTRAINT ratenplan_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT ratenplan_einmal UNIQUE (traeger_nr, verfahren),
  CONSTRAINT ratenplan_nr UNIQUE (traeger_nr, forderung, nr),
  CONSTRAINT ratenplan_forderung FOREIGN KEY (traeger_nr, forderung, person) REFERENCES zahlung.forderung (traeger_nr, id, person),
  CONSTRAINT ratenplan_art CHECK (art IN ('raten', 'gesetz', 'stundung')),
  CONSTRAINT ratenplan_betrag CHECK (rate_cent > 0 AND betrag_cent >= rate_cent),
  CONSTRAINT ratenplan_stundung CHECK (art <> 'stundung' OR rate_cent = betrag_cent)
);
CREATE INDEX ratenplan_fall ON zahlung.ratenplan (traeger_nr, fall);
GRANT SELECT, INSERT ON zahlung.ratenplan TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.ratenplan');
CALL technik.nur_anfuegen('zahlung.ratenplan');
CALL zahlung.nur_anordnende('zahlung.ratenplan');

-- It ends before its last rate: revoked (the whole rest is due from a day on), or given up. That it ends when all is paid needs
-- no row.
CREATE TABLE zahlung.ratenplanende (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  ratenplan uuid NOT NULL,
  art text COLLATE "C" NOT NULL,
  -- from this day on the whole rest is due
  faellig_am date NOT NULL,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT ratenplanende_pkey PRIMARY KEY (traeger_nr, ratenplan),
  CONSTRAINT ratenplanende_ratenplan FOREIGN KEY (traeger_nr, ratenplan) REFERENCES zahlung.ratenplan (traeger_nr, id),
  CONSTRAINT ratenplanende_art CHECK (art IN ('widerrufen', 'beendet')),
  CONSTRAINT ratenplanende_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.ratenplanende TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.ratenplanende');
CALL technik.nur_anfuegen('zahlung.ratenplanende');
CALL zahlung.nur_anordnende('zahlung.ratenplanende');
