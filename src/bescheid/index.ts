export {
  type Abschlusseingabe,
  type Abschlussmonat,
  abschlussbescheid,
  bitteUmEndgueltigeNachweise,
} from './abschluss.ts'
export { type Anhoerung, anhoerungMinderung, beratungsangebot, keineMinderung } from './anhoerungMinderung.ts'
export { antragWeitergeleitet, type Eingangsbestaetigung, eingangsbestaetigung } from './antrag.ts'
export {
  type Aufrechnungsbescheideingabe,
  type Aufrechnungseingabe,
  anhoerungAufrechnung,
  aufrechnungsbescheid,
} from './aufrechnung.ts'
export {
  ankuendigungBesuch,
  auftragBesuch,
  type Besuchsauftrag,
  type Besuchsbericht,
  type Besuchseingabe,
  berichtBesuch,
  nachrichtBesuch,
} from './aussendienst.ts'
export { type Barpapier, barpapierAlsPdf } from './barpapier.ts'
export { type Baustein, bausteine } from './bausteine.ts'
export { type Beitragsperson, beitragsbescheid } from './beitraege.ts'
export { ablehnungsbescheid, aenderungsbescheid, bewilligungsbescheid } from './bescheide.ts'
export { bogenAus } from './bogenAus.ts'
export { type Briefeingabe, type Briefinhalt, setzeBrief } from './brief.ts'
export { type Darlehenseingabe, darlehensbescheid, keinDarlehen, restDarlehen, type Tilgung } from './darlehen.ts'
export { type Differenzzeile, dokumentDifferenz } from './differenz.ts'
export { alsJson, DOKUMENTARTEN, type Dokument, type Dokumentart, type Lueckenname } from './dokument.ts'
export type {
  Ablehnungseingabe,
  Absender,
  Aenderungseingabe,
  Berichtigung,
  Bescheideingabe,
  Bescheidperson,
  Betragszeile,
  Bogeneinkommen,
  Bogenmonat,
  Bogenperson,
  Bogenzeile,
  ElektronischerWeg,
  Empfaenger,
  PersonMonat,
  Planzeile,
  Vorlaeufigkeit,
  Wohnkosten,
} from './eingabe.ts'
export {
  anhoerungEinstellung,
  type Einstellungsbegruendung,
  type Einstellungsbescheid,
  type Einstellungsperson,
  einstellungsbescheid,
  leistungBeendet,
} from './einstellung.ts'
export { erlassablehnung, erlassbescheid } from './erlass.ts'
export {
  anhoerungErstattung,
  aufhebungsbescheid,
  type Erstattungseingabe,
  type Erstattungsmonat,
  type Erstattungsursache,
  keineRueckforderung,
} from './erstattung.ts'
export {
  type Anspruchsmonat,
  anmeldungErstattung,
  bezifferungErstattung,
  nachrichtAnmeldung,
  nachrichtErfuellung,
  type Traegereingabe,
} from './erstattungsanspruch.ts'
export { type Freitext, freiesSchreiben } from './freiesSchreiben.ts'
export { eigeneBegruendung } from './gruende.ts'
export { type Berichtstabelle, type Haushaltsbericht, haushaltsbericht } from './haushaltsbericht.ts'
export { alsHtml, alsHtmlSeite } from './html.ts'
export { type Auszugsbewegung, kontoauszug } from './kontoauszug.ts'
export { leistungsnameDer } from './leistungsname.ts'
export {
  type EndgueltigesDokument,
  endgueltig,
  fuelleLuecken,
  fuerVorschau,
  type Leistungsname,
  type LueckenAbgelehnt,
  type Lueckenwerte,
  leistungsname,
  offeneLuecken,
} from './luecken.ts'
export { abgabenachricht, type Mahneingabe, zahlungserinnerung } from './mahnung.ts'
export {
  type Minderungsentscheidung,
  minderungEndet,
  minderungsbescheid,
  mitbetroffen,
} from './minderungsbescheid.ts'
export {
  folgesatz,
  type Minderungsbrief,
  type Minderungsempfang,
  type Minderungsmonat,
  type Minderungsvorgang,
} from './minderungsvorgang.ts'
export { type Beleg, bitteUmUnterlagen, erinnerungUnterlagen } from './mitwirkung.ts'
export {
  abgabeOwi,
  anhoerungBetroffene,
  bussgeldbescheid,
  einstellungOwi,
  type Vorwurf,
  verwarnung,
} from './ordnungswidrigkeit.ts'
export { alsPdf, RENDERER } from './pdf.ts'
export { type Quittung, quittung } from './quittung.ts'
export {
  type Rateneingabe,
  type Rueckstandseingabe,
  ratenablehnung,
  ratenbescheid,
  ratenrueckstand,
  ratenwiderruf,
  type Schuldeingabe,
  type Widerrufseingabe,
} from './raten.ts'
export type { Gericht } from './rechtsbehelf.ts'
export { alsText } from './text.ts'
export {
  anhoerungTodesfall,
  erstattungTodesfall,
  type Haftende,
  rueckforderungBank,
  type Todesfallzahlung,
} from './todesfall.ts'
export { zustaendigkeitswechsel } from './uebergabe.ts'
export { type Ueberpruefungsergebnis, ueberpruefungsbescheid } from './ueberpruefung.ts'
export {
  nachrichtUnterhalt,
  type Unterhaltseingabe,
  type Unterhaltsmonat,
  unterhaltsanzeige,
  unterhaltsforderung,
} from './unterhalt.ts'
export { type Ursache, ursachen } from './ursachen.ts'
export {
  anhoerungEntziehung,
  type Nachholung,
  nachholungsbescheid,
  type Versagung,
  type Versagungsperson,
  versagungsbescheid,
} from './versagung.ts'
export {
  type Mitwirkungspflicht,
  PFLICHTEN,
  type Termin,
  type Versagungsgrund,
  type Vorrangantrag,
} from './versagungsgrund.ts'
export { aufforderungUntersuchung, hinweisAndereStelle } from './versagungshinweis.ts'
export { leistungsnamen } from './vonHand.ts'
export { keineVorzeitigeZahlung, vorzeitigeZahlung } from './vorab.ts'
export {
  type Abrechnungsperson,
  keinVorschuss,
  vorschussabrechnung,
  vorschussbescheid,
} from './vorschuss.ts'
export { type Antragsthema, erinnerungWeiterbewilligung } from './weiterbewilligung.ts'
export {
  type Angefochten,
  abhilfebescheid,
  eingangWiderspruch,
  type Formmangel,
  type Kostenentscheidung,
  kostenbescheid,
  type Punkt,
  type Widerspruchsentscheidung,
  widerspruchsbescheid,
} from './widerspruch.ts'
export { zahlungRuht } from './zahlungseinstellung.ts'
export type { Zahlweg } from './zahlweg.ts'
export { unsetzbareZeichen } from './zeichen.ts'
