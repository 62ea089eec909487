-- Why: who cannot wait for a transfer, or has no account without being to blame, gets money at a till or by post (§ 47 Abs. 1
-- Satz 2 SGB I, ADR 0051). It is another way of a payment that is ordered already: while it is out in cash no run takes it.

-- Asked for; nothing moves by it. `vier_augen`: above the limit of the day, or drawn: somebody else gives it out.
CREATE TABLE zahlung.barauszahlung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  zahlung uuid NOT NULL,
  -- the how manieth of this payment: two at once do not both come first
  nr int NOT NULL,
  fall uuid NOT NULL,
  weg text COLLATE "C" NOT NULL,
  grund text COLLATE "C" NOT NULL,
  nachweis text NOT NULL,
  -- the person whose day is limited
  empfaenger uuid NOT NULL,
  betrag_cent bigint NOT NULL,
  vier_augen boolean NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT barauszahlung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT barauszahlung_zahlung FOREIGN KEY (traeger_nr, zahlung) REFERENCES zahlung.zahlung (traeger_nr, id),
  CONSTRAINT barauszahlung_folge UNIQUE (traeger_nr, zahlung, nr),
  CONSTRAINT barauszahlung_wer UNIQUE (traeger_nr, id, von, vier_augen),
  CONSTRAINT barauszahlung_nr CHECK (nr >= 1),
  CONSTRAINT barauszahlung_weg CHECK (weg IN ('gutschein', 'anweisung')),
  CONSTRAINT barauszahlung_grund CHECK (grund IN ('keinKonto', 'unaufschiebbar')),
  CONSTRAINT barauszahlung_nachweis CHECK (nachweis <> ''),
  CONSTRAINT barauszahlung_betrag CHECK (betrag_cent > 0)
);
CREATE INDEX barauszahlung_fall ON zahlung.barauszahlung (traeger_nr, fall);
CREATE INDEX barauszahlung_empfaenger ON zahlung.barauszahlung (traeger_nr, empfaenger);
GRANT SELECT, INSERT ON zahlung.barauszahlung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.barauszahlung');
CALL technik.nur_anfuegen('zahlung.barauszahlung');
CALL zahlung.nur_anordnende('zahlung.barauszahlung');

-- To where a Zahlungsanweisung was sent. Personal data: the deletion job may remove what its period has released.
CREATE TABLE zahlung.anweisungsanschrift (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  barauszahlung uuid NOT NULL,
  zeilen text[] NOT NULL,
  CONSTRAINT anweisungsanschrift_pkey PRIMARY KEY (traeger_nr, barauszahlung),
  CONSTRAINT anweisungsanschrift_barauszahlung FOREIGN KEY (traeger_nr, barauszahlung)
    REFERENCES zahlung.barauszahlung (traeger_nr, id),
  CONSTRAINT anweisungsanschrift_zeilen CHECK (cardinality(zeilen) >= 3)
);
GRANT SELECT, INSERT ON zahlung.anweisungsanschrift TO allegro_anwendung;
GRANT SELECT, DELETE ON zahlung.anweisungsanschrift TO allegro_loeschung;
CALL technik.schuetze_traeger('zahlung.anweisungsanschrift');
CALL technik.nur_anfuegen('zahlung.anweisungsanschrift', true);
CALL zahlung.nur_anordnende('zahlung.anweisungsanschrift');

