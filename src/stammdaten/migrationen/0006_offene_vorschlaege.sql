-- Why: the workplace lists accounts that wait for a second person. Asked of every account ever kept it took half a second
-- with 100,000 cases. Proposals are noted here beside; what has been decided is swept away at night, not by the act that
-- decides, so that acts about different accounts go on sharing nothing (SERIALIZABLE).
CREATE TABLE stammdaten.bankverbindung_vorschlag (
  bankverbindung_id uuid NOT NULL,
  version int NOT NULL,
  CONSTRAINT bankverbindung_vorschlag_pkey PRIMARY KEY (bankverbindung_id, version),
  CONSTRAINT bankverbindung_vorschlag_version FOREIGN KEY (bankverbindung_id, version)
    REFERENCES stammdaten.bankverbindung_version (bankverbindung_id, version) ON DELETE CASCADE
);
INSERT INTO stammdaten.bankverbindung_vorschlag (bankverbindung_id, version)
SELECT v.bankverbindung_id, v.version FROM stammdaten.bankverbindung_version v
 WHERE NOT EXISTS (SELECT FROM stammdaten.bankverbindung_entscheidung e
                    WHERE e.bankverbindung_id = v.bankverbindung_id AND e.version = v.version);
GRANT SELECT, INSERT ON stammdaten.bankverbindung_vorschlag TO allegro_anwendung;
GRANT DELETE ON stammdaten.bankverbindung_vorschlag TO allegro_system;
GRANT SELECT, DELETE ON stammdaten.bankverbindung_vorschlag TO allegro_loeschung;
CALL stammdaten.schuetze('stammdaten.bankverbindung_vorschlag', true);
