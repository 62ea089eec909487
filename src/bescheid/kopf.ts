import type { Dokument, Kopfangabe } from './dokument.ts'
import { t } from './dokument.ts'
import type { Bescheideingabe, ElektronischerWeg } from './eingabe.ts'

type Kopfeingabe = Pick<Bescheideingabe, 'absender' | 'empfaenger' | 'bgNummer' | 'zeichen' | 'ansprechperson'>

/** Head after DIN 5008 form B: sender, address of at most six lines, block of information, foot. */
export function briefkopf(e: Kopfeingabe): Dokument['kopf'] {
  const { absender: a, empfaenger: x } = e
  const anschrift = [x.name, x.zusatz, x.strasse, `${x.plz} ${x.ort}`, x.land?.toUpperCase()]
  return {
    absender: [a.name, a.strasse, `${a.plz} ${a.ort}`],
    ruecksendung: `${a.name}, ${a.strasse}, ${a.plz} ${a.ort}`,
    empfaenger: anschrift.filter((z): z is string => z !== undefined && z !== ''),
    angaben: kopfangaben(e),
    fuss: [
      `${a.name} · ${a.strasse} · ${a.plz} ${a.ort} · Telefon ${a.telefon}`,
      ...(a.oeffnung === undefined ? [] : [`Geöffnet: ${a.oeffnung}`]),
      ...a.wege.map(wegKurz),
    ],
  }
}

export function folgeseite(e: Kopfeingabe): string {
  return `${e.empfaenger.name} · ${e.bgNummer === '' ? (e.zeichen ?? '') : `Nummer ${e.bgNummer}`}`
}

function kopfangaben(e: Kopfeingabe): readonly Kopfangabe[] {
  const p = e.ansprechperson
  return [
    // A fine has a file of its own: its letters do not name the household.
    ...(e.bgNummer === '' ? [] : [{ bezeichnung: 'Nummer der Bedarfsgemeinschaft', wert: t`${e.bgNummer}` }]),
    ...(e.zeichen === undefined ? [] : [{ bezeichnung: 'Unser Zeichen', wert: t`${e.zeichen}` }]),
    { bezeichnung: 'Ihre Ansprechperson', wert: t`${p.name}` },
    { bezeichnung: 'Telefon', wert: t`${p.telefon}` },
    ...(p.zimmer === undefined ? [] : [{ bezeichnung: 'Zimmer', wert: t`${p.zimmer}` }]),
    { bezeichnung: 'Datum', wert: t`${{ luecke: 'datum', kurz: true }}` },
  ]
}

function wegKurz(w: ElektronischerWeg): string {
  switch (w.art) {
    case 'signatur':
      return `Mit qualifizierter Signatur: ${w.adresse}`
    case 'formular':
      return `Online-Formular: ${w.adresse}`
    case 'postfach':
      return `Elektronisches Postfach: ${w.adresse}`
  }
}
