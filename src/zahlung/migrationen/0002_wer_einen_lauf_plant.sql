-- Why: who certifies (F) may also plan or discard a run; only who orders (A) may release it or replace a payment.
DROP POLICY nur_anordnende ON zahlung.lauf;

DROP POLICY nur_anordnende ON zahlung.laufereignis;
CREATE POLICY nur_anordnende_geben_frei ON zahlung.laufereignis AS RESTRICTIVE FOR INSERT TO allegro_anwendung
  WITH CHECK (zustand <> 'freigegeben' OR current_setting('allegro.stufe', true) IN ('A', ''));

DROP POLICY nur_anordnende ON zahlung.ereignis;
CREATE POLICY nur_anordnende_ersetzen ON zahlung.ereignis AS RESTRICTIVE FOR INSERT TO allegro_anwendung
  WITH CHECK (zustand = 'zurueckgestellt' OR current_setting('allegro.stufe', true) IN ('A', ''));
