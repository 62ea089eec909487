import { type RawBuilder, sql } from 'kysely'
import type { TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'

/** A breach of an invariant: which, and the id of what breaks it. */
export type Hauptbuchbefund = {
  readonly regel: 'LED-01' | 'LED-03' | 'LED-05' | 'LED-12'
  readonly was: Befundart
  readonly id: string
}

/**
 * The invariants of the ledger, recomputed by SQL alone (LED-12), true at every commit. An empty answer is
 * green. LED-01: every transaction balances, every reversal mirrors. LED-03: what was ordered is open, on
 * its way, settled, returned or void, to the cent, payment by payment. LED-05: states move along the table.
 */
export async function pruefeHauptbuch(tx: Tx, traeger: TraegerNr): Promise<readonly Hauptbuchbefund[]> {
  const befunde: Hauptbuchbefund[] = []
  for (const [regel, was, abfrage] of PRUEFUNGEN) {
    const { rows } = await sql<{ id: string }>`${abfrage(traeger)}`.execute(tx)
    befunde.push(...rows.map((r) => ({ regel, was, id: r.id })))
  }
  return befunde
}

type Pruefung = readonly [Hauptbuchbefund['regel'], string, (traeger: TraegerNr) => RawBuilder<unknown>]

const LETZTER_ZUSTAND = sql`LEFT JOIN LATERAL (
    SELECT zustand, nr FROM zahlung.ereignis
     WHERE traeger_nr = z.traeger_nr AND zahlung = z.id ORDER BY nr DESC LIMIT 1) e ON true`

/** What came in on a claim `f` and was not put right. */
const EINGEGANGEN = sql`(SELECT coalesce(sum(e.betrag_cent), 0) FROM zahlung.forderungseingang e
    WHERE e.traeger_nr = f.traeger_nr AND e.forderung = f.id
      AND NOT EXISTS (SELECT 1 FROM zahlung.eingangsberichtigung k WHERE k.traeger_nr = e.traeger_nr AND k.eingang = e.id))`

/** What was kept back for a claim `f` and met by a run. */
const EINBEHALTEN = sql`(SELECT coalesce(sum(z.betrag_cent), 0) FROM zahlung.aufrechnung a
    JOIN zahlung.zahlung z ON z.traeger_nr = a.traeger_nr AND z.fall = a.fall AND z.empfaengerart = 'einbehalt'
                          AND z.zeichen LIKE a.id::text || '%'
    ${LETZTER_ZUSTAND}
   WHERE a.traeger_nr = f.traeger_nr AND a.forderung = f.id AND e.zustand = 'einbehalten')`

/** What of a claim `f` was forgiven. */
const ERLASSEN = sql`(SELECT coalesce(sum(x.betrag_cent), 0) FROM zahlung.erlass x
   WHERE x.traeger_nr = f.traeger_nr AND x.forderung = f.id)`

/** Where a cash payment `a` stands. */
const BARSTAND = sql`coalesce((SELECT s.schritt FROM zahlung.barschritt s
   WHERE s.traeger_nr = a.traeger_nr AND s.barauszahlung = a.id ORDER BY s.nr DESC LIMIT 1), 'beantragt')`

const PRUEFUNGEN = [
  [
    'LED-01',
    'a transaction does not balance in a title',
    (t) => sql`
      SELECT vorgang || '/' || titel AS id
        FROM (SELECT vorgang, titel, betrag_cent AS seite FROM zahlung.buchung WHERE traeger_nr = ${t}
               UNION ALL SELECT vorgang, titel, -betrag_cent FROM zahlung.buchung WHERE traeger_nr = ${t}) AS seiten
       GROUP BY vorgang, titel HAVING sum(seite) <> 0`,
  ],
  [
    'LED-01',
    'a posting moves nothing or names one account twice',
    (t) => sql`SELECT id::text FROM zahlung.buchung WHERE traeger_nr = ${t} AND (betrag_cent <= 0 OR soll = haben)`,
  ],
  [
    'LED-01',
    'a reversal does not mirror its posting',
    (t) => sql`
      SELECT s.id::text FROM zahlung.buchung s
        LEFT JOIN zahlung.buchung b ON b.traeger_nr = s.traeger_nr AND b.id = s.storniert
       WHERE s.traeger_nr = ${t} AND s.storniert IS NOT NULL
         AND (b.id IS NULL OR (b.soll, b.haben, b.betrag_cent, b.titel, b.leistungsart, b.kostentraeger, b.monat, b.fall, b.person, b.zahlung, b.forderung)
              IS DISTINCT FROM (s.haben, s.soll, s.betrag_cent, s.titel, s.leistungsart, s.kostentraeger, s.monat, s.fall, s.person, s.zahlung, s.forderung))`,
  ],
  [
    'LED-12',
    'a posting says something else than the payment, claim or act it belongs to',
    (t) => sql`
      SELECT b.id::text FROM zahlung.buchung b
        JOIN zahlung.vorgang v ON v.traeger_nr = b.traeger_nr AND v.id = b.vorgang
        LEFT JOIN zahlung.zahlung z ON z.traeger_nr = b.traeger_nr AND z.id = b.zahlung
        LEFT JOIN zahlung.posten p ON p.traeger_nr = b.traeger_nr AND p.zahlung = b.zahlung AND p.person = b.person
                                  AND p.leistungsart = b.leistungsart AND p.kostentraeger = b.kostentraeger
        LEFT JOIN zahlung.forderung f ON f.traeger_nr = b.traeger_nr AND f.id = b.forderung
        LEFT JOIN zahlung.forderung_posten q ON q.traeger_nr = b.traeger_nr AND q.forderung = b.forderung AND q.monat = b.monat
                                            AND q.leistungsart = b.leistungsart AND q.kostentraeger = b.kostentraeger
       WHERE b.traeger_nr = ${t}
         AND (v.gebucht_am <> b.gebucht_am
              OR v.art = 'anordnung' AND v.entscheidung <> b.entscheidung
              OR b.zahlung IS NOT NULL AND (p.zahlung IS NULL OR (z.fall, z.entscheidung, z.monat) IS DISTINCT FROM (b.fall, b.entscheidung, b.monat))
              OR b.forderung IS NOT NULL AND (q.forderung IS NULL OR (f.fall, f.person) IS DISTINCT FROM (b.fall, b.person))
              OR (b.kostentraeger, b.titel) NOT IN (('bund', '1101/681 12'), ('kommune', 'kommunal/unterkunft'), ('ungeklaert', 'verwahrung')))`,
  ],
  [
    'LED-03',
    'the parts of a payment are not its amount',
    (t) => sql`
      SELECT z.id::text FROM zahlung.zahlung z
       WHERE z.traeger_nr = ${t}
         AND z.betrag_cent IS DISTINCT FROM
             (SELECT sum(p.betrag_cent) FROM zahlung.posten p WHERE p.traeger_nr = z.traeger_nr AND p.zahlung = z.id)`,
  ],
  [
    'LED-03',
    'what is owed, on its way or void of a payment part is not what its state says',
    (t) => sql`
      SELECT z.id || '/' || p.person || '/' || p.leistungsart || '/' || p.kostentraeger AS id
        FROM zahlung.zahlung z
        JOIN zahlung.posten p ON p.traeger_nr = z.traeger_nr AND p.zahlung = z.id
        ${LETZTER_ZUSTAND}
        LEFT JOIN LATERAL (
          SELECT coalesce(sum(CASE WHEN b.soll IN ('aufwand', 'vorschuss') AND b.storniert IS NULL THEN b.betrag_cent
                                   WHEN b.soll = 'aufwand' THEN b.betrag_cent WHEN b.haben = 'aufwand' THEN -b.betrag_cent
                                   WHEN b.haben = 'vorschuss' AND (b.storniert IS NOT NULL OR b.soll = 'verwahrung') THEN -b.betrag_cent END), 0) AS aufwand,
                 coalesce(sum(CASE WHEN b.haben = 'verbindlichkeit' THEN b.betrag_cent WHEN b.soll = 'verbindlichkeit' THEN -b.betrag_cent END), 0) AS offen,
                 coalesce(sum(CASE WHEN b.haben = 'unterwegs' THEN b.betrag_cent WHEN b.soll = 'unterwegs' THEN -b.betrag_cent END), 0) AS unterwegs,
                 coalesce(sum(CASE WHEN b.haben = 'bank' THEN b.betrag_cent WHEN b.soll = 'bank' THEN -b.betrag_cent END), 0) AS bank,
                 coalesce(sum(CASE WHEN b.haben = 'verwahrung' THEN b.betrag_cent WHEN b.soll = 'verwahrung' THEN -b.betrag_cent END), 0) AS verwahrung,
                 coalesce(sum(CASE WHEN b.haben = 'bar' THEN b.betrag_cent WHEN b.soll = 'bar' THEN -b.betrag_cent END), 0) AS bar,
                 coalesce(sum(CASE WHEN b.haben = 'barstelle' THEN b.betrag_cent WHEN b.soll = 'barstelle' THEN -b.betrag_cent END), 0) AS barstelle,
                 coalesce(sum(CASE WHEN b.haben = 'vorschuss' AND b.storniert IS NULL AND b.soll <> 'verwahrung' THEN b.betrag_cent
                                   WHEN b.haben = 'verrechnung' THEN b.betrag_cent WHEN b.soll = 'verrechnung' THEN -b.betrag_cent END), 0) AS verrechnung,
                 coalesce(sum(CASE WHEN b.haben = 'aufrechnung' THEN b.betrag_cent WHEN b.soll = 'aufrechnung' THEN -b.betrag_cent END), 0) AS aufrechnung
            FROM zahlung.buchung b
           WHERE b.traeger_nr = p.traeger_nr AND b.zahlung = p.zahlung AND b.person = p.person
             AND b.leistungsart = p.leistungsart AND b.kostentraeger = p.kostentraeger) s ON true
       WHERE z.traeger_nr = ${t}
         AND (s.aufwand, s.offen, s.unterwegs, s.bank, s.verwahrung, s.bar, s.barstelle, s.verrechnung, s.aufrechnung) IS DISTINCT FROM (
               CASE WHEN coalesce(e.zustand, 'angeordnet') = 'abgeloest' THEN 0 ELSE p.betrag_cent END,
               CASE WHEN coalesce(e.zustand, 'angeordnet') IN ('angeordnet', 'eingeplant', 'zurueckgestellt') THEN p.betrag_cent ELSE 0 END,
               CASE WHEN e.zustand = 'uebergeben' THEN p.betrag_cent ELSE 0 END,
               CASE WHEN e.zustand IN ('ausgefuehrt', 'vereinnahmt') THEN p.betrag_cent ELSE 0 END,
               CASE WHEN e.zustand IN ('zurueckgekommen', 'abgewiesen') THEN p.betrag_cent ELSE 0 END,
               CASE WHEN e.zustand = 'ausgegeben' THEN p.betrag_cent ELSE 0 END,
               CASE WHEN e.zustand = 'ausgezahlt' THEN p.betrag_cent ELSE 0 END,
               CASE WHEN e.zustand = 'verrechnet' THEN p.betrag_cent ELSE 0 END,
               CASE WHEN e.zustand = 'einbehalten' THEN p.betrag_cent ELSE 0 END)`,
  ],
  [
    'LED-03',
    'cash given out is not where its voucher says',
    (t) => sql`
      SELECT z.id::text FROM zahlung.zahlung z
        ${LETZTER_ZUSTAND}
       WHERE z.traeger_nr = ${t}
         AND EXISTS (SELECT 1 FROM zahlung.barauszahlung a WHERE a.traeger_nr = z.traeger_nr AND a.zahlung = z.id)
         AND ((SELECT count(*) FROM zahlung.barauszahlung a WHERE a.traeger_nr = z.traeger_nr AND a.zahlung = z.id
                 AND ${BARSTAND} = 'ausgegeben') <> (CASE WHEN e.zustand = 'ausgegeben' THEN 1 ELSE 0 END)
              OR (SELECT count(*) FROM zahlung.barauszahlung a WHERE a.traeger_nr = z.traeger_nr AND a.zahlung = z.id
                    AND ${BARSTAND} = 'eingeloest') <> (CASE WHEN e.zustand = 'ausgezahlt' THEN 1 ELSE 0 END)
              OR EXISTS (SELECT 1 FROM zahlung.barauszahlung a
                          WHERE a.traeger_nr = z.traeger_nr AND a.zahlung = z.id AND a.betrag_cent <> z.betrag_cent))`,
  ],
  [
    'LED-03',
    'a payment of a run is not in its file set, or the other way round',
    (t) => sql`
      SELECT coalesce(x.zahlung, u.zahlung)::text AS id
        FROM (SELECT DISTINCT zahlung, lauf FROM zahlung.ereignis WHERE traeger_nr = ${t} AND zustand = 'eingeplant') x
        FULL JOIN (SELECT zahlung, lauf FROM zahlung.ueberweisung WHERE traeger_nr = ${t}) u
          ON u.zahlung = x.zahlung AND u.lauf = x.lauf
       WHERE x.zahlung IS NULL OR u.zahlung IS NULL`,
  ],
  [
    'LED-03',
    'a transfer has another amount than its payment',
    (t) => sql`
      SELECT u.end_to_end_id AS id FROM zahlung.ueberweisung u
        JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
       WHERE u.traeger_nr = ${t} AND u.betrag_cent <> z.betrag_cent`,
  ],
  [
    'LED-03',
    'the parts of a claim are not its amount, or more came in, was kept back or forgiven than was claimed',
    (t) => sql`
      SELECT f.id::text FROM zahlung.forderung f
       WHERE f.traeger_nr = ${t}
         AND (f.betrag_cent IS DISTINCT FROM
                (SELECT sum(p.betrag_cent) FROM zahlung.forderung_posten p WHERE p.traeger_nr = f.traeger_nr AND p.forderung = f.id)
              OR f.betrag_cent < ${EINGEGANGEN} + ${EINBEHALTEN} + ${ERLASSEN})`,
  ],
  [
    'LED-03',
    'the account of a claim does not hold what is claimed less what came in, was set off and forgiven',
    (t) => sql`
      SELECT f.id::text FROM zahlung.forderung f
       WHERE f.traeger_nr = ${t}
         AND (SELECT coalesce(sum(CASE WHEN b.soll = 'forderung' THEN b.betrag_cent ELSE -b.betrag_cent END), 0)
                FROM zahlung.buchung b WHERE b.traeger_nr = f.traeger_nr AND b.forderung = f.id)
             <> f.betrag_cent - f.verrechnet_cent - f.unterbleibt_cent - ${EINGEGANGEN} - ${EINBEHALTEN} - ${ERLASSEN}`,
  ],
  [
    'LED-03',
    'what is held of an entry on the account is not what became of it',
    (t) => sql`
      SELECT z.meldung || '/' || z.nr AS id FROM zahlung.bankzeile z
        JOIN LATERAL (SELECT ergebnis, grund FROM zahlung.bankergebnis
                       WHERE traeger_nr = z.traeger_nr AND meldung = z.meldung AND nr = z.nr ORDER BY folge DESC LIMIT 1) e ON true
        JOIN LATERAL (
          SELECT coalesce(sum(CASE WHEN b.haben = 'verwahrung' THEN b.betrag_cent WHEN b.soll = 'verwahrung' THEN -b.betrag_cent END), 0) AS verwahrt,
                 coalesce(sum(CASE WHEN b.haben = 'unterwegs' THEN b.betrag_cent WHEN b.soll = 'unterwegs' THEN -b.betrag_cent END), 0) AS unterwegs
            FROM zahlung.buchung b WHERE b.traeger_nr = z.traeger_nr AND b.meldung = z.meldung AND b.zeile = z.nr) s ON true
       WHERE z.traeger_nr = ${t}
         AND (s.verwahrt, s.unterwegs) IS DISTINCT FROM (
               CASE WHEN e.ergebnis <> 'verwahrt' THEN 0 WHEN z.richtung = 'gutschrift' THEN z.betrag_cent ELSE -z.betrag_cent END,
               CASE WHEN e.grund = 'rueckzahlungUnterwegs' THEN z.betrag_cent ELSE 0 END)`,
  ],
  [
    'LED-03',
    'what is kept back of a payment is not what it pays off on a claim',
    (t) => sql`
      SELECT v.id::text FROM zahlung.vorgang v
       WHERE v.traeger_nr = ${t} AND v.art = 'aufrechnung'
         AND (SELECT coalesce(sum(CASE WHEN b.haben = 'aufrechnung' THEN b.betrag_cent ELSE -b.betrag_cent END), 0)
                FROM zahlung.buchung b WHERE b.traeger_nr = v.traeger_nr AND b.vorgang = v.id) <> 0`,
  ],
  [
    'LED-03',
    'a part of a claim is paid off beyond its amount, or opened beyond it',
    (t) => sql`
      SELECT p.forderung || '/' || p.monat || '/' || p.leistungsart AS id FROM zahlung.forderung_posten p
       WHERE p.traeger_nr = ${t}
         AND (SELECT coalesce(sum(CASE WHEN b.soll = 'forderung' THEN b.betrag_cent ELSE -b.betrag_cent END), 0)
                FROM zahlung.buchung b
               WHERE b.traeger_nr = p.traeger_nr AND b.forderung = p.forderung AND b.monat = p.monat
                 AND b.leistungsart = p.leistungsart AND b.kostentraeger = p.kostentraeger) NOT BETWEEN 0 AND p.betrag_cent`,
  ],
  [
    'LED-03',
    'a fall that a cancelling decision lets come is not claimed',
    (t) => sql`
      SELECT u.entscheidung || '/' || u.person || '/' || u.monat AS id FROM zahlung.ueberzahlung u
       WHERE u.traeger_nr = ${t}
         AND EXISTS (SELECT 1 FROM zahlung.forderung f WHERE f.traeger_nr = u.traeger_nr AND f.entscheidung = u.entscheidung)
         AND u.betrag_cent > (
           SELECT coalesce(sum(p.betrag_cent), 0) FROM zahlung.forderung f
             JOIN zahlung.forderung_posten p ON p.traeger_nr = f.traeger_nr AND p.forderung = f.id
            WHERE f.traeger_nr = u.traeger_nr AND f.entscheidung = u.entscheidung AND f.person = u.person AND p.monat = u.monat
              AND p.leistungsart = u.leistungsart AND p.kostentraeger = u.kostentraeger)`,
  ],
  [
    'LED-03',
    'contributions are claimed in part, with benefits in one claim, or set off',
    (t) => sql`
      SELECT f.id::text FROM zahlung.forderung f
       WHERE f.traeger_nr = ${t}
         AND (EXISTS (SELECT 1 FROM zahlung.forderung_posten p WHERE p.traeger_nr = f.traeger_nr AND p.forderung = f.id
                       AND (p.leistungsart IN ('krankenversicherung', 'pflegeversicherung')) <> (f.grund = 'beitraege'))
              OR f.grund = 'beitraege' AND (
                EXISTS (SELECT 1 FROM zahlung.aufrechnung a WHERE a.traeger_nr = f.traeger_nr AND a.forderung = f.id)
                OR f.betrag_cent <> (SELECT coalesce(sum(b.betrag_cent), 0) FROM zahlung.buchung b
                     WHERE b.traeger_nr = f.traeger_nr AND b.forderung = f.id AND b.haben = 'beitraege')))`,
  ],
  [
    'LED-03',
    'what is set off of a claim and of back-payments is not the same for a person and decision',
    (t) => sql`
      SELECT entscheidung || '/' || person AS id FROM zahlung.buchung
       WHERE traeger_nr = ${t} AND (soll = 'verrechnung' OR haben = 'verrechnung')
       GROUP BY entscheidung, person
      HAVING sum(CASE WHEN soll = 'verrechnung' THEN betrag_cent ELSE -betrag_cent END) <> 0`,
  ],
  [
    'LED-03',
    'the account of set-offs does not hold of a claim what the claim says',
    (t) => sql`
      SELECT f.id::text FROM zahlung.forderung f
       WHERE f.traeger_nr = ${t}
         AND f.verrechnet_cent <> (SELECT coalesce(sum(b.betrag_cent), 0) FROM zahlung.buchung b
               WHERE b.traeger_nr = f.traeger_nr AND b.forderung = f.id AND b.soll = 'verrechnung')`,
  ],
  [
    'LED-05',
    'a step of a payment is not in the table or not in its order',
    (t) => sql`
      SELECT e.zahlung || '/' || e.nr AS id FROM zahlung.ereignis e
        LEFT JOIN zahlung.ereignis v ON v.traeger_nr = e.traeger_nr AND v.zahlung = e.zahlung AND v.nr = e.nr - 1
       WHERE e.traeger_nr = ${t}
         AND ((e.nr = 1 AND e.vorher <> 'angeordnet') OR (e.nr > 1 AND v.zustand IS DISTINCT FROM e.vorher)
              OR (e.vorher, e.zustand) NOT IN (
                ('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('angeordnet', 'verrechnet'),
                ('angeordnet', 'einbehalten'), ('angeordnet', 'vereinnahmt'), ('eingeplant', 'uebergeben'),
                ('eingeplant', 'zurueckgestellt'), ('zurueckgestellt', 'eingeplant'), ('uebergeben', 'ausgefuehrt'),
                ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen'),
                ('abgewiesen', 'abgeloest'), ('zurueckgekommen', 'abgeloest'), ('abgewiesen', 'vereinnahmt'),
                ('zurueckgekommen', 'vereinnahmt'), ('angeordnet', 'ausgegeben'), ('zurueckgestellt', 'ausgegeben'),
                ('abgewiesen', 'ausgegeben'), ('zurueckgekommen', 'ausgegeben'), ('ausgegeben', 'ausgezahlt'),
                ('ausgegeben', 'zurueckgestellt'), ('ausgegeben', 'zurueckgekommen'), ('zurueckgestellt', 'ausgezahlt'),
                ('zurueckgekommen', 'ausgezahlt'), ('zurueckgestellt', 'abgeloest')))`,
  ],
] as const satisfies readonly Pruefung[]

/** Each has its sentence for people in `befundsatz`. */
export type Befundart = (typeof PRUEFUNGEN)[number][1]