-- What became of it; its state is the last row, 'beantragt' before the first. Of the number on the paper only the hash stays
-- here: nobody can print it a second time. A voucher that has expired may still prove to have been redeemed in time.
CREATE TABLE zahlung.barschritt (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  barauszahlung uuid NOT NULL,
  nr int NOT NULL,
  vorige_nr int,
  vorher text COLLATE "C" NOT NULL,
  schritt text COLLATE "C" NOT NULL,
  beantragt_von uuid NOT NULL,
  vier_augen boolean NOT NULL,
  von uuid,
  am timestamptz NOT NULL,
  pruefwert char(64) COLLATE "C",
  -- of a voucher: the first instant at which it is worth nothing
  gueltig_bis timestamptz,
  grund text NOT NULL,
  CONSTRAINT barschritt_pkey PRIMARY KEY (traeger_nr, barauszahlung, nr),
  CONSTRAINT barschritt_schritt_einmal UNIQUE (traeger_nr, barauszahlung, nr, schritt),
  CONSTRAINT barschritt_wer FOREIGN KEY (traeger_nr, barauszahlung, beantragt_von, vier_augen)
    REFERENCES zahlung.barauszahlung (traeger_nr, id, von, vier_augen),
  CONSTRAINT barschritt_kette FOREIGN KEY (traeger_nr, barauszahlung, vorige_nr, vorher)
    REFERENCES zahlung.barschritt (traeger_nr, barauszahlung, nr, schritt),
  CONSTRAINT barschritt_folge CHECK (nr >= 1 AND (nr = 1) = (vorige_nr IS NULL) AND (vorige_nr IS NULL OR vorige_nr = nr - 1)),
  CONSTRAINT barschritt_uebergang CHECK ((nr = 1) = (vorher = 'beantragt') AND (vorher, schritt) IN
    (('beantragt', 'ausgegeben'), ('beantragt', 'verworfen'), ('ausgegeben', 'eingeloest'), ('ausgegeben', 'verfallen'),
     ('ausgegeben', 'gesperrt'), ('ausgegeben', 'zurueckgekommen'), ('verfallen', 'eingeloest'))),
  -- CASH-03: above the limit another natural person gives it out
  CONSTRAINT barschritt_vier_augen CHECK (schritt <> 'ausgegeben' OR (von IS NOT NULL AND (NOT vier_augen OR von <> beantragt_von))),
  CONSTRAINT barschritt_pruefwert CHECK ((schritt = 'ausgegeben') = (pruefwert IS NOT NULL)),
  CONSTRAINT barschritt_grund CHECK (schritt NOT IN ('verworfen', 'gesperrt') OR grund <> '')
);
CREATE UNIQUE INDEX barschritt_pruefwert_einmal ON zahlung.barschritt (traeger_nr, pruefwert) WHERE pruefwert IS NOT NULL;
CREATE INDEX barschritt_ausgegeben ON zahlung.barschritt (traeger_nr, am) WHERE schritt = 'ausgegeben';
GRANT SELECT, INSERT ON zahlung.barschritt TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.barschritt');
CALL technik.nur_anfuegen('zahlung.barschritt');
CALL zahlung.nur_anordnende('zahlung.barschritt');

-- What the cash provider reports: all it has paid out until `stand`.
CREATE TABLE zahlung.barmeldung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  sha256 char(64) COLLATE "C" NOT NULL,
  dateiname text NOT NULL,
  stand timestamptz NOT NULL,
  zeilen int NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  CONSTRAINT barmeldung_pkey PRIMARY KEY (traeger_nr, id),
  CONSTRAINT barmeldung_bytes_einmal UNIQUE (traeger_nr, sha256)
);
GRANT SELECT, INSERT ON zahlung.barmeldung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.barmeldung');
CALL technik.nur_anfuegen('zahlung.barmeldung');
CALL zahlung.nur_anordnende('zahlung.barmeldung');

-- One payment at a till, by the number the provider gave it: it takes effect once, whatever is sent how often.
CREATE TABLE zahlung.bareinloesung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  vorgang text COLLATE "C" NOT NULL,
  meldung uuid NOT NULL,
  pruefwert char(64) COLLATE "C" NOT NULL,
  betrag_cent bigint NOT NULL,
  eingeloest_am timestamptz NOT NULL,
  ergebnis text COLLATE "C" NOT NULL,
  barauszahlung uuid,
  CONSTRAINT bareinloesung_pkey PRIMARY KEY (traeger_nr, vorgang),
  CONSTRAINT bareinloesung_meldung FOREIGN KEY (traeger_nr, meldung) REFERENCES zahlung.barmeldung (traeger_nr, id),
  CONSTRAINT bareinloesung_barauszahlung FOREIGN KEY (traeger_nr, barauszahlung) REFERENCES zahlung.barauszahlung (traeger_nr, id),
  CONSTRAINT bareinloesung_ergebnis CHECK (ergebnis IN
    ('eingeloest', 'unbekannt', 'schonEingeloest', 'betragFalsch', 'nichtGueltig', 'gesperrt', 'schonGezahlt')),
  CONSTRAINT bareinloesung_vorgang CHECK (vorgang <> '')
);
CREATE UNIQUE INDEX bareinloesung_einmal ON zahlung.bareinloesung (traeger_nr, barauszahlung) WHERE ergebnis = 'eingeloest';
CREATE INDEX bareinloesung_je_meldung ON zahlung.bareinloesung (traeger_nr, meldung);
GRANT SELECT, INSERT ON zahlung.bareinloesung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.bareinloesung');
CALL technik.nur_anfuegen('zahlung.bareinloesung');
CALL zahlung.nur_anordnende('zahlung.bareinloesung');

