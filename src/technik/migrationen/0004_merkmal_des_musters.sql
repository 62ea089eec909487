-- Why: a database for practice remembers on which day its sample Jobcenter was laid out and how far it got, so that a
-- later start goes on instead of beginning again. Whether a database is for practice stays the owner's to say.
ALTER TABLE technik.merkmal ENABLE ROW LEVEL SECURITY;
CREATE POLICY liest ON technik.merkmal FOR SELECT TO allegro_anwendung, allegro_loeschung USING (true);
CREATE POLICY merkt_muster ON technik.merkmal FOR INSERT TO allegro_system WITH CHECK (name LIKE 'muster.%');
CREATE POLICY aendert_muster ON technik.merkmal FOR UPDATE TO allegro_system
  USING (name LIKE 'muster.%') WITH CHECK (name LIKE 'muster.%');
GRANT INSERT, UPDATE ON technik.merkmal TO allegro_system;
