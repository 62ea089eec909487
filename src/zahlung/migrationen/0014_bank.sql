-- Why: what the bank says decides what has become of a payment. A message is kept piece by piece as it was read; what each
-- piece did is a row beside it, the last one holds. Whatever arrives twice, late or out of order has the same end (ADR 0050).

-- The rows of a message are written while it is read, the message itself at the end, when its size is known.

-- A message that was read. The same bytes, or the same id of the bank, come in once.
CREATE TABLE zahlung.bankmeldung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  format text COLLATE "C" NOT NULL,
  msg_id text COLLATE "C" NOT NULL,
  -- as the bank wrote it
  erstellt_am text COLLATE "C" NOT NULL,
  sha256 char(64) COLLATE "C" NOT NULL,
  groesse bigint NOT NULL,
  dateiname text NOT NULL,
  zeilen int NOT NULL,
  eingelesen_von uuid NOT NULL,
  eingelesen_am timestamptz NOT NULL,
  CONSTRAINT bankmeldung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT bankmeldung_bytes_einmal UNIQUE (traeger_nr, sha256),
  CONSTRAINT bankmeldung_einmal UNIQUE (traeger_nr, format, msg_id),
  CONSTRAINT bankmeldung_format CHECK (format ~ '^(pain[.]002|camt[.]05[234])[.]001[.][0-9]{2}$'),
  CONSTRAINT bankmeldung_hash CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
GRANT SELECT, INSERT ON zahlung.bankmeldung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.bankmeldung');
CALL technik.nur_anfuegen('zahlung.bankmeldung');
CALL zahlung.nur_anordnende('zahlung.bankmeldung');

