-- Why: money that came in is typed by hand, so a slip must be put right without changing a row: by a counter-entry of another
-- person. And one payment may pay off several claims of a person; its key makes that it is booked once, however often it
-- is sent (ADR 0026). The act of posting a receipt (`vorgang`) has the id of the receipt.
ALTER TABLE zahlung.forderungseingang
  -- the payment it is a part of; null: booked before payments had a key
  ADD COLUMN einzahlung uuid,
  -- counts the times a receipt was typed for a claim: a second time only after the first was put right
  ADD COLUMN versuch int NOT NULL DEFAULT 1,
  DROP CONSTRAINT forderungseingang_einmal,
  ADD CONSTRAINT forderungseingang_einmal UNIQUE (traeger_nr, forderung, beleg, versuch),
  ADD CONSTRAINT forderungseingang_einzahlung_einmal UNIQUE (traeger_nr, forderung, einzahlung),
  ADD CONSTRAINT forderungseingang_von UNIQUE (traeger_nr, id, von),
  ADD CONSTRAINT forderungseingang_versuch CHECK (versuch >= 1);

CREATE TABLE zahlung.eingangsberichtigung (
  traeger_nr char(5) COLLATE "C" NOT NULL,
  eingang uuid NOT NULL,
  gebucht_von uuid NOT NULL,
  grund text NOT NULL,
  von uuid NOT NULL,
  am timestamptz NOT NULL,
  -- at most once
  CONSTRAINT eingangsberichtigung_pkey PRIMARY KEY (traeger_nr, eingang),
  CONSTRAINT eingangsberichtigung_eingang FOREIGN KEY (traeger_nr, eingang, gebucht_von)
    REFERENCES zahlung.forderungseingang (traeger_nr, id, von),
  CONSTRAINT eingangsberichtigung_vier_augen CHECK (von <> gebucht_von),
  CONSTRAINT eingangsberichtigung_grund CHECK (grund <> '')
);
GRANT SELECT, INSERT ON zahlung.eingangsberichtigung TO allegro_anwendung;
CALL technik.schuetze_traeger('zahlung.eingangsberichtigung');
CALL technik.nur_anfuegen('zahlung.eingangsberichtigung');
CALL zahlung.nur_anordnende('zahlung.eingangsberichtigung');

ALTER TABLE zahlung.vorgang
  DROP CONSTRAINT vorgang_art,
  ADD CONSTRAINT vorgang_art CHECK (art IN ('anordnung', 'abloesung', 'uebergabe', 'forderung', 'eingang', 'berichtigung'));
