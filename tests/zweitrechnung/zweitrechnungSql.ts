// The second way of computing SGB II benefits, for tests only. Written from the law and its explanations alone: SGB II
// (state after 1 July 2026 and the states of 1 Jan and 1 July 2023, April 2024, May 2026), GrusiGV and Bürgergeld-V,
// RBSFV 2026, MiLoV5, the directives and judgments cited beside the stages, and the house rules of ADR 0008.
// Whoever wrote it had not read the first way (src/recht: rules, engine, their cases), only the form of facts and
// results. Whoever changes it decides from the law, never by looking there.
//
// One statement computes a batch of households: facts are one relation, each stage of the law is one table. Amounts are
// whole cents in `numeric`. `round(numeric)` rounds half up (§ 41 Abs. 2 S. 2); a quotient of cents lies at least 1/(2·divisor)
// from a half it does not meet, far beyond the sixteen digits of `numeric`.

export const ZWEITRECHNUNG = `
WITH
-- ── Values of the law ───────────────────────────────────────────────────────────────────────────────────────────────
-- § 20 SGB II with § 77 Abs. 4 a. F. (steps 4 to 6 at least 287, 251, 215) and the yearly Bekanntmachungen; since 2017
-- Anlage zu § 28 SGB XII; 2023 § 134 Abs. 2 SGB XII; 2026 § 1 Abs. 2, § 2 RBSFV 2026
regelbedarf AS MATERIALIZED (
  SELECT jahr, stufe::int AS stufe, betrag
    FROM (VALUES
      (2011, ARRAY[364, 328, 291, 287, 251, 215]), (2012, ARRAY[374, 337, 299, 287, 251, 219]),
      (2013, ARRAY[382, 345, 306, 289, 255, 224]), (2014, ARRAY[391, 353, 313, 296, 261, 229]),
      (2015, ARRAY[399, 360, 320, 302, 267, 234]), (2016, ARRAY[404, 364, 324, 306, 270, 237]),
      (2017, ARRAY[409, 368, 327, 311, 291, 237]), (2018, ARRAY[416, 374, 332, 316, 296, 240]),
      (2019, ARRAY[424, 382, 339, 322, 302, 245]), (2020, ARRAY[432, 389, 345, 328, 308, 250]),
      (2021, ARRAY[446, 401, 357, 373, 309, 283]), (2022, ARRAY[449, 404, 360, 376, 311, 285]),
      (2023, ARRAY[502, 451, 402, 420, 348, 318]), (2024, ARRAY[563, 506, 451, 471, 390, 357]),
      (2025, ARRAY[563, 506, 451, 471, 390, 357]), (2026, ARRAY[563, 506, 451, 471, 390, 357])) j (jahr, betraege),
         unnest(betraege) WITH ORDINALITY AS u (betrag, stufe)),
-- § 8 Abs. 1a SGB IV: Mindestlohn × 130 / 3, rounded up to euro: 12,00 · 12,41 · 12,82 · 13,90 (MiLoV5); asked for since
-- July 2023. § 72 Abs. 1 SGB II: 20 since July 2022, 25 since 2025
zeitwert (ab, bis, geringfuegig, sofortzuschlag) AS (VALUES
  (DATE '2011-01-01', DATE '2022-06-30', 0, 0), (DATE '2022-07-01', DATE '2022-12-31', 0, 20),
  (DATE '2023-01-01', DATE '2023-12-31', 520, 20), (DATE '2024-01-01', DATE '2024-12-31', 538, 20),
  (DATE '2025-01-01', DATE '2025-12-31', 556, 25), (DATE '2026-01-01', DATE '2026-12-31', 603, 25)),
-- § 30 SGB II a. F. (§ 77 Abs. 3), § 11b Abs. 3 until 30 June 2023 and since; stufe 1 is not for those of Abs. 2b; the last one ends at 1 500
-- with a minor child
freibetragsstufe (ab, bis, stufe, von_euro, bis_euro, prozent) AS (VALUES
  (DATE '2005-10-01', DATE '2011-06-30', 1,  100,  800, 20),
  (DATE '2005-10-01', DATE '2011-06-30', 3,  800, 1200, 10),
  (DATE '2011-07-01', DATE '2023-06-30', 1,  100, 1000, 20),
  (DATE '2011-07-01', DATE '2023-06-30', 3, 1000, 1200, 10),
  (DATE '2023-07-01', DATE '9999-12-31', 1,  100,  520, 20),
  (DATE '2023-07-01', DATE '9999-12-31', 2,  520, 1000, 30),
  (DATE '2023-07-01', DATE '9999-12-31', 3, 1000, 1200, 10)),
-- § 7a SGB II: months beyond the 65th year
altersgrenze (jahrgang, monate) AS (VALUES
  (1947, 1), (1948, 2), (1949, 3), (1950, 4), (1951, 5), (1952, 6), (1953, 7), (1954, 8), (1955, 9), (1956, 10),
  (1957, 11), (1958, 12), (1959, 14), (1960, 16), (1961, 18), (1962, 20), (1963, 22)),
-- § 21 Abs. 7 S. 2 SGB II, per thousand of the person's own Regelbedarf
warmwassersatz (stufe, promille) AS (VALUES (1, 23), (2, 23), (3, 23), (4, 14), (5, 12), (6, 8)),
-- § 12 Abs. 2 SGB II since 1 July 2026: completed years from, allowance
vermoegensstufe (ab_jahre, freibetrag) AS (VALUES (0, 5000), (30, 10000), (40, 12500), (50, 20000)),

-- § 21 Abs. 5 with the recommendations of the Deutscher Verein (FW 21, annexes), percent of Stufe 1 by completed years
kost (krankheit, von_jahre, bis_jahre, prozent) AS (VALUES
  ('mukoviszidose', 0, 0, 20), ('mukoviszidose', 1, 6, 15), ('mukoviszidose', 7, 12, 20), ('mukoviszidose', 13, 14, 25),
  ('mukoviszidose', 15, 99, 30),
  ('zoeliakie', 0, 0, 5), ('zoeliakie', 1, 9, 10), ('zoeliakie', 10, 17, 15), ('zoeliakie', 18, 99, 20),
  ('dialyse', 18, 99, 5), ('mangelernaehrung', 0, 0, 10), ('mangelernaehrung', 1, 6, 25), ('mangelernaehrung', 7, 9, 30),
  ('mangelernaehrung', 10, 12, 35), ('mangelernaehrung', 13, 14, 40), ('mangelernaehrung', 15, 17, 45),
  ('mangelernaehrung', 18, 99, 10),
  ('phenylketonurie', 0, 0, 20), ('phenylketonurie', 1, 9, 15), ('phenylketonurie', 10, 12, 20), ('phenylketonurie', 13, 17, 25),
  ('laktoseintoleranz', 0, 17, 5), ('galaktosaemie', 0, 12, 10), ('galaktosaemie', 13, 17, 15)),
-- § 28 Abs. 3 SGB II, § 34 Abs. 3, 3a SGB XII: on 1 August and 1 February
schulbedarf (erster, betrag) AS (VALUES
  (DATE '2022-02-01', 5200), (DATE '2022-08-01', 10400), (DATE '2023-02-01', 5800), (DATE '2023-08-01', 11600),
  (DATE '2024-02-01', 6500), (DATE '2024-08-01', 13000), (DATE '2025-02-01', 6500), (DATE '2025-08-01', 13000),
  (DATE '2026-02-01', 6500), (DATE '2026-08-01', 13000)),
-- §§ 31a, 31b, 32 SGB II by the day of the event (§ 65a Abs. 2, § 77 Abs. 12): percent of the Regelbedarf, months, cap of all
-- together. Since 5 November 2019 not more than 30 (BVerfG 1 BvL 7/16); § 84: § 31a rests, § 32 from the second time on.
minderungsregel (ab, bis, art, stufe_von, stufe_bis, prozent, monate, deckel) AS (VALUES
  (DATE '2011-04-01', DATE '2019-11-04', 'pflichtverletzung', 1, 1,  30, 3, 100),
  (DATE '2011-04-01', DATE '2019-11-04', 'pflichtverletzung', 2, 2,  60, 3, 100),
  (DATE '2011-04-01', DATE '2019-11-04', 'pflichtverletzung', 3, 3, 999, 3, 100),
  (DATE '2011-04-01', DATE '2019-11-04', 'meldeversaeumnis',  1, 3,  10, 3, 100),
  (DATE '2019-11-05', DATE '2022-06-30', 'pflichtverletzung', 1, 3,  30, 3,  30),
  (DATE '2019-11-05', DATE '2022-06-30', 'meldeversaeumnis',  1, 3,  10, 3,  30),
  (DATE '2022-07-01', DATE '2022-12-31', 'meldeversaeumnis',  2, 3,  10, 3,  10),
  (DATE '2023-01-01', DATE '2026-06-30', 'pflichtverletzung', 1, 1,  10, 1,  30),
  (DATE '2023-01-01', DATE '2026-06-30', 'pflichtverletzung', 2, 2,  20, 2,  30),
  (DATE '2023-01-01', DATE '2026-06-30', 'pflichtverletzung', 3, 3,  30, 3,  30),
  (DATE '2023-01-01', DATE '2026-06-30', 'meldeversaeumnis',  1, 3,  10, 1,  30),
  (DATE '2026-07-01', DATE '9999-12-31', 'pflichtverletzung', 1, 3,  30, 3,  30),
  (DATE '2026-07-01', DATE '9999-12-31', 'meldeversaeumnis',  2, 3,  30, 1,  30)),
-- § 31a Abs. 7: the Regelbedarf is not paid, at most two months; 2024 to 2026 only after a reduction within a year (§ 86);
-- § 7b Abs. 4: for one month
wegfallregel (ab, bis, art, nur_nach_minderung, monate) AS (VALUES
  (DATE '2024-03-28', DATE '2026-03-27', 'arbeitsverweigerung', true,  2),
  (DATE '2026-04-23', DATE '9999-12-31', 'arbeitsverweigerung', false, 2),
  (DATE '2026-07-01', DATE '9999-12-31', 'nichterreichbar',     false, 1)),

-- ── Questions and facts ─────────────────────────────────────────────────────────────────────────────────────────────
frage AS MATERIALIZED (
  SELECT f, h, erster, (erster + interval '1 month')::date - 1 AS letzter, extract(year FROM erster)::int AS jahr,
         -- what is added before decimals are cut off: § 41 Abs. 2 S. 2, from April to December 2011 nothing (§ 77 Abs. 14)
         CASE WHEN erster BETWEEN DATE '2011-04-01' AND DATE '2011-12-01' THEN 0 ELSE 0.5 END AS halb,
         erster < DATE '2012-01-01' AS volle_euro
    FROM jsonb_to_recordset($1::jsonb) AS t (f int, h int, erster date)),
angabe AS MATERIALIZED (
  -- § 21 Abs. 2: from the thirteenth week on, 28 weeks before the term, to the end of the month of birth
  SELECT h, CASE WHEN art IN ('schwangerschaft', 'ernaehrung') THEN 'mehrbedarf' ELSE art END AS art, person,
         CASE WHEN art = 'schwangerschaft' THEN termin - 196
              WHEN art = 'einmaligeEinnahme' THEN date_trunc('month', zufluss_am)::date ELSE coalesce(von, DATE '0001-01-01') END AS von,
         CASE WHEN art = 'schwangerschaft' THEN (date_trunc('month', coalesce(entbindung_am, termin)) + interval '1 month')::date - 1
              -- § 11 Abs. 3: six months in which it may still count
              WHEN art = 'einmaligeEinnahme' THEN (date_trunc('month', zufluss_am) + interval '6 months')::date - 1
              ELSE coalesce(bis, DATE '9999-12-30') END AS bis, am, geburt, rolle,
         eltern, erwerbsfaehig, grund,
         CASE WHEN art IN ('schwangerschaft', 'ernaehrung') THEN art ELSE mehrbedarfsart END AS mehrbedarfsart, krankheit,
         betrag_cent, prozent_x100, koepfe, anerkannt_cent, grundmiete_cent, nebenkosten_cent, heizung_cent, angemessen_unterkunft_cent, angemessen_heizung_cent, warmwasser, brutto_cent,
         gewinn_cent, steuern_cent, sozialabgaben_cent, einkommensart, nachzahlung, berechtigt, absetzungsart, wert_cent,
         geschuetzt, minderungsart, ereignis_am, stufe, zinsen_cent, grundsteuer_cent, versicherung_cent, sonstiges_cent,
         tilgung_cent, tilgung_anerkannt, aufnahme, verguetung, ausgaben_cent, zufluss_am, fuer_von, fuer_bis
    FROM jsonb_to_recordset($2::jsonb) AS t (
         h int, art text, person text, von date, bis date, am date, geburt date, rolle text, eltern jsonb,
         erwerbsfaehig boolean, grund text, mehrbedarfsart text, betrag_cent numeric, prozent_x100 numeric, koepfe int,
         anerkannt_cent numeric, grundmiete_cent numeric, nebenkosten_cent numeric, heizung_cent numeric,
         angemessen_unterkunft_cent numeric, angemessen_heizung_cent numeric, warmwasser text, brutto_cent numeric,
         gewinn_cent numeric, steuern_cent numeric, sozialabgaben_cent numeric, einkommensart text, nachzahlung boolean,
         berechtigt text, absetzungsart text, wert_cent numeric, geschuetzt boolean, minderungsart text,
         ereignis_am date, stufe int, krankheit text, termin date, entbindung_am date,
         zinsen_cent numeric, grundsteuer_cent numeric, versicherung_cent numeric, sonstiges_cent numeric,
         tilgung_cent numeric, tilgung_anerkannt boolean, aufnahme text, verguetung boolean, ausgaben_cent numeric,
         zufluss_am date, fuer_von date, fuer_bis date)),
-- A need of one day by § 21 Abs. 6, 6a is a single one: it counts in its month as a whole.
gilt AS MATERIALIZED (
  SELECT fr.f, fr.erster, fr.letzter, fr.jahr, fr.halb, fr.volle_euro, a.*,
         (a.geburt + make_interval(years => fr.jahr - extract(year FROM a.geburt)::int))::date
           + CASE WHEN to_char(a.geburt, 'MMDD') = '0229'
                   AND extract(day FROM make_date(fr.jahr, 3, 1) - 1) = 28 THEN 1 ELSE 0 END AS geburtstag
    FROM frage fr
    JOIN (SELECT h, art, person, am, geburt, rolle, eltern, erwerbsfaehig, grund, mehrbedarfsart, krankheit, betrag_cent, prozent_x100,
                 koepfe, anerkannt_cent, grundmiete_cent, nebenkosten_cent, heizung_cent, angemessen_unterkunft_cent,
                 angemessen_heizung_cent, warmwasser, brutto_cent, gewinn_cent, steuern_cent, sozialabgaben_cent,
                 einkommensart, nachzahlung, berechtigt, absetzungsart, wert_cent, geschuetzt,
                 minderungsart, ereignis_am, stufe, zinsen_cent, grundsteuer_cent, versicherung_cent, sonstiges_cent, tilgung_cent,
                 tilgung_anerkannt, aufnahme, verguetung, ausgaben_cent, zufluss_am, fuer_von, fuer_bis,
                 CASE WHEN einmalig THEN date_trunc('month', von)::date ELSE von END AS von,
                 CASE WHEN einmalig THEN (date_trunc('month', von) + interval '1 month')::date - 1 ELSE bis END AS bis
            FROM (SELECT a.*, coalesce(von = bis AND mehrbedarfsart IN ('unabweisbar', 'schulbuch'), false) AS einmalig
                    FROM angabe a) t) a ON a.h = fr.h AND a.von <= fr.letzter AND a.bis >= fr.erster),

-- ── § 41 Abs. 1: the month has thirty days; a strip is a run of days in which no fact and no age changes ──────────────
schnitt AS (
  SELECT f, erster AS tag FROM frage
  UNION SELECT f, von FROM gilt
         WHERE von > erster AND art IN ('person', 'ausschluss', 'erwerbsfaehigkeit', 'alleinerziehung', 'mehrbedarf',
                                        'unterkunft', 'eigenheim')
  UNION SELECT f, bis + 1 FROM gilt
         WHERE bis < letzter AND art IN ('person', 'ausschluss', 'erwerbsfaehigkeit', 'alleinerziehung', 'mehrbedarf',
                                         'unterkunft', 'eigenheim')
  UNION SELECT f, geburtstag FROM gilt WHERE art = 'person' AND geburtstag > erster AND geburtstag <= letzter),
-- The strip that runs to the end of the month takes what is missing to 30; the 31st counts for nobody who was there
-- before (LSG Berlin-Brandenburg L 5 AS 914/09).
streifen AS MATERIALIZED (
  SELECT f, h, jahr, letzter, halb, volle_euro, ab, bis, bis - ab + 1 AS kalendertage,
         CASE WHEN bis = letzter THEN 30 ELSE least(extract(day FROM bis)::int, 30) END
           - least(extract(day FROM ab)::int - 1, 30) AS dreissigstel
    FROM (SELECT fr.f, fr.h, fr.jahr, fr.letzter, fr.halb, fr.volle_euro, s.tag AS ab,
                 lead(s.tag, 1, fr.letzter + 1) OVER (PARTITION BY s.f ORDER BY s.tag) - 1 AS bis
            FROM schnitt s JOIN frage fr USING (f)) t),

-- ── § 7: who belongs together ───────────────────────────────────────────────────────────────────────────────────────
im_haushalt AS MATERIALIZED (
  SELECT s.f, s.jahr, s.ab, s.bis, s.letzter, s.halb, s.volle_euro, s.dreissigstel, s.kalendertage, g.person, g.rolle, g.eltern, g.geburt,
         extract(year FROM age(s.ab, g.geburt))::int AS jahre,
         g.rolle IN ('hauptperson', 'partner') AS erwachsen,
         (date_trunc('month', (g.geburt - 1) + make_interval(years => 65, months =>
            CASE WHEN g.geburt < DATE '1947-01-01' THEN 0 ELSE coalesce(ag.monate, 24) END))
          + interval '1 month')::date AS altersgrenze
    FROM streifen s
    JOIN gilt g ON g.f = s.f AND g.art = 'person' AND g.von <= s.ab AND g.bis >= s.bis AND g.geburt <= s.ab
    LEFT JOIN altersgrenze ag ON ag.jahrgang = extract(year FROM g.geburt)),
-- § 7 Abs. 4, 5, Abs. 1 S. 2 Nr. 3, § 5 Abs. 2
ausgeschlossen AS (
  SELECT s.f, s.ab, g.person, min(g.grund) AS grund, count(DISTINCT g.grund) AS gruende
    FROM streifen s JOIN gilt g ON g.f = s.f AND g.art = 'ausschluss' AND g.von <= s.ab AND g.bis >= s.bis
   GROUP BY s.f, s.ab, g.person),
-- § 8 Abs. 1
nicht_erwerbsfaehig AS (
  SELECT DISTINCT s.f, s.ab, g.person
    FROM streifen s
    JOIN gilt g ON g.f = s.f AND g.art = 'erwerbsfaehigkeit' AND NOT g.erwerbsfaehig AND g.von <= s.ab AND g.bis >= s.bis),
-- § 9 Abs. 3 asks for the pregnancy, not for the Mehrbedarf that begins in its thirteenth week: the whole month
schwangerschaft AS (
  SELECT DISTINCT f, person FROM gilt WHERE art = 'mehrbedarf' AND mehrbedarfsart = 'schwangerschaft'),
-- Parents who live in the household; without a named parent the child is the Hauptperson's.
elternteil AS MATERIALIZED (
  SELECT k.f, k.ab, k.person AS kind, e.person AS elternteil,
         CASE WHEN k.eltern ->> 0 = e.person OR k.eltern = '[]' THEN 0 ELSE 1 END AS rang
    FROM im_haushalt k
    JOIN im_haushalt e ON e.f = k.f AND e.ab = k.ab AND e.erwachsen
                      AND (k.eltern ? e.person OR (k.eltern = '[]' AND e.rolle = 'hauptperson'))
   WHERE k.rolle = 'kind'),
-- § 7 Abs. 3 Nr. 1, 2, 3, 4; § 7a: the limit is reached when the month ends in which the age is completed, which is the
-- day before the birthday (§ 187 Abs. 2, § 188 Abs. 2 BGB). Who is past it and cannot live on the own means has a claim
-- under the Fourth Chapter SGB XII, so none here (§ 19 Abs. 1 S. 2). Who learns is entitled to § 27 and so makes a
-- Bedarfsgemeinschaft of a child (§ 7 Abs. 5).
mitglied AS MATERIALIZED (
  SELECT t.*, t.erwerbsfaehig AND coalesce(t.ausschluss, 'ausbildung') = 'ausbildung' AS elb
    FROM (
  SELECT i.f, i.jahr, i.ab, i.bis, i.letzter, i.halb, i.volle_euro, i.dreissigstel, i.kalendertage, i.person, i.rolle, i.geburt, i.jahre, i.erwachsen,
         coalesce(a.grund, CASE WHEN i.ab >= i.altersgrenze THEN 'altersgrenze' END) AS ausschluss,
         coalesce(a.gruende, 0) > 1 AS mehrere_gruende, w.person IS NOT NULL AND NOT i.erwachsen AS schwanger,
         i.jahre >= 15 AND n.person IS NULL AND i.ab < i.altersgrenze AS erwerbsfaehig
    FROM im_haushalt i
    LEFT JOIN ausgeschlossen a USING (f, ab, person)
    LEFT JOIN nicht_erwerbsfaehig n USING (f, ab, person)
    LEFT JOIN schwangerschaft w USING (f, person)
   WHERE i.erwachsen
      OR (i.jahre < 25 AND EXISTS (SELECT FROM elternteil e WHERE e.f = i.f AND e.ab = i.ab AND e.kind = i.person))) t),

-- ── § 20, § 23 Nr. 1: Regelbedarf ───────────────────────────────────────────────────────────────────────────────────
-- A partner in an institution keeps no common household: Stufe 1 for the other (FW 20 to § 20). Whoever has a minor
-- partner has Stufe 1, a minor too (Abs. 2 S. 1).
paar AS (
  SELECT f, ab, count(*) AS wieviele, count(*) FILTER (WHERE jahre < 18) AS minderjaehrige,
         count(*) FILTER (WHERE ausschluss = 'stationaer') AS stationaere
    FROM mitglied WHERE erwachsen GROUP BY f, ab),
gestuft AS MATERIALIZED (
  SELECT m.*,
         CASE WHEN m.erwachsen AND (p.wieviele < 2 OR p.stationaere > 0) THEN 1
              WHEN m.erwachsen AND p.minderjaehrige = 0 THEN 2
              WHEN m.erwachsen AND p.minderjaehrige > CASE WHEN m.jahre < 18 THEN 1 ELSE 0 END THEN 1
              WHEN m.jahre >= 18 THEN 3
              WHEN m.jahre >= 14 THEN 4
              WHEN m.jahre >= 6 THEN 5
              ELSE 6 END AS stufe
    FROM mitglied m LEFT JOIN paar p USING (f, ab)),

-- ── § 21: Mehrbedarfe ───────────────────────────────────────────────────────────────────────────────────────────────
-- Abs. 3: children of the household, whether or not they belong to the Bedarfsgemeinschaft
kinder_daheim AS (
  SELECT e.f, e.ab, e.elternteil AS person,
         count(*) FILTER (WHERE k.jahre < 7) AS unter7, count(*) FILTER (WHERE k.jahre < 16) AS unter16,
         count(*) FILTER (WHERE k.jahre < 18) AS unter18
    FROM elternteil e JOIN im_haushalt k ON k.f = e.f AND k.ab = e.ab AND k.person = e.kind
   GROUP BY e.f, e.ab, e.elternteil),
alleinerziehung AS (
  SELECT DISTINCT s.f, s.ab, g.person,
         greatest(CASE WHEN k.unter7 > 0 OR k.unter16 IN (2, 3) THEN 36 ELSE 0 END, least(12 * k.unter18, 60)) AS prozent
    FROM streifen s
    JOIN gilt g ON g.f = s.f AND g.art = 'alleinerziehung' AND g.von <= s.ab AND g.bis >= s.bis
    JOIN kinder_daheim k ON k.f = s.f AND k.ab = s.ab AND k.person = g.person),
-- Abs. 2: 17, Abs. 4 and § 23 Nr. 2 (from 15 years): 35 percent of the own Regelbedarf; Abs. 5: percent of Stufe 1 or an amount; Abs. 6, 6a, 7 S. 3: an amount
mehrbedarf_angabe AS (
  SELECT s.f, s.ab, g.person, g.mehrbedarfsart, g.krankheit, g.betrag_cent, g.prozent_x100,
         row_number() OVER (PARTITION BY s.f, s.ab, g.person, g.mehrbedarfsart
                            ORDER BY g.betrag_cent, g.prozent_x100, g.krankheit NULLS FIRST) AS nr
    FROM streifen s JOIN gilt g ON g.f = s.f AND g.art = 'mehrbedarf' AND g.von <= s.ab AND g.bis >= s.bis),
-- § 77 Abs. 5: until 2011 whole euro. Abs. 7 S. 3 since 2021: only more than the percentage; before an amount replaces it.
mehrbedarf_einzeln AS (
  SELECT f, ab, person, mehrbedarfsart, gedeckelt,
         CASE WHEN volle_euro AND mehrbedarfsart <> 'merkzeichenG' THEN 100 * floor(genau / 100 + 0.5) ELSE floor(genau + halb) END AS betrag
    FROM (
  SELECT b.f, b.ab, b.person, m.mehrbedarfsart,
         m.mehrbedarfsart IN ('schwangerschaft', 'behinderung', 'ernaehrung') AS gedeckelt,
         coalesce(CASE WHEN m.mehrbedarfsart <> 'merkzeichenG' THEN m.betrag_cent END,
             coalesce(CASE WHEN m.mehrbedarfsart = 'merkzeichenG' THEN 1700 ELSE m.prozent_x100 END, kost.prozent * 100,
             CASE m.mehrbedarfsart WHEN 'schwangerschaft' THEN 1700 WHEN 'behinderung' THEN 3500 ELSE 0 END)
           * (CASE WHEN m.mehrbedarfsart = 'ernaehrung' THEN eins.betrag ELSE rb.betrag END) / 100) AS genau, b.halb, b.volle_euro
    FROM gestuft b -- who is pregnant or disabled is so once, however often it is stated
    JOIN mehrbedarf_angabe m ON m.f = b.f AND m.ab = b.ab AND m.person = b.person AND m.mehrbedarfsart <> 'warmwasser'
                            AND (m.nr = 1 OR m.mehrbedarfsart NOT IN ('schwangerschaft', 'behinderung'))
                            AND (m.mehrbedarfsart <> 'behinderung' OR b.jahre >= 15)
    LEFT JOIN (SELECT DISTINCT f, ab, person FROM mehrbedarf_angabe WHERE mehrbedarfsart = 'behinderung') mb
      ON mb.f = b.f AND mb.ab = b.ab AND mb.person = b.person
    LEFT JOIN kost ON kost.krankheit = m.krankheit AND b.jahre BETWEEN kost.von_jahre AND kost.bis_jahre
    JOIN regelbedarf rb ON rb.jahr = b.jahr AND rb.stufe = b.stufe
    JOIN regelbedarf eins ON eins.jahr = b.jahr AND eins.stufe = 1
   -- § 23 Nr. 4: who cannot work, and not beside § 21 Abs. 4
   WHERE m.mehrbedarfsart <> 'merkzeichenG' OR NOT b.erwerbsfaehig AND b.jahre >= 15 AND mb.person IS NULL
  UNION ALL
  SELECT b.f, b.ab, b.person, 'alleinerziehung', true, (eins.betrag * a.prozent)::numeric, b.halb, b.volle_euro
    FROM gestuft b
    JOIN alleinerziehung a USING (f, ab, person)
    JOIN regelbedarf eins ON eins.jahr = b.jahr AND eins.stufe = 1
  UNION ALL
  SELECT b.f, b.ab, b.person, 'warmwasser', false,
         CASE WHEN b.jahr < 2021 THEN coalesce(z.betrag_cent, rb.betrag * w.promille::numeric / 10)
              ELSE greatest(rb.betrag * w.promille::numeric / 10, coalesce(z.betrag_cent, 0)) END, b.halb, b.volle_euro
    FROM gestuft b
    JOIN regelbedarf rb ON rb.jahr = b.jahr AND rb.stufe = b.stufe
    JOIN warmwassersatz w ON w.stufe = b.stufe
    LEFT JOIN (SELECT f, ab, person, max(betrag_cent) AS betrag_cent FROM mehrbedarf_angabe
                WHERE mehrbedarfsart = 'warmwasser' GROUP BY f, ab, person) z USING (f, ab, person)
    LEFT JOIN gilt u ON u.f = b.f AND u.art = 'unterkunft' AND u.warmwasser = 'dezentral' AND u.von <= b.ab AND u.bis >= b.bis
   WHERE (z.person IS NOT NULL OR u.f IS NOT NULL) AND b.ausschluss IS DISTINCT FROM 'stationaer') t),
-- Abs. 8: the sum of Abs. 2 to 5 does not exceed the Regelbedarf. § 27 Abs. 2 names Abs. 2, 3, 5 and 6.
mehrbedarf AS (
  SELECT b.f, b.ab, b.person,
         least(coalesce(sum(m.betrag) FILTER (WHERE m.gedeckelt), 0), 100 * max(rb.betrag))
           + coalesce(sum(m.betrag) FILTER (WHERE NOT m.gedeckelt), 0) AS betrag,
         least(coalesce(sum(m.betrag) FILTER (WHERE m.mehrbedarfsart IN ('schwangerschaft', 'alleinerziehung', 'ernaehrung')), 0),
               100 * max(rb.betrag))
           + coalesce(sum(m.betrag) FILTER (WHERE m.mehrbedarfsart = 'unabweisbar'), 0) AS nach_27
    FROM gestuft b
    JOIN mehrbedarf_einzeln m USING (f, ab, person)
    JOIN regelbedarf rb ON rb.jahr = b.jahr AND rb.stufe = b.stufe
   GROUP BY b.f, b.ab, b.person),

-- ── § 22 Abs. 1: Unterkunft und Heizung, by heads ───────────────────────────────────────────────────────────────────
-- It runs by whole months: the fact says in which months it lies.
karenz AS (
  SELECT DISTINCT s.f, s.ab
    FROM streifen s JOIN gilt g ON g.f = s.f AND g.art = 'karenzzeit' WHERE s.ab >= DATE '2023-01-01'),
-- § 67 Abs. 1: Bewilligungszeiträume begun from March 2020 to December 2022 (§ 1 VZVV 2022), for six months: costs of the
-- flat are adequate as they are (Abs. 3), assets count only if they are considerable (Abs. 2)
vereinfacht AS MATERIALIZED (
  SELECT DISTINCT f FROM gilt
   WHERE art = 'bewilligungszeitraum' AND von BETWEEN DATE '2020-03-01' AND DATE '2022-12-31'
     AND erster < von + interval '6 months'),
-- The limit of the dwelling: none in the Karenzzeit until June 2026, one and a half times what is adequate since (S. 6);
-- heating never has a Karenzzeit (S. 2, 9).
wohnung AS (
  SELECT s.f, s.ab, u.koepfe, u.anerkannt_cent, u.grundmiete_cent, u.nebenkosten_cent, u.heizung_cent,
         -- interest, land tax, insurance and the like are costs of the dwelling; repayment only if recognised
         coalesce(e.betrag, 0) AS eigenheim_cent,
         CASE WHEN v.f IS NULL THEN u.angemessen_heizung_cent END AS grenze_heizung,
         CASE WHEN v.f IS NOT NULL THEN NULL
              WHEN k.f IS NULL THEN u.angemessen_unterkunft_cent
              WHEN s.ab < DATE '2026-07-01' THEN NULL
              ELSE floor(u.angemessen_unterkunft_cent * 3 / 2 + 0.5) END AS grenze_unterkunft, s.halb
    FROM streifen s
    JOIN gilt u ON u.f = s.f AND u.art = 'unterkunft' AND u.von <= s.ab AND u.bis >= s.bis
    LEFT JOIN vereinfacht v ON v.f = s.f
    LEFT JOIN (SELECT s.f, s.ab,
                      sum(g.zinsen_cent + g.grundsteuer_cent + g.versicherung_cent + g.sonstiges_cent
                          + CASE WHEN g.tilgung_anerkannt THEN g.tilgung_cent ELSE 0 END) AS betrag
                 FROM streifen s JOIN gilt g ON g.f = s.f AND g.art = 'eigenheim' AND g.von <= s.ab AND g.bis >= s.bis
                GROUP BY s.f, s.ab) e ON e.f = s.f AND e.ab = s.ab
    LEFT JOIN karenz k ON k.f = s.f AND k.ab = s.ab),
-- Who is in an institution has no costs in the flat (S. 1).
-- Each kind of cost is divided and rounded for itself (ADR 0008 no. 3); a recognised or a cut sum is one kind.
kopfteil AS (
  SELECT f, ab,
         CASE WHEN anerkannt_cent IS NOT NULL THEN floor(anerkannt_cent / koepfe + halb)
              ELSE CASE WHEN grundmiete_cent + nebenkosten_cent + eigenheim_cent > grenze_unterkunft
                        THEN floor(grenze_unterkunft / koepfe + halb)
                        ELSE floor((grundmiete_cent + eigenheim_cent) / koepfe + halb) + floor(nebenkosten_cent / koepfe + halb) END
                   + floor(least(heizung_cent, grenze_heizung) / koepfe + halb) END AS betrag
    FROM wohnung),

bedarf_je_streifen AS MATERIALIZED (
  SELECT b.*, 100 * rb.betrag::numeric AS regelbedarf, coalesce(m.betrag, 0) AS mehrbedarf,
         CASE WHEN b.ausschluss = 'ausbildung' THEN coalesce(m.nach_27, 0) ELSE 0 END AS nach_27,
         CASE WHEN b.ausschluss = 'stationaer' THEN 0 ELSE coalesce(k.betrag, 0) END AS unterkunft
    FROM gestuft b
    JOIN regelbedarf rb ON rb.jahr = b.jahr AND rb.stufe = b.stufe
    LEFT JOIN mehrbedarf m USING (f, ab, person)
    LEFT JOIN kopfteil k USING (f, ab)),

-- ── Phases: runs of strips with the same community ──────────────────────────────────────────────────────────────────
gemeinschaft AS (
  SELECT s.f, s.ab, s.bis, s.dreissigstel, s.kalendertage,
         coalesce(string_agg(m.person || coalesce(':' || m.ausschluss, '') || CASE WHEN m.schwanger THEN '*' ELSE '' END, ',' ORDER BY m.person), '')
           || coalesce(bool_or(m.elb)::text, '') AS wer
    FROM streifen s
    LEFT JOIN mitglied m USING (f, ab)
   GROUP BY s.f, s.ab, s.bis, s.dreissigstel, s.kalendertage),
wechsel AS (
  SELECT g.*, CASE WHEN wer IS DISTINCT FROM lag(wer) OVER (PARTITION BY f ORDER BY ab) THEN 1 ELSE 0 END AS neu
    FROM gemeinschaft g),
phase_von AS MATERIALIZED (
  SELECT f, ab, dreissigstel, kalendertage, sum(neu) OVER (PARTITION BY f ORDER BY ab) AS phase FROM wechsel),
phase AS MATERIALIZED (
  SELECT f, phase, min(ab) AS ab, sum(dreissigstel) AS dreissigstel, sum(kalendertage) AS kalendertage, count(*) AS streifen
    FROM phase_von GROUP BY f, phase),
-- Need that changes inside a phase is a product of amounts and days, summed, rounded once for each kind of need
-- (§ 41 Abs. 2 S. 1; ADR 0008 no. 4): thirtieths, of who is here for a part of the month calendar days (see \`tage\`).
bedarf AS MATERIALIZED (
  SELECT t.*, regelbedarf AS bis_regelbedarf, regelbedarf + mehrbedarf AS bis_mehrbedarf,
         regelbedarf + mehrbedarf + unterkunft AS bedarf
    FROM (SELECT b.f, b.phase, b.person, b.erwachsen, b.ausschluss, b.rolle, b.geburt, b.schwanger, bool_or(b.elb) AS elb,
                 max(b.stufe) AS stufe_max, min(b.stufe) AS stufe_min, max(b.letzter) AS letzter, max(b.halb) AS halb,
                 count(DISTINCT (b.regelbedarf, b.mehrbedarf, b.unterkunft)) > 1 AS wechselnd,
                 floor(sum(b.regelbedarf * b.tage) / greatest(sum(b.tage), 1) + max(b.halb)) AS regelbedarf,
                 floor(sum(b.mehrbedarf * b.tage) / greatest(sum(b.tage), 1) + max(b.halb)) AS mehrbedarf,
                 floor(sum(b.unterkunft * b.tage) / greatest(sum(b.tage), 1) + max(b.halb)) AS unterkunft,
                 floor(sum(b.nach_27 * b.tage) / greatest(sum(b.tage), 1) + max(b.halb)) AS nach_27
            FROM (SELECT s.*, p.phase,
                         CASE WHEN sum(p.dreissigstel) OVER (PARTITION BY s.f, s.person) = 30 THEN p.dreissigstel
                              ELSE p.kalendertage END AS tage
                    FROM bedarf_je_streifen s JOIN phase_von p USING (f, ab)) b
           GROUP BY b.f, b.phase, b.person, b.erwachsen, b.ausschluss, b.rolle, b.geburt, b.schwanger) t),

-- ── §§ 11, 11a, 11b: own income of the month ────────────────────────────────────────────────────────────────────────
merkmal AS (
  SELECT i.f, i.person, max(i.jahr) AS jahr, bool_or(i.geburt + interval '18 years' <= i.letzter) AS volljaehrig, bool_or(i.jahre < 25) AS unter25,
         bool_or(i.jahre >= 15) AS ab15,
         bool_or(coalesce(m.elb, false)) AS elb
    FROM im_haushalt i LEFT JOIN mitglied m USING (f, ab, person) GROUP BY i.f, i.person),
-- § 5 GrusiGV: no kind of income below nought. § 1 Abs. 1 Nr. 1 GrusiGV: not more than 10 euro in the month is left out;
-- of an adult Kindergeld that a child leaves over flows in too, see \`erwachsener\`.
einnahme AS (
  SELECT f, person, coalesce(sum(brutto_cent), 0) AS lohn, coalesce(sum(ausgaben_cent), 0) AS ausgaben,
         coalesce(sum(brutto_cent), 0) + coalesce(sum(gewinn_cent), 0) AS brutto,
         greatest(coalesce(sum(brutto_cent - steuern_cent - sozialabgaben_cent), 0), 0)
           + greatest(coalesce(sum(gewinn_cent - steuern_cent - sozialabgaben_cent), 0), 0) AS netto,
         coalesce(sum(betrag_cent) FILTER (WHERE einkommensart = 'kindergeld'), 0) AS kindergeld,
         coalesce(sum(betrag_cent) FILTER (WHERE einkommensart = 'bafoeg'), 0) AS bafoeg,
         -- until July 2016 a fifth of it was meant for the training (§ 11a Abs. 3 S. 1; BSG 17.03.2009, B 14 AS 63/07 R)
         coalesce(sum(floor(betrag_cent * 0.2 + fr.halb)) FILTER (WHERE einkommensart = 'bafoeg' AND fr.erster < DATE '2016-08-01'), 0) AS fuenftel,
         coalesce(sum(betrag_cent) FILTER (WHERE einkommensart NOT IN ('kindergeld', 'bafoeg')), 0) AS sonst,
         coalesce(sum(brutto_cent), 0) + coalesce(sum(gewinn_cent), 0) + coalesce(sum(betrag_cent), 0) AS zusammen,
         max(berechtigt) AS berechtigt
    FROM (SELECT f, person, art, brutto_cent, gewinn_cent, steuern_cent, sozialabgaben_cent, einkommensart, betrag_cent, berechtigt,
                 NULL::numeric AS ausgaben_cent
            FROM gilt WHERE art <> 'einmaligeEinnahme'
          UNION ALL -- what flows in once counts in its month, as wages or as what is left after tax and expenses
          SELECT f, person, art, betrag_cent, NULL, steuern_cent, sozialabgaben_cent, NULL, NULL, NULL, ausgaben_cent
            FROM gilt WHERE art = 'einmaligeEinnahme' AND einkommensart = 'arbeitsentgelt' AND zufluss_am >= erster
          UNION ALL
          SELECT f, person, art, NULL, NULL, NULL, NULL, einkommensart,
                 greatest(betrag_cent - steuern_cent - sozialabgaben_cent - ausgaben_cent, 0), NULL, NULL
            FROM gilt WHERE art = 'einmaligeEinnahme' AND einkommensart <> 'arbeitsentgelt' AND zufluss_am >= erster) g
    JOIN frage fr USING (f)
   WHERE art IN ('erwerbseinkommen', 'selbstaendigkeit', 'einkommen', 'einmaligeEinnahme')
     -- § 11a Abs. 1 Nr. 1, Abs. 2, § 1 Abs. 1 Nr. 4 GrusiGV; Mutterschaftsgeld since July 2023 (§ 11a Abs. 1 Nr. 6)
     AND coalesce(einkommensart, '') NOT IN ('sgb2Leistung', 'schmerzensgeld', 'pflegeperson')
     AND NOT (coalesce(einkommensart, '') = 'mutterschaftsgeld' AND fr.erster >= DATE '2023-07-01')
   GROUP BY f, person),
aufwand AS (
  SELECT f, person,
         coalesce(sum(betrag_cent) FILTER (WHERE absetzungsart IN ('kfzHaftpflicht', 'altersvorsorge', 'pflichtversicherung',
                                                                       'krankenversicherung', 'altersvorsorgeBefreiter')), 0) AS nr34,
         coalesce(sum(betrag_cent) FILTER (WHERE absetzungsart = 'fahrtkosten'), 0) AS fahrtkosten,
         coalesce(sum(betrag_cent) FILTER (WHERE absetzungsart = 'werbungskosten'), 0) AS werbungskosten,
         coalesce(sum(betrag_cent) FILTER (WHERE absetzungsart = 'unterhaltstitel'), 0) AS nr7
    FROM gilt WHERE art = 'absetzung' GROUP BY f, person),
-- § 11b Abs. 2b S. 1 names pupils too
lernend AS (SELECT DISTINCT f, person FROM gilt WHERE art IN ('ausbildung', 'schulbesuch')),
-- § 11b Abs. 3 S. 3: with a minor in the Bedarfsgemeinschaft on one day of the month (FW 11 Rz. 11.159), or with a minor
-- child of one's own, wherever it lives
mit_kind AS (
  SELECT DISTINCT m.f, m.person
    FROM mitglied m JOIN mitglied k ON k.f = m.f AND k.ab = m.ab AND k.rolle = 'kind' AND k.jahre < 18
   WHERE k.person <> m.person
  UNION
  SELECT fr.f, e.person
    FROM frage fr
    JOIN angabe e ON e.h = fr.h AND e.art = 'person' AND e.rolle IN ('hauptperson', 'partner')
    JOIN angabe k ON k.h = fr.h AND k.art = 'person' AND k.rolle = 'kind'
                 AND (k.eltern ? e.person OR (k.eltern = '[]' AND e.rolle = 'hauptperson'))
   WHERE k.geburt <= fr.letzter AND k.geburt + interval '18 years' > fr.erster),
erwerb AS (
  SELECT e.f, e.person, m.elb, m.ab15, e.zusammen, e.kindergeld, e.bafoeg - e.fuenftel AS bafoeg, e.fuenftel, e.sonst, e.berechtigt, e.brutto, e.netto,
         CASE WHEN fr.erster < DATE '2016-08-01' THEN 0 ELSE 10000 END AS mindestens,
         coalesce(a.nr34, 0) + CASE WHEN m.volljaehrig THEN 3000 ELSE 0 END AS nr34,
         -- § 6 Abs. 1 Nr. 3 Alg II-V until July 2016 and to the end of a Bewilligungszeitraum begun by then (§ 9 V): 15,33 if not
         -- more is proven, beside the way to work; not for a business
         coalesce(a.fahrtkosten, 0) + greatest(coalesce(a.werbungskosten, 0) + e.ausgaben, CASE WHEN e.lohn > 0 AND (fr.erster < DATE '2016-08-01' OR pauschale.f IS NOT NULL) THEN 1533 ELSE 0 END) AS nr5,
         coalesce(a.nr7, 0) AS nr7,
         -- § 77 Abs. 3: the old allowance to the end of a Bewilligungszeitraum begun before July 2011, at most until work is taken up
         CASE WHEN fr.erster >= DATE '2011-07-01' AND alt.f IS NOT NULL AND neu.f IS NULL THEN DATE '2011-06-30' ELSE fr.erster END AS freibetrag_am,
         m.elb AND e.brutto > 0 AND l.person IS NOT NULL AND m.unter25 AND fr.erster >= DATE '2023-07-01' AS abs2b,
         j.geringfuegig * 100 AS geringfuegig, k.person IS NOT NULL AS mit_kind, fr.erster, fr.halb
    FROM einnahme e
    JOIN frage fr USING (f)
    JOIN zeitwert j ON fr.erster BETWEEN j.ab AND j.bis
    JOIN merkmal m USING (f, person)
    LEFT JOIN aufwand a USING (f, person)
    LEFT JOIN lernend l USING (f, person)
    LEFT JOIN mit_kind k USING (f, person)
    LEFT JOIN (SELECT DISTINCT f FROM gilt WHERE art = 'bewilligungszeitraum' AND von < DATE '2011-07-01') alt USING (f)
    LEFT JOIN (SELECT DISTINCT f FROM gilt WHERE art = 'bewilligungszeitraum' AND von < DATE '2016-08-01') pauschale USING (f)
    LEFT JOIN (SELECT DISTINCT f, person FROM gilt
                WHERE art IN ('erwerbseinkommen', 'selbstaendigkeit') AND von >= DATE '2011-07-01') neu USING (f, person)),
-- § 11b Abs. 2, 2b: instead of Abs. 1 Nr. 3 to 5
grundabsetzung AS (
  SELECT e.*,
         CASE WHEN e.brutto = 0 THEN 0
              WHEN e.elb AND e.abs2b THEN e.geringfuegig
              WHEN e.elb AND e.brutto > 40000 THEN greatest(10000, e.nr34 + e.nr5)
              WHEN e.elb THEN 10000
              ELSE CASE WHEN e.ab15 THEN 0 ELSE 10000 END + e.nr34 + e.nr5 END AS grundbetrag
    FROM erwerb e),
-- § 11b Abs. 3
freibetrag AS (
  SELECT g.f, g.person,
         sum(floor(greatest(least(g.brutto, 100 * (CASE WHEN st.stufe = 3 AND g.mit_kind THEN 1500 ELSE st.bis_euro END))
                   - 100 * st.von_euro, 0) * st.prozent / 100 + g.halb)) AS betrag
    FROM grundabsetzung g
    JOIN freibetragsstufe st ON g.freibetrag_am BETWEEN st.ab AND st.bis AND NOT (g.abs2b AND st.stufe = 1)
   WHERE g.elb AND g.brutto > 0
   GROUP BY g.f, g.person),
-- What Nr. 3 and 4 hold beyond what the work income has used up goes from the other income (FW 11 Rz. 11.155); Nr. 5,
-- which has no other place (§ 5 GrusiGV), uses it up first (§ 2 Abs. 2 SGB I). From
-- Ausbildungsförderung at least 100 (since August 2016) for Nr. 3 to 5, unless already taken from work (Abs. 2b S. 4, 2023:
-- Abs. 2 S. 5); the fifth that is free bears the costs of the training first (§ 1 Abs. 1 Nr. 10 Alg II-V).
eigenes AS MATERIALIZED (
  SELECT g.f, g.person, g.zusammen, g.kindergeld, g.berechtigt, g.nr7, g.brutto,
         CASE WHEN g.elb AND g.brutto > 0 THEN least(g.grundbetrag, g.brutto) + coalesce(fb.betrag, 0) ELSE 0 END
           AS freibetrag_erwerb,
         greatest(g.netto - g.grundbetrag - coalesce(fb.betrag, 0), 0) AS aus_arbeit,
         CASE WHEN g.brutto > 0 THEN g.sonst + g.bafoeg
              ELSE g.sonst + greatest(g.bafoeg - greatest(g.mindestens, g.nr34 + greatest(g.nr5 - g.fuenftel, 0)), 0) END AS anderes,
         CASE WHEN g.brutto > 0 THEN least(g.nr34, greatest(g.nr34 + g.nr5 - least(g.netto, g.grundbetrag), 0))
              WHEN g.bafoeg > 0 THEN greatest(g.nr34 - least(g.bafoeg, greatest(g.mindestens, g.nr34 + greatest(g.nr5 - g.fuenftel, 0))), 0)
              ELSE g.nr34 END AS rest34
    FROM grundabsetzung g LEFT JOIN freibetrag fb USING (f, person)),

-- ── § 11 Abs. 1 S. 5: a child's Kindergeld belongs to the child as far as it needs it ───────────────────────────────
kind AS MATERIALIZED (
  SELECT b.f, b.phase, b.person, b.bedarf, b.ausschluss, b.schwanger, b.nach_27,
         CASE WHEN e.zusammen > 1000 THEN e.kindergeld ELSE 0 END AS kindergeld,
         CASE WHEN e.zusammen <= 1000 THEN 0 ELSE 1 END * greatest(coalesce(e.aus_arbeit, 0) + greatest(coalesce(e.anderes, 0) - coalesce(e.rest34, 0), 0) - coalesce(e.nr7, 0), 0)
           AS eigen,
         greatest(coalesce(e.rest34, 0) - coalesce(e.anderes, 0), 0) AS pauschale_am_kindergeld
    FROM bedarf b LEFT JOIN eigenes e USING (f, person)
   WHERE NOT b.erwachsen),
kind_gedeckt AS MATERIALIZED (
  SELECT k.*, least(greatest(kindergeld - pauschale_am_kindergeld, 0), greatest(bedarf - eigen, 0)) AS kindergeld_angerechnet
    FROM kind k),

-- ── § 12: Vermögen ──────────────────────────────────────────────────────────────────────────────────────────────────
-- § 65a Abs. 1: a Bewilligungszeitraum begun before 1 July 2026 keeps the old law to its end
altes_vermoegensrecht AS (
  SELECT f FROM frage WHERE erster < DATE '2026-07-01'
  UNION SELECT f FROM gilt WHERE art = 'bewilligungszeitraum' AND von < DATE '2026-07-01'),
besitz AS (
  SELECT f, person, sum(wert_cent) AS wert FROM gilt WHERE art = 'vermoegen' AND NOT geschuetzt GROUP BY f, person),
-- A child who covers its need by income belongs to no Bedarfsgemeinschaft (§ 7 Abs. 3 Nr. 4) and brings no allowance.
-- New law Abs. 2 S. 2: the higher allowance from the first of the month in which the age is completed, which is the day
-- before the birthday; until 2022 the years completed when this community begins. Karenzzeit (old Abs. 4): 40 000 for one person, 15 000 for each other.
vermoegen AS MATERIALIZED (
  SELECT b.f, b.phase, b.person, b.erwachsen, coalesce(k.bedarf <= k.eigen + k.kindergeld_angerechnet, false) AS selbst_gedeckt,
         coalesce(v.wert, 0) AS wert,
         b.ausschluss,
         100 * CASE WHEN fr.erster < DATE '2023-01-01'
                    THEN CASE WHEN b.erwachsen OR b.geburt + interval '18 years' <= fr.letzter
                              THEN CASE WHEN b.geburt < DATE '1948-01-01' -- § 65 Abs. 5 a. F.
                                        THEN least(520 * extract(year FROM age(p.ab, b.geburt)), 33800)
                                        ELSE least(greatest(150 * extract(year FROM age(p.ab, b.geburt)), 3100),
                                                   CASE WHEN b.geburt < DATE '1958-01-01' THEN 9750
                                                        WHEN b.geburt < DATE '1964-01-01' THEN 9900 ELSE 10050 END) END
                              WHEN coalesce(b.ausschluss, 'ausbildung') = 'ausbildung' THEN 3100 ELSE 0 END
                    WHEN alt.f IS NULL THEN (SELECT max(st.freibetrag) FROM vermoegensstufe st
                                             WHERE st.ab_jahre <= extract(year FROM age(b.letzter + 1, b.geburt)))
                    WHEN b.rang = 1 AND ka.f IS NOT NULL THEN 40000
                    ELSE 15000 END AS freibetrag
    FROM (SELECT b.*, row_number() OVER (PARTITION BY f, phase ORDER BY NOT erwachsen, rolle <> 'hauptperson', person) AS rang
            FROM bedarf b) b
    JOIN frage fr USING (f)
    JOIN phase p USING (f, phase)
    LEFT JOIN kind_gedeckt k USING (f, phase, person)
    LEFT JOIN besitz v USING (f, person)
    LEFT JOIN altes_vermoegensrecht alt USING (f)
    LEFT JOIN (SELECT DISTINCT f FROM karenz) ka USING (f)),
-- Abs. 2 since 2023: unused allowances pass to whoever exceeds the own. What is then left of the adults' stands against
-- all, what is left of a child's against that child (§ 9 Abs. 2 S. 2). Until 2022 adults add up what they have and may
-- keep and a child stands for itself; the 750 of each who is entitled (Abs. 2 S. 1 Nr. 4; who learns is, by § 27) serve whoever needs them. § 67 Abs. 2: considerable is more than
-- 60 000 for the first and 30 000 for each other (§ 21 Nr. 3 WoGG).
vermoegen_bg AS MATERIALIZED (
  SELECT f, phase, v.wert, v.freibetrag, v.reiche_kinder, v.erwachsene_darueber AS einzeln_darueber, v.kind_ueber_750,
         CASE WHEN fr.erster < DATE '2023-01-01' THEN greatest(v.wert_erwachsene - v.freibetrag_erwachsene, 0)
              ELSE v.erwachsene_darueber END AS erwachsene_darueber,
         CASE WHEN fr.erster < DATE '2023-01-01' THEN v.anschaffung ELSE v.frei END AS frei,
         fr.erster >= DATE '2023-01-01' AS gemeinsam,
         CASE WHEN fr.erster >= DATE '2023-01-01' THEN v.wert > v.freibetrag
              ELSE greatest(v.wert_erwachsene - v.freibetrag_erwachsene, 0) + v.kinder_darueber > v.anschaffung END AS zu_viel,
         x.f IS NOT NULL AND alle <= 100 * (60000 + 30000 * (wieviele - 1)) AS bleibt_ausser_betracht,
         x.f IS NOT NULL AND alle > 6000000 AND mit_gedecktem AS erheblich_fraglich
    FROM (SELECT f, phase, count(*) AS wieviele, sum(wert) AS alle, bool_or(selbst_gedeckt) AS mit_gedecktem,
                 sum(wert) FILTER (WHERE NOT selbst_gedeckt) AS wert,
                 sum(freibetrag) FILTER (WHERE NOT selbst_gedeckt) AS freibetrag,
                 sum(wert) FILTER (WHERE erwachsen) AS wert_erwachsene, sum(freibetrag) FILTER (WHERE erwachsen) AS freibetrag_erwachsene,
                 75000 * count(*) FILTER (WHERE NOT selbst_gedeckt AND coalesce(ausschluss, 'ausbildung') = 'ausbildung') AS anschaffung,
                 coalesce(sum(greatest(wert - freibetrag, 0)) FILTER (WHERE NOT erwachsen AND NOT selbst_gedeckt), 0) AS kinder_darueber,
                 coalesce(sum(greatest(wert - freibetrag, 0)) FILTER (WHERE erwachsen), 0) AS erwachsene_darueber,
                 coalesce(sum(greatest(freibetrag - wert, 0)) FILTER (WHERE NOT selbst_gedeckt), 0) AS frei,
                 coalesce(bool_or(NOT erwachsen AND wert > freibetrag + 75000), false) AS kind_ueber_750,
                 count(*) FILTER (WHERE NOT erwachsen AND NOT selbst_gedeckt AND wert > freibetrag) AS reiche_kinder
            FROM vermoegen GROUP BY f, phase) v
    JOIN frage fr USING (f)
    LEFT JOIN vereinfacht x USING (f)),
-- A child who must first use assets of its own is no member. Of a child covered by income the same is asked for § 72: it
-- would have to use them if its Kindergeld were not counted.
kind_vermoegend AS (
  SELECT v.f, v.phase, v.person
    FROM vermoegen v JOIN vermoegen_bg bg USING (f, phase)
   WHERE NOT v.erwachsen AND v.wert > v.freibetrag AND NOT bg.bleibt_ausser_betracht
     AND (NOT bg.gemeinsam AND v.wert > v.freibetrag + bg.frei + CASE WHEN v.selbst_gedeckt THEN 75000 ELSE 0 END
          OR bg.gemeinsam AND coalesce(bg.wert, 0) + CASE WHEN v.selbst_gedeckt THEN v.wert ELSE 0 END
             > coalesce(bg.freibetrag, 0) + CASE WHEN v.selbst_gedeckt THEN v.freibetrag ELSE 0 END)),
kinderrest AS MATERIALIZED (
  SELECT k.f, k.phase, k.person, k.bedarf, k.ausschluss, k.schwanger, k.nach_27, k.eigen, k.kindergeld, v.person IS NOT NULL AS vermoegend,
         k.kindergeld_angerechnet,
         CASE WHEN v.person IS NOT NULL THEN 0 ELSE greatest(bedarf - eigen - kindergeld_angerechnet, 0) END AS rest,
         kindergeld - CASE WHEN bedarf > eigen
                           THEN least(kindergeld, kindergeld_angerechnet + pauschale_am_kindergeld) ELSE 0 END AS ueberhang
    FROM kind_gedeckt k LEFT JOIN kind_vermoegend v USING (f, phase, person)),
-- Whoever draws it: named, wherever the child lives, or the first parent there. Kindergeld for someone in the household who is no member stays with
-- the one who draws it.
bezieht AS MATERIALIZED (
  SELECT DISTINCT ON (p.f, p.phase, kind) p.f, p.phase, z.kind, z.person
    FROM phase p
    JOIN (SELECT k.f, k.ab, k.person AS kind, e.berechtigt AS person, 0 AS rang
            FROM im_haushalt k
            JOIN einnahme e ON e.f = k.f AND e.person = k.person
            JOIN im_haushalt b ON b.f = k.f AND b.ab = k.ab AND b.person = e.berechtigt
          UNION ALL
          SELECT el.f, el.ab, el.kind, el.elternteil, 1 + el.rang
            FROM elternteil el
            LEFT JOIN einnahme e ON e.f = el.f AND e.person = el.kind
           WHERE e.berechtigt IS NULL
          UNION ALL -- of a child from 25 on that lives here on some days only: what flows in counts for the month (§ 11 Abs. 2)
          SELECT DISTINCT b.f, b.ab, el.kind, b.person, 3 + el.rang
            FROM elternteil el
            JOIN im_haushalt k ON k.f = el.f AND k.ab = el.ab AND k.person = el.kind
            JOIN im_haushalt b ON b.f = el.f AND b.person = el.elternteil AND k.geburt + interval '25 years' <= b.ab
            LEFT JOIN einnahme e ON e.f = el.f AND e.person = el.kind
           WHERE e.berechtigt IS NULL
          UNION ALL
          SELECT b.f, b.ab, e.person, b.person, 0
            FROM einnahme e
            JOIN im_haushalt b ON b.f = e.f AND b.person = e.berechtigt) z ON z.f = p.f AND z.ab = p.ab
   ORDER BY p.f, p.phase, kind, rang, person),
kindergeld_bei_eltern AS MATERIALIZED (
  SELECT f, phase, person, sum(betrag) AS betrag
    FROM (SELECT k.f, k.phase, k.person AS kind, k.ueberhang AS betrag FROM kinderrest k
          UNION ALL
          SELECT p.f, p.phase, i.person, e.kindergeld
            FROM phase p
            JOIN im_haushalt i ON i.f = p.f AND i.ab = p.ab AND NOT i.erwachsen
            JOIN eigenes e ON e.f = i.f AND e.person = i.person
            LEFT JOIN bedarf b ON b.f = p.f AND b.phase = p.phase AND b.person = i.person
           WHERE b.person IS NULL
          UNION ALL
          SELECT p.f, p.phase, e.person, e.kindergeld
            FROM phase p
            JOIN einnahme e USING (f)
            LEFT JOIN im_haushalt i ON i.f = p.f AND i.ab = p.ab AND i.person = e.person
            JOIN frage fr ON fr.f = p.f -- § 66 Abs. 2 EStG: none before the birth
            LEFT JOIN angabe u ON u.h = fr.h AND u.art = 'person' AND u.person = e.person AND u.geburt > p.ab
           WHERE i.person IS NULL AND u.person IS NULL) t
    JOIN bezieht USING (f, phase, kind)
   GROUP BY f, phase, person),
erwachsener AS MATERIALIZED (
  SELECT b.f, b.phase, b.person, b.ausschluss, b.bedarf, b.nach_27,
         coalesce(e.aus_arbeit, 0) AS aus_arbeit, coalesce(e.anderes, 0) + coalesce(e.kindergeld, 0) AS anderes, coalesce(kg.betrag, 0) AS kindergeld,
         coalesce(e.rest34, w.pauschale) AS rest34, coalesce(e.nr7, w.nr7) AS nr7,
         coalesce(e.zusammen, 0) + coalesce(kg.betrag, 0) AS zusammen,
         CASE WHEN coalesce(e.zusammen, 0) + coalesce(kg.betrag, 0) <= 1000 THEN 0 ELSE 1 END
           * greatest(coalesce(e.aus_arbeit, 0)
           + greatest(coalesce(e.anderes, 0) + coalesce(e.kindergeld, 0) + coalesce(kg.betrag, 0) - coalesce(e.rest34, w.pauschale), 0)
           - coalesce(e.nr7, w.nr7), 0) AS einkommen
    FROM bedarf b
    LEFT JOIN eigenes e USING (f, person)
    LEFT JOIN kindergeld_bei_eltern kg USING (f, phase, person)
    LEFT JOIN (SELECT m.f, m.person, CASE WHEN m.volljaehrig THEN 3000 ELSE 0 END + coalesce(a.nr34, 0) AS pauschale,
                      coalesce(a.nr7, 0) AS nr7
                 FROM merkmal m LEFT JOIN aufwand a USING (f, person)) w USING (f, person)
   WHERE b.erwachsen),

-- ── § 9 Abs. 2, 3: horizontal distribution ─────────────────────────────────────────────────────────────────────────────
-- Who is excluded covers the own need first and gives what is over; who learns takes part with the Mehrbedarfe of § 27
-- Abs. 2 as far as they are not covered (FW 9 Rz. 9.49); who draws benefits of the Fourth Chapter SGB XII stays
-- outside with need and income.
bg AS MATERIALIZED (
  SELECT p.f, p.phase, coalesce(b.mit_elb, false) AS mit_elb, coalesce(v.erwachsene_darueber > v.frei AND NOT v.bleibt_ausser_betracht, false) AS vermoegend
    FROM phase p
    LEFT JOIN (SELECT f, phase, bool_or(elb) AS mit_elb FROM bedarf GROUP BY f, phase) b USING (f, phase)
    LEFT JOIN vermoegen_bg v USING (f, phase)),
topf AS MATERIALIZED (
  SELECT f, phase, sum(gewicht) AS gesamtbedarf, sum(gibt) AS einkommen
    FROM (SELECT f, phase, CASE WHEN ausschluss IS NULL THEN bedarf ELSE least(nach_27, greatest(bedarf - einkommen, 0)) END AS gewicht,
                 CASE WHEN ausschluss IS NULL THEN einkommen
                      WHEN ausschluss = 'sgb12' THEN 0
                      ELSE greatest(einkommen - bedarf, 0) END AS gibt
            FROM erwachsener
          UNION ALL
          SELECT f, phase, CASE WHEN schwanger THEN 0 WHEN ausschluss IS NULL THEN rest ELSE least(nach_27, rest) END, 0 FROM kinderrest) t
   GROUP BY f, phase),
antrag AS (SELECT h, date_trunc('month', min(am))::date AS ab FROM angabe WHERE art = 'antrag' GROUP BY h),
offen AS MATERIALIZED (
  SELECT t.f, t.phase, t.gesamtbedarf, t.einkommen, b.mit_elb, fr.halb,
         b.mit_elb AND (a.ab IS NULL OR a.ab <= fr.erster) AS beantragt,
         b.mit_elb AND NOT b.vermoegend AND (a.ab IS NULL OR a.ab <= fr.erster) AS dem_grunde_nach,
         t.einkommen < t.gesamtbedarf AND b.mit_elb AND NOT b.vermoegend AND (a.ab IS NULL OR a.ab <= fr.erster) AS beduerftig
    FROM topf t
    JOIN bg b USING (f, phase)
    JOIN frage fr USING (f)
    LEFT JOIN antrag a USING (h)),
-- § 72 Abs. 1 S. 2 Nr. 2: the same household as if this child's Kindergeld were not counted
ohne_kindergeld AS (
  SELECT k.f, k.phase, k.person,
         greatest(k.bedarf - k.eigen, 0) > 0
           AND (k.schwanger OR o.dem_grunde_nach AND o.einkommen + CASE WHEN k.ueberhang = 0 OR e.person IS NULL OR e.ausschluss = 'sgb12' THEN 0
                 ELSE greatest(CASE WHEN e.zusammen - k.ueberhang <= 1000 THEN 0 ELSE 1 END
                               * greatest(e.aus_arbeit + greatest(e.anderes + e.kindergeld - k.ueberhang - e.rest34, 0) - e.nr7, 0)
                        - CASE WHEN e.ausschluss IS NULL THEN 0 ELSE e.bedarf END, 0)
                      - greatest(e.einkommen - CASE WHEN e.ausschluss IS NULL THEN 0 ELSE e.bedarf END, 0) END
             < o.gesamtbedarf - k.rest + greatest(k.bedarf - k.eigen, 0)) AS beduerftig
    FROM kinderrest k
    JOIN offen o USING (f, phase)
    LEFT JOIN bezieht z ON z.f = k.f AND z.phase = k.phase AND z.kind = k.person
    LEFT JOIN erwachsener e ON e.f = k.f AND e.phase = k.phase AND e.person = z.person
   WHERE k.kindergeld > 0 AND k.ausschluss IS NULL AND NOT k.vermoegend AND o.beantragt),
anteil AS MATERIALIZED (
  SELECT x.f, x.phase, x.person, x.erwachsen, x.ausschluss, x.bedarf, x.bereinigt, x.ueberhang, x.kindergeld, x.grundlage, o.mit_elb,
         CASE WHEN x.schwanger AND x.ausschluss IS NULL AND o.beantragt THEN x.grundlage
              WHEN o.beduerftig AND x.ausschluss IS NULL AND x.grundlage > 0
              THEN greatest(x.grundlage - floor(o.einkommen * x.grundlage / o.gesamtbedarf + o.halb), 0) ELSE 0 END AS anspruch,
         CASE WHEN x.schwanger AND o.beantragt THEN x.grundlage_27
              WHEN o.beduerftig AND x.grundlage_27 > 0
              THEN greatest(x.grundlage_27 - floor(o.einkommen * x.grundlage_27 / o.gesamtbedarf + o.halb), 0) ELSE 0 END AS weitere,
         coalesce(ok.beduerftig, false) AS nur_wegen_kindergeld
    FROM (SELECT f, phase, person, true AS erwachsen, ausschluss, false AS schwanger, bedarf, einkommen AS bereinigt, 0 AS ueberhang, 0 AS kindergeld,
                 bedarf AS grundlage, least(nach_27, greatest(bedarf - einkommen, 0)) AS grundlage_27
            FROM erwachsener
          UNION ALL
          SELECT f, phase, person, false, ausschluss, schwanger, bedarf, eigen + kindergeld_angerechnet, ueberhang, kindergeld_angerechnet, rest, least(nach_27, rest)
            FROM kinderrest) x
    JOIN offen o USING (f, phase)
    LEFT JOIN ohne_kindergeld ok USING (f, phase, person)),

-- ── § 41 Abs. 1 S. 3: parts of a month; § 72: Sofortzuschlag, whole as soon as any part gives it ────────────────────
-- Who has a claim all month shares in its thirty days; who has it for a part of the month has it for each calendar day
-- of that part (FW 9 Rz. 9.4a), so from the 31st on for one. What § 27 gives is a claim too.
tage AS MATERIALIZED (
  SELECT b.f, b.phase, b.person,
         CASE WHEN sum(p.dreissigstel) FILTER (WHERE b.ausschluss IS NULL AND g.mit_elb) OVER w = 30 THEN p.dreissigstel
              ELSE least(p.kalendertage, 30) END AS anspruch,
         CASE WHEN sum(p.dreissigstel) FILTER (WHERE coalesce(b.ausschluss, 'ausbildung') = 'ausbildung' AND g.mit_elb) OVER w = 30
              THEN p.dreissigstel ELSE least(p.kalendertage, 30) END AS weitere,
         CASE WHEN sum(p.dreissigstel) OVER w = 30 THEN p.dreissigstel ELSE least(p.kalendertage, 30) END AS bedarf
    FROM bedarf b
    JOIN phase p USING (f, phase)
    JOIN bg g USING (f, phase)
  WINDOW w AS (PARTITION BY b.f, b.person)),
-- Until the day on which the 25th year is completed, without pay for training (§ 28 Abs. 1 S. 2)
schueler AS (
  SELECT g.f, g.person, max(b.betrag) AS schulbedarf
    FROM gilt g
    JOIN schulbedarf b USING (erster)
    JOIN gilt p ON p.f = g.f AND p.art = 'person' AND p.person = g.person AND p.geburt + interval '25 years' > g.erster
   WHERE g.art = 'schulbesuch' AND NOT g.verguetung
   GROUP BY g.f, g.person),
-- § 41 Abs. 2 a. F. until March 2011: what is paid to a person in whole euro
gemischt AS (
  SELECT f, person, CASE WHEN erster < DATE '2011-04-01' THEN 100 * floor(anspruch / 100 + 0.5) ELSE anspruch END AS anspruch,
         -- §§ 70, 73, 71 Abs. 2: once, beside the claim of any part of the month
         weitere + CASE WHEN anspruch > 0 THEN coalesce(schulbedarf, 0) ELSE 0 END
                 + CASE WHEN erster = DATE '2021-05-01' AND (stufe_1_2 OR stufe_3_ohne_kindergeld) THEN 15000
                        WHEN erster = DATE '2022-07-01' AND stufe_1_2 THEN 20000
                        WHEN erster = DATE '2021-08-01' AND minderjaehrig THEN 10000 ELSE 0 END AS weitere,
         bis_regelbedarf, bis_mehrbedarf, bedarf, durchgehend, bereinigt, ueberhang, zuschlag
    FROM (
  SELECT a.f, a.person,
         floor(sum(a.anspruch * t.anspruch) / 30 + max(b.halb)) AS anspruch,
         floor(sum(a.weitere * t.weitere) / 30 + max(b.halb)) AS weitere,
         floor(sum(b.bis_regelbedarf * t.bedarf) / 30 + max(b.halb)) AS bis_regelbedarf,
         floor(sum(b.bis_mehrbedarf * t.bedarf) / 30 + max(b.halb)) AS bis_mehrbedarf,
         floor(sum(b.bedarf * t.bedarf) / 30 + max(b.halb)) AS bedarf,
         bool_and(a.ausschluss IS NULL AND a.mit_elb) AS durchgehend,
         max(a.bereinigt) AS bereinigt, max(a.ueberhang) AS ueberhang,
         bool_or(b.stufe_min <= 2 AND a.anspruch > 0) AS stufe_1_2,
         bool_or(b.stufe_max = 3 AND a.anspruch > 0 AND a.kindergeld = 0) AS stufe_3_ohne_kindergeld,
         bool_or(b.geburt + interval '18 years' > p.ab AND a.anspruch > 0) AS minderjaehrig,
         bool_or(b.stufe_max >= 3 AND (a.anspruch > 0 OR a.nur_wegen_kindergeld)) AS zuschlag
    FROM anteil a
    JOIN bedarf b USING (f, phase, person)
    JOIN tage t USING (f, phase, person)
    JOIN phase p USING (f, phase)
   GROUP BY a.f, a.person) t
    JOIN frage USING (f)
    LEFT JOIN schueler USING (f, person)),
-- ── §§ 31 to 32, 7b Abs. 4: reductions ─────────────────────────────────────────────────────────────────────────────────
-- They run by months from their first one, to the day on which they are lifted.
minderung_angabe AS MATERIALIZED (
  SELECT g.f, g.person, g.minderungsart, g.ereignis_am, g.stufe, g.von, g.bis, g.erster, g.letzter,
         extract(year FROM age(g.erster, g.von)) * 12 + extract(month FROM age(g.erster, g.von)) AS monat_nr,
         extract(year FROM age(g.ereignis_am, p.geburt)) < 25 AS unter25,
         v.f IS NOT NULL AS vorher
    FROM gilt g
    JOIN (SELECT f, person, min(geburt) AS geburt FROM im_haushalt GROUP BY f, person) p USING (f, person)
    LEFT JOIN (SELECT DISTINCT n.f, n.person, n.ereignis_am
                 FROM gilt n
                 JOIN frage fr USING (f)
                 JOIN angabe v ON v.h = fr.h AND v.art = 'minderung' AND v.person = n.person AND v.minderungsart = 'pflichtverletzung'
                              AND v.von <= n.ereignis_am
                              -- "innerhalb des letzten Jahres gemindert": to its last day, not from its beginning
                              AND v.ereignis_am >= DATE '2023-01-01'
                              AND least(v.von + v.stufe * interval '1 month' - interval '1 day',
                                        greatest(v.bis, v.von + interval '1 month' - interval '1 day')) + interval '1 year' >= n.ereignis_am
                WHERE n.art = 'minderung' AND n.minderungsart = 'arbeitsverweigerung') v USING (f, person, ereignis_am)
   WHERE g.art = 'minderung'),
-- An Arbeitsverweigerung to which § 31a Abs. 7 does not apply is a Pflichtverletzung (§ 31 Abs. 1 S. 1 Nr. 2).
minderung AS MATERIALIZED (
  SELECT f, person, array_agg(prozent) FILTER (WHERE prozent IS NOT NULL) AS prozente, coalesce(sum(prozent), 0) AS prozent, min(deckel) AS deckel, bool_or(wegfall) AS wegfall,
         bool_or(ganz) AS ganz, bool_or(nur_unterkunft) AS nur_unterkunft, bool_or(gemeldet) AS gemeldet,
         min(ereignis_am) AS ereignis_am, count(*) AS wieviele,
         count(DISTINCT CASE WHEN ereignis_am < DATE '2019-11-05' THEN 1 WHEN ereignis_am < DATE '2023-01-01' THEN 2
                             WHEN ereignis_am < DATE '2026-07-01' THEN 3 ELSE 4 END) AS rechte
    FROM (SELECT m.f, m.person, m.ereignis_am, m.minderungsart, w.art IS NOT NULL AND NOT (m.minderungsart = 'nichterreichbar' AND m.bis <= m.letzter) AS wegfall,
                 m.minderungsart = 'nichterreichbar' AND m.bis <= m.letzter AS gemeldet,
                 CASE WHEN w.art IS NULL AND r.prozent < 999 AND NOT (r.deckel = 100 AND m.unter25 AND r.art = 'pflichtverletzung')
                      THEN r.prozent
                      WHEN w.art IS NOT NULL AND m.minderungsart = 'nichterreichbar' AND m.bis <= m.letzter THEN 30 END AS prozent, r.deckel,
                 w.art IS NULL AND r.deckel = 100 AND r.art = 'pflichtverletzung' AND (r.prozent = 999 OR m.unter25 AND m.stufe > 1) AS ganz,
                 w.art IS NULL AND r.deckel = 100 AND r.art = 'pflichtverletzung' AND m.unter25 AND m.stufe = 1 AS nur_unterkunft
            FROM minderung_angabe m
            LEFT JOIN wegfallregel w ON m.ereignis_am BETWEEN w.ab AND w.bis AND w.art = m.minderungsart
                                    AND (m.vorher OR NOT w.nur_nach_minderung) AND m.monat_nr < w.monate
            LEFT JOIN minderungsregel r ON m.ereignis_am BETWEEN r.ab AND r.bis AND m.stufe BETWEEN r.stufe_von AND r.stufe_bis
                                       AND r.art = replace(m.minderungsart, 'arbeitsverweigerung', 'pflichtverletzung')
                                       AND m.monat_nr < r.monate
                                       AND NOT EXISTS (SELECT FROM wegfallregel x
                                                        WHERE m.ereignis_am BETWEEN x.ab AND x.bis AND x.art = m.minderungsart
                                                          AND (m.vorher OR NOT x.nur_nach_minderung))) t
   WHERE prozent IS NOT NULL OR wegfall OR ganz OR nur_unterkunft
   GROUP BY f, person),
-- What is paid for Unterkunft stays since 2023 (§ 31a Abs. 4 S. 2); income goes first from the Regelbedarf (§ 19 Abs. 3
-- S. 2). Each decision states what it takes off (§ 31b Abs. 1 S. 1), so each is rounded. Since July 2026 one euro is left (§ 31a Abs. 4 S. 3).
gemindert AS MATERIALIZED (
  SELECT f, person, CASE WHEN anspruch > 0 AND anspruch = kuerzung AND ereignis_am >= DATE '2026-07-01' THEN anspruch - 100
                         ELSE kuerzung END AS minderung
    FROM (SELECT g.f, g.person, g.anspruch, m.ereignis_am,
                 CASE WHEN m.ganz THEN g.anspruch
                      ELSE least(greatest(
                             CASE WHEN m.wegfall THEN greatest(g.bis_regelbedarf - (g.bedarf - g.anspruch), 0)
                                  ELSE CASE WHEN m.nur_unterkunft THEN greatest(g.anspruch - (g.bedarf - g.bis_mehrbedarf), 0) ELSE 0 END
                                       + least((SELECT coalesce(sum(floor(g.bis_regelbedarf * je.prozent / 100 + fr.halb)), 0) FROM unnest(m.prozente) AS je (prozent)),
                                               CASE WHEN m.deckel = 100 THEN NULL ELSE floor(g.bis_regelbedarf * coalesce(m.deckel, 30) / 100 + fr.halb) END) END, 0),
                             CASE WHEN m.ereignis_am >= DATE '2023-01-01'
                                  THEN greatest(g.anspruch - (g.bedarf - g.bis_mehrbedarf), 0) ELSE g.anspruch END) END AS kuerzung
            FROM gemischt g
            JOIN frage fr USING (f)
            JOIN minderung m USING (f, person)) t),
mehrdeutig AS (
  SELECT f, 'mehrere Wechsel in einem Monat' AS warum
    FROM bedarf b GROUP BY f HAVING count(DISTINCT phase) > 1 AND bool_or(wechselnd)
  UNION ALL SELECT b.f, 'Bedarf wechselt im Monat neben der Erwerbsfähigkeit'
              FROM bedarf b JOIN gilt g USING (f)
             WHERE b.wechselnd AND g.art = 'erwerbsfaehigkeit' AND (g.von > g.erster OR g.bis < g.letzter)
  UNION ALL SELECT g.f, 'Nachzahlung, neben der kein Anspruch bleibt' FROM gilt g
             WHERE g.nachzahlung AND EXISTS (SELECT FROM offen o WHERE o.f = g.f AND NOT o.beduerftig)
  UNION ALL SELECT f, 'zwei Angaben zum selben Mehrbedarf' FROM mehrbedarf_angabe
             WHERE nr > 1 AND (mehrbedarfsart IN ('schwangerschaft', 'behinderung', 'warmwasser', 'merkzeichenG')
                               OR mehrbedarfsart = 'ernaehrung' AND krankheit IS NOT NULL)
  -- the recommendations were others then
  UNION ALL SELECT f, 'Krankenkost vor 2021' FROM gilt WHERE krankheit IS NOT NULL AND jahr < 2021
  -- until 2020 § 21 Abs. 6 asked for a need that goes on
  UNION ALL SELECT fr.f, 'einmaliger Bedarf vor 2021 (§ 21 Abs. 6)' FROM frage fr
              JOIN angabe g ON g.h = fr.h AND g.von = g.bis AND g.von BETWEEN fr.erster AND fr.letzter
                           AND g.mehrbedarfsart IN ('unabweisbar', 'schulbuch')
             WHERE fr.jahr < 2021
  -- the day from which on it counts for § 9 Abs. 3 is no fact
  UNION ALL SELECT fr.f, 'Schwangerschaft eines Kindes' FROM frage fr
              JOIN angabe g ON g.h = fr.h AND g.mehrbedarfsart = 'schwangerschaft' AND g.von > DATE '0001-01-01'
              JOIN angabe k ON k.h = fr.h AND k.art = 'person' AND k.person = g.person AND k.rolle = 'kind'
  UNION ALL SELECT f, 'Monat der Entbindung vor 2021' FROM gilt
             WHERE mehrbedarfsart = 'schwangerschaft' AND bis = letzter AND jahr < 2021
  UNION ALL SELECT f, 'mehr als zwei Phasen' FROM phase GROUP BY f HAVING count(*) > 2
  UNION ALL SELECT f, 'Kind ohne Elternteil im Haushalt' FROM im_haushalt i
             WHERE i.rolle = 'kind' AND i.jahre < 25
               AND NOT EXISTS (SELECT FROM elternteil e WHERE e.f = i.f AND e.ab = i.ab AND e.kind = i.person)
  UNION ALL SELECT f, 'mehrere Ausschlussgründe' FROM mitglied WHERE mehrere_gruende
  -- § 27b SGB XII: what is needed there, and so what is left for the others, is no fact
  UNION ALL SELECT a.f, 'Einnahmen neben der Unterbringung in einer Einrichtung'
              FROM ausgeschlossen a JOIN einnahme e USING (f, person) WHERE a.grund = 'stationaer'
  UNION ALL SELECT f, 'Schulbedarf neben einem anderen Wechsel oder ohne anderen Anspruch'
              FROM schueler s WHERE EXISTS (SELECT FROM phase p WHERE p.f = s.f AND p.phase > 1)
                                 OR EXISTS (SELECT FROM anteil a WHERE a.f = s.f AND a.person = s.person AND a.anspruch = 0)
  UNION ALL SELECT f, 'Schulbesuch mit Aufnahme im Schuljahr oder vor 2022' FROM gilt
             WHERE art = 'schulbesuch' AND (aufnahme <> 'regelmaessig' OR erster < DATE '2022-01-01')
  -- shares of six months ask for other months
  UNION ALL SELECT g.f, 'Monate nach einer einmaligen Einnahme' FROM gilt g
             WHERE g.art = 'einmaligeEinnahme' AND g.zufluss_am < g.erster
               AND (g.erster < DATE '2024-01-01' OR g.fuer_bis < date_trunc('month', g.zufluss_am))
  UNION ALL SELECT g.f, 'einmalige Einnahme, neben der kein Anspruch bleibt' FROM gilt g
             WHERE g.art = 'einmaligeEinnahme' AND g.zufluss_am >= g.erster
               AND (g.erster < DATE '2023-07-01' OR g.fuer_bis < g.erster)
               AND EXISTS (SELECT FROM anteil a WHERE a.f = g.f GROUP BY a.phase HAVING sum(a.anspruch) = 0)
  UNION ALL SELECT f, 'einmalige Einnahme vor April 2011' FROM gilt WHERE art = 'einmaligeEinnahme' AND zufluss_am < DATE '2011-04-01'
  UNION ALL SELECT g.f, 'zwei Angaben zum Schulbesuch' FROM gilt g WHERE g.art = 'schulbesuch'
             GROUP BY g.f, g.person HAVING count(DISTINCT g.verguetung) > 1
  -- § 67 Abs. 2 does not say who counts
  UNION ALL SELECT f, 'erhebliches Vermögen neben einem Kind, das sich selbst deckt' FROM vermoegen_bg WHERE erheblich_fraglich
  UNION ALL SELECT m.f, 'Lohn im Monat des fünfzehnten Geburtstags ohne Erwerbsfähigkeit'
              FROM merkmal m JOIN im_haushalt i USING (f, person) JOIN einnahme e USING (f, person)
             WHERE e.brutto > 0 AND m.ab15 AND i.jahre < 15 AND NOT m.elb
  UNION ALL SELECT m.f, 'Minderung neben einem anderen Wechsel'
              FROM minderung m JOIN phase p USING (f) WHERE p.phase > 1
  UNION ALL SELECT f, 'Minderungen nach verschiedenem Recht' FROM minderung WHERE rechte > 1
  UNION ALL SELECT f, 'Arbeitsverweigerung nach einer Minderung, die keine Angabe ist' FROM minderung_angabe
             WHERE minderungsart = 'arbeitsverweigerung' AND stufe > 1 AND NOT vorher AND ereignis_am BETWEEN DATE '2024-03-28' AND DATE '2026-03-27'
  UNION ALL SELECT f, 'Wegfall des Regelbedarfs neben einer Minderung' FROM minderung WHERE (wegfall OR gemeldet) AND wieviele > 1
  UNION ALL SELECT f, 'Nichterreichbarkeit nach dem ersten Monat' FROM minderung_angabe
             WHERE minderungsart = 'nichterreichbar' AND monat_nr > 0
  -- BVerfG 1 BvL 7/16: what was decided before and runs on
  UNION ALL SELECT f, 'Minderung über 30 Prozent über den 5. November 2019 hinaus'
              FROM minderung WHERE ereignis_am < DATE '2019-11-05' AND (ganz OR nur_unterkunft OR prozent > 30)
                              AND EXISTS (SELECT FROM frage fr WHERE fr.f = minderung.f AND fr.erster >= DATE '2019-11-01')
  UNION ALL SELECT f, 'Minderung mit einem Ereignis vor der Änderung des Rechts und Monaten danach'
              FROM minderung_angabe WHERE ereignis_am < DATE '2022-07-01' AND letzter >= DATE '2022-07-01'
                                       OR ereignis_am < DATE '2023-01-01' AND letzter >= DATE '2023-01-01'
                                       OR ereignis_am < DATE '2011-04-01'
  UNION ALL SELECT f, 'Minderung, die in einem Monat endet'
              FROM minderung_angabe WHERE bis < letzter AND minderungsart <> 'nichterreichbar'
  -- there is no § 21 Abs. 6a yet; whether whole euro counts for what is granted after Abs. 6 is not settled
  UNION ALL SELECT f, 'Schulbücher im Jahr 2011' FROM gilt WHERE mehrbedarfsart = 'schulbuch' AND volle_euro
  UNION ALL SELECT m.f, 'Erwerbstätige Person wechselt im Monat die Erwerbsfähigkeit oder Berechtigung'
              FROM mitglied m JOIN einnahme e USING (f, person) WHERE e.brutto > 0
             GROUP BY m.f, m.person HAVING bool_or(m.elb) AND NOT bool_and(m.elb)
  -- LSG Sachsen-Anhalt L 2 AS 230/22, FW 11 Rz. 11.129: it comes off the income of another adult
  UNION ALL SELECT g.f, 'Vorgeschriebene Versicherung einer Person ohne Arbeit neben weiteren Erwachsenen'
              FROM gilt g JOIN merkmal m USING (f, person) LEFT JOIN einnahme e USING (f, person)
             WHERE g.absetzungsart IN ('kfzHaftpflicht', 'pflichtversicherung') AND m.volljaehrig AND coalesce(e.brutto, 0) = 0
               AND EXISTS (SELECT FROM merkmal x WHERE x.f = g.f AND x.person <> g.person AND x.volljaehrig)
  UNION ALL SELECT f, 'Überschießendes Vermögen bei Eltern und Kind' FROM vermoegen_bg
             WHERE zu_viel AND reiche_kinder > 0 AND (erwachsene_darueber > 0 OR reiche_kinder > 1)
                OR NOT gemeinsam AND kind_ueber_750 AND einzeln_darueber > 0)

SELECT g.f, g.person, g.durchgehend, g.bis_regelbedarf AS regelbedarf, g.bis_mehrbedarf - g.bis_regelbedarf AS mehrbedarf,
       g.bedarf - g.bis_mehrbedarf AS unterkunft, g.bedarf,
       coalesce(e.freibetrag_erwerb, 0) AS "freibetragErwerb", g.bereinigt AS "bereinigtesEinkommen",
       g.ueberhang AS kindergeldueberhang, g.anspruch - coalesce(mi.minderung, 0) AS anspruch, coalesce(mi.minderung, 0) AS minderung, g.weitere,
       CASE WHEN g.zuschlag THEN 100 * j.sofortzuschlag ELSE 0 END AS sofortzuschlag,
       p.phasen,
       m.warum
  FROM gemischt g
  JOIN frage fr USING (f)
  JOIN zeitwert j ON fr.erster BETWEEN j.ab AND j.bis
  JOIN (SELECT f, count(*)::int AS phasen FROM phase GROUP BY f) p USING (f)
  LEFT JOIN eigenes e USING (f, person)
  LEFT JOIN gemindert mi USING (f, person)
  LEFT JOIN (SELECT f, min(warum) AS warum FROM mehrdeutig GROUP BY f) m USING (f)
 ORDER BY g.f, g.person`
