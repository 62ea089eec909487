-- Why: SERIALIZABLE watches pages, not rows. Ids grow with time, so rows that come into being together lie on one page
-- of an index, and in a young database a whole index is one page: two transactions that have nothing in common then look
-- like a conflict. This table holds nothing. Serialisable transactions lock it first, side by side with each other; one
-- that was hit repeats alone, and alone nothing hits it (ADR 0013). LOCK TABLE, unlike any query, takes no snapshot yet.
CREATE TABLE technik.reihe ();
-- the right to lock; there is no row and no column
GRANT UPDATE ON technik.reihe TO allegro_anwendung;