-- ausgegeben: out in cash; ausgezahlt: redeemed. What has expired, was locked or came back by post waits for the next run, or is
-- what it was before: money that came back.
ALTER TABLE zahlung.ereignis
  ADD COLUMN barauszahlung uuid,
  ADD CONSTRAINT ereignis_barauszahlung FOREIGN KEY (traeger_nr, barauszahlung) REFERENCES zahlung.barauszahlung (traeger_nr, id),
  DROP CONSTRAINT ereignis_uebergang,
  ADD CONSTRAINT ereignis_uebergang CHECK ((nr = 1) = (vorher = 'angeordnet') AND (vorher, zustand) IN
    (('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('angeordnet', 'verrechnet'), ('angeordnet', 'einbehalten'),
     ('angeordnet', 'vereinnahmt'), ('angeordnet', 'ausgegeben'),
     ('eingeplant', 'uebergeben'), ('eingeplant', 'zurueckgestellt'), ('zurueckgestellt', 'eingeplant'),
     ('zurueckgestellt', 'ausgegeben'), ('zurueckgestellt', 'ausgezahlt'),
     ('uebergeben', 'ausgefuehrt'), ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen'),
     ('abgewiesen', 'abgeloest'), ('zurueckgekommen', 'abgeloest'),
     ('abgewiesen', 'vereinnahmt'), ('zurueckgekommen', 'vereinnahmt'),
     ('abgewiesen', 'ausgegeben'), ('zurueckgekommen', 'ausgegeben'), ('zurueckgekommen', 'ausgezahlt'),
     ('ausgegeben', 'ausgezahlt'), ('ausgegeben', 'zurueckgestellt'), ('ausgegeben', 'zurueckgekommen'))),
  DROP CONSTRAINT ereignis_wodurch,
  ADD CONSTRAINT ereignis_wodurch CHECK (
    (barauszahlung IS NOT NULL) = (vorher = 'ausgegeben' OR zustand IN ('ausgegeben', 'ausgezahlt'))
    AND CASE
      WHEN barauszahlung IS NOT NULL THEN lauf IS NULL AND meldung IS NULL
      WHEN zustand IN ('abgeloest', 'verrechnet') THEN entscheidung IS NOT NULL
      WHEN zustand = 'vereinnahmt' THEN true
      ELSE lauf IS NOT NULL END
    AND (barauszahlung IS NOT NULL
         OR (zustand IN ('ausgefuehrt', 'abgewiesen', 'zurueckgekommen')) = (meldung IS NOT NULL)));

ALTER TABLE zahlung.vorgang
  DROP CONSTRAINT vorgang_art,
  ADD CONSTRAINT vorgang_art CHECK (art IN
    ('anordnung', 'abloesung', 'uebergabe', 'forderung', 'eingang', 'berichtigung', 'verrechnung', 'aufrechnung', 'erlass',
     'bank', 'klaerung', 'vereinnahmung', 'barauszahlung'));

-- bar: given out and not redeemed; barstelle: redeemed, owed to the cash provider.
ALTER TABLE zahlung.buchung
  DROP CONSTRAINT buchung_konten,
  ADD CONSTRAINT buchung_konten CHECK (
    soll IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung', 'beitraege',
             'bar', 'barstelle')
    AND haben IN ('aufwand', 'verbindlichkeit', 'unterwegs', 'bank', 'verwahrung', 'forderung', 'verrechnung', 'aufrechnung', 'beitraege',
                  'bar', 'barstelle'));