-- Statements and advices within a message. `doppelt`: the bank has sent this statement before, in another message.
CREATE TABLE zahlung.bankauszug (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  meldung uuid NOT NULL,
  nr int NOT NULL,
  kennung text COLLATE "C" NOT NULL,
  nummer text COLLATE "C",
  iban text COLLATE "C",
  anfang_cent bigint,
  anfang_am date,
  ende_cent bigint,
  ende_am date,
  doppelt boolean NOT NULL,
  CONSTRAINT bankauszug_pkey PRIMARY KEY (traeger_nr, meldung, nr),
  CONSTRAINT bankauszug_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.bankmeldung (traeger_nr, id)
    DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX bankauszug_tag ON zahlung.bankauszug (traeger_nr, ende_am);
GRANT SELECT, INSERT ON zahlung.bankauszug TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.bankauszug');
CALL technik.nur_anfuegen('zahlung.bankauszug');
CALL zahlung.nur_anordnende('zahlung.bankauszug');

-- The pieces. status: what became of a file, batch or transfer; umsatz: an entry on the account; sammler, teil: batches and
-- transfers within the entry `umsatz`. `gilt`: whether the entry counts as a whole, or what is in it, piece by piece. Names, accounts and texts of others: the deletion job may remove what its period has released.
CREATE TABLE zahlung.bankzeile (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  meldung uuid NOT NULL,
  nr int NOT NULL,
  art text COLLATE "C" NOT NULL,
  auszug int,
  umsatz int,
  -- status: datei, sammler, ueberweisung; entries: gutschrift, belastung
  ebene text COLLATE "C",
  gilt text COLLATE "C",
  richtung text COLLATE "C",
  storno boolean NOT NULL,
  -- ACCP, RJCT …; BOOK, PDNG …
  status text COLLATE "C",
  vorgang text COLLATE "C",
  datei text COLLATE "C",
  sammler text COLLATE "C",
  anzahl int,
  end_to_end_id text COLLATE "C",
  referenz text COLLATE "C",
  betrag_cent bigint,
  buchungstag date,
  gruende text[] COLLATE "C" NOT NULL,
  bemerkung text,
  name text,
  iban text COLLATE "C",
  zweck text,
  CONSTRAINT bankzeile_pkey PRIMARY KEY (traeger_nr, meldung, nr),
  CONSTRAINT bankzeile_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.bankmeldung (traeger_nr, id)
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT bankzeile_art CHECK (art IN ('status', 'umsatz', 'sammler', 'teil')),
  CONSTRAINT bankzeile_ebene CHECK ((art = 'status') = (ebene IS NOT NULL) AND ebene IN ('datei', 'sammler', 'ueberweisung')),
  CONSTRAINT bankzeile_gilt CHECK ((art = 'umsatz') = (gilt IS NOT NULL) AND gilt IN ('umsatz', 'sammler', 'teil')),
  CONSTRAINT bankzeile_teil CHECK ((art IN ('sammler', 'teil')) = (umsatz IS NOT NULL)),
  CONSTRAINT bankzeile_auszug CHECK ((art = 'status') = (auszug IS NULL)),
  CONSTRAINT bankzeile_richtung CHECK ((art = 'status') = (richtung IS NULL) AND richtung IN ('gutschrift', 'belastung')),
  CONSTRAINT bankzeile_betrag CHECK (betrag_cent >= 0)
);
GRANT SELECT, INSERT ON zahlung.bankzeile TO allegro_anwendung;
GRANT SELECT, DELETE ON zahlung.bankzeile TO allegro_loeschung;
CALL technik.schuetze_traeger('zahlung.bankzeile');
CALL technik.nur_anfuegen('zahlung.bankzeile', true);
CALL zahlung.nur_anordnende('zahlung.bankzeile');

-- What a piece did, the last row holds. wartet: what it speaks of has not come yet, tried again with every message;
-- verwahrt: money on the account that nobody knows yet, held in the books.
CREATE TABLE zahlung.bankergebnis (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  meldung uuid NOT NULL,
  nr int NOT NULL,
  folge int NOT NULL,
  ergebnis text COLLATE "C" NOT NULL,
  grund text COLLATE "C" NOT NULL,
  zahlung uuid,
  forderung uuid,
  -- who made it so; null: found by the program
  von uuid,
  am timestamptz NOT NULL,
  CONSTRAINT bankergebnis_pkey PRIMARY KEY (traeger_nr, meldung, nr, folge),
  CONSTRAINT bankergebnis_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.bankmeldung (traeger_nr, id),
  CONSTRAINT bankergebnis_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT bankergebnis_forderung FOREIGN KEY (traeger_nr, forderung) REFERENCES zahlung.forderung (traeger_nr, id),
  CONSTRAINT bankergebnis_folge CHECK (folge >= 1),
  CONSTRAINT bankergebnis_art CHECK (ergebnis IN
    ('angenommen', 'abgewiesen', 'ausgefuehrt', 'zurueckgekommen', 'bestaetigt', 'eingang',
     'wartet', 'verwahrt', 'zuKlaeren', 'geklaert', 'bekannt', 'ohneWirkung')),
  CONSTRAINT bankergebnis_grund CHECK (grund <> '')
);
CREATE INDEX bankergebnis_zahlung ON zahlung.bankergebnis (traeger_nr, zahlung) WHERE zahlung IS NOT NULL;
GRANT SELECT, INSERT ON zahlung.bankergebnis TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.bankergebnis');
CALL technik.nur_anfuegen('zahlung.bankergebnis');
CALL zahlung.nur_anordnende('zahlung.bankergebnis');

-- No money goes to this account (iban), or to anybody of this case, until the lock is lifted by another person. It bears the
-- payment whose return caused it.
CREATE TABLE zahlung.auszahlungssperre (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  iban text COLLATE "C",
  fall uuid,
  zahlung uuid NOT NULL,
  grund text COLLATE "C" NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT auszahlungssperre_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT auszahlungssperre_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT auszahlungssperre_einmal UNIQUE NULLS NOT DISTINCT (traeger_nr, zahlung, iban, fall),
  CONSTRAINT auszahlungssperre_wovon CHECK ((iban IS NULL) <> (fall IS NULL))
);
CREATE INDEX auszahlungssperre_iban ON zahlung.auszahlungssperre (traeger_nr, iban) WHERE iban IS NOT NULL;
CREATE INDEX auszahlungssperre_fall ON zahlung.auszahlungssperre (traeger_nr, fall) WHERE fall IS NOT NULL;
GRANT SELECT, INSERT ON zahlung.auszahlungssperre TO allegro_anwendung;
GRANT SELECT, DELETE ON zahlung.auszahlungssperre TO allegro_loeschung;
CALL technik.schuetze_traeger('zahlung.auszahlungssperre');
CALL technik.nur_anfuegen('zahlung.auszahlungssperre', true);
CALL zahlung.nur_anordnende('zahlung.auszahlungssperre');

CREATE TABLE zahlung.auszahlungssperre_ende (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  sperre uuid NOT NULL,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT auszahlungssperre_ende_pkey PRIMARY KEY (traeger_nr, sperre),
  CONSTRAINT auszahlungssperre_ende_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.auszahlungssperre_ende TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.auszahlungssperre_ende');
CALL technik.nur_anfuegen('zahlung.auszahlungssperre_ende');
CALL zahlung.nur_anordnende('zahlung.auszahlungssperre_ende');

-- A payment that came back goes out again: which one for which.
CREATE TABLE zahlung.neuanweisung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  alt uuid NOT NULL,
  neu uuid NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT neuanweisung_pkey PRIMARY KEY (traeger_nr, alt),
  CONSTRAINT neuanweisung_neu_einmal UNIQUE (traeger_nr, neu),
  CONSTRAINT neuanweisung_alt FOREIGN KEY (traeger_nr, alt) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT neuanweisung_neu FOREIGN KEY (traeger_nr, neu) REFERENCES zahlung.zahlung (traeger_nr, id)
);
GRANT SELECT, INSERT ON zahlung.neuanweisung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.neuanweisung');
CALL technik.nur_anfuegen('zahlung.neuanweisung');
CALL zahlung.nur_anordnende('zahlung.neuanweisung');

-- What came back may be replaced like what was never sent; or it pays off what the same money is owed for (vereinnahmt).
ALTER TABLE zahlung.ereignis
  ADD COLUMN meldung uuid,
  ADD CONSTRAINT ereignis_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.bankmeldung (traeger_nr, id),
  DROP CONSTRAINT ereignis_uebergang,
  ADD CONSTRAINT ereignis_uebergang CHECK ((nr = 1) = (vorher = 'angeordnet') AND (vorher, zustand) IN
    (('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('angeordnet', 'verrechnet'), ('angeordnet', 'einbehalten'),
     ('eingeplant', 'uebergeben'), ('eingeplant', 'zurueckgestellt'), ('zurueckgestellt', 'eingeplant'),
     ('uebergeben', 'ausgefuehrt'), ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen'),
     ('abgewiesen', 'abgeloest'), ('zurueckgekommen', 'abgeloest'),
     ('abgewiesen', 'vereinnahmt'), ('zurueckgekommen', 'vereinnahmt'))),
  DROP CONSTRAINT ereignis_wodurch,
  ADD CONSTRAINT ereignis_wodurch CHECK (CASE
    WHEN zustand IN ('abgeloest', 'verrechnet') THEN entscheidung IS NOT NULL
    WHEN zustand = 'vereinnahmt' THEN true
    ELSE lauf IS NOT NULL END
    AND (zustand IN ('ausgefuehrt', 'abgewiesen', 'zurueckgekommen')) = (meldung IS NOT NULL));

CREATE INDEX ereignis_ruecklaeufer ON zahlung.ereignis (traeger_nr, am) WHERE zustand IN ('abgewiesen', 'zurueckgekommen');

-- bank: what a message of the bank books, on the day the bank booked it; klaerung: what a person made of held money.
ALTER TABLE zahlung.vorgang
  ADD COLUMN meldung uuid,
  ADD COLUMN zeile int,
  ADD COLUMN buchungstag date,
  ADD CONSTRAINT vorgang_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.bankmeldung (traeger_nr, id),
  DROP CONSTRAINT vorgang_art,
  ADD CONSTRAINT vorgang_art CHECK (art IN
    ('anordnung', 'abloesung', 'uebergabe', 'forderung', 'eingang', 'berichtigung', 'verrechnung', 'aufrechnung', 'erlass',
     'bank', 'klaerung', 'vereinnahmung')),
  DROP CONSTRAINT vorgang_wodurch,
  ADD CONSTRAINT vorgang_wodurch CHECK (CASE
    WHEN art IN ('uebergabe', 'aufrechnung') THEN lauf IS NOT NULL
    WHEN art IN ('bank', 'klaerung') THEN meldung IS NOT NULL AND zeile IS NOT NULL
    WHEN art = 'vereinnahmung' THEN buchungstag IS NOT NULL
    ELSE entscheidung IS NOT NULL END);
CREATE INDEX vorgang_buchungstag ON zahlung.vorgang (traeger_nr, buchungstag) WHERE buchungstag IS NOT NULL;

-- A posting is about a payment, about a claim, or about a piece of a message nobody knows yet: then it has no case.
ALTER TABLE zahlung.buchung
  ADD COLUMN meldung uuid,
  ADD COLUMN zeile int,
  ALTER COLUMN fall DROP NOT NULL,
  ALTER COLUMN entscheidung DROP NOT NULL,
  ALTER COLUMN person DROP NOT NULL,
  ADD CONSTRAINT buchung_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.bankmeldung (traeger_nr, id),
  DROP CONSTRAINT buchung_wovon,
  ADD CONSTRAINT buchung_wovon CHECK (num_nonnulls(zahlung, forderung, meldung) = 1 AND (meldung IS NULL) = (zeile IS NULL)
    AND (meldung IS NULL) = (fall IS NOT NULL) AND (meldung IS NULL) = (entscheidung IS NOT NULL) AND (meldung IS NULL) = (person IS NOT NULL)),
  ADD CONSTRAINT buchung_verwahrung CHECK (meldung IS NULL OR (soll IN ('bank', 'verwahrung') AND haben IN ('bank', 'verwahrung')));
CREATE INDEX buchung_je_zeile ON zahlung.buchung (traeger_nr, meldung, zeile) WHERE meldung IS NOT NULL;

ALTER TABLE zahlung.beiseite
  DROP CONSTRAINT beiseite_grund,
  ADD CONSTRAINT beiseite_grund CHECK (grund IN
    ('kontoNichtBestaetigt', 'nameLeer', 'landOhneAnschrift', 'betragZuHoch', 'kontoGesperrt', 'fallGesperrt'));
