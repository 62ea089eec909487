-- Why: whoever is asked for money must be told where to pay. The account payments come in on is one of the Träger's own,
-- confirmed by a second person like each of them; which one it is holds from a day until the next row of the Träger (ADR 0046).
-- IBAN and holder are copied: letters read this one small table, not the register of accounts, in which a full scan would
-- make every confirmation elsewhere a conflict (SERIALIZABLE).
CREATE TABLE stammdaten.einzahlungskonto (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  nr int NOT NULL,
  gilt_ab date NOT NULL,
  bankverbindung_id uuid NOT NULL,
  version int NOT NULL,
  iban text COLLATE "C" NOT NULL,
  kontoinhaber text NOT NULL,
  -- name of the bank as letters say it; empty: not known
  bank text NOT NULL,
  festgelegt_am timestamptz NOT NULL,
  festgelegt_von uuid NOT NULL,
  CONSTRAINT einzahlungskonto_pkey PRIMARY KEY (traeger_nr, nr),
  CONSTRAINT einzahlungskonto_traeger FOREIGN KEY (traeger_nr) REFERENCES stammdaten.traeger,
  CONSTRAINT einzahlungskonto_entschieden FOREIGN KEY (bankverbindung_id, version)
    REFERENCES stammdaten.bankverbindung_entscheidung (bankverbindung_id, version),
  CONSTRAINT einzahlungskonto_bank CHECK (length(bank) <= 70)
);
GRANT SELECT, INSERT ON stammdaten.einzahlungskonto TO allegro_anwendung;
CALL stammdaten.schuetze('stammdaten.einzahlungskonto', false, 'festgelegt_von');
CALL technik.nur_anfuegen('stammdaten.einzahlungskonto');
CREATE POLICY legt_fuer_den_eigenen_an ON stammdaten.einzahlungskonto AS RESTRICTIVE FOR INSERT TO allegro_anwendung
  WITH CHECK (traeger_nr = current_setting('allegro.traeger', true)::bpchar);
