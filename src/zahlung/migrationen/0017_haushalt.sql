-- Why: the reports of the budget ask for the postings of a month or a day; without this index they read the ledger of all years.
CREATE INDEX buchung_gebucht ON zahlung.buchung (traeger_nr, gebucht_am);
