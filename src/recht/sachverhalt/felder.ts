import { feld } from '../regelwerk/feld.ts'
import type { Einnahme, Eintrag } from './sachverhalt.ts'

// The fields of facts that rules read, by the name they carry in the Angaben.
export const GEBURT = feld('geburt', (e: Eintrag<'person'>) => e.a.geburt)
export const ROLLE = feld('rolle', (e: Eintrag<'person'>) => e.a.rolle)
export const VON = feld('von', (e: Eintrag) => ('von' in e.a ? e.a.von : null))
export const BIS = feld('bis', (e: Eintrag) => ('bis' in e.a ? e.a.bis : null))
export const ANTRAG_AM = feld('am', (e: Eintrag<'antrag'>) => e.a.am)
export const ERWERBSFAEHIG = feld('erwerbsfaehig', (e: Eintrag<'erwerbsfaehigkeit'>) => e.a.erwerbsfaehig)
export const GRUND = feld('grund', (e: Eintrag<'ausschluss'>) => e.a.grund)
export const MEHRBEDARFSART = feld('mehrbedarfsart', (e: Eintrag<'mehrbedarf'>) => e.a.mehrbedarfsart)
export const MEHRBEDARF_BETRAG = feld('betrag_cent', (e: Eintrag<'mehrbedarf'>) => e.a.betrag_cent)
export const MEHRBEDARF_PROZENT = feld('prozent_x100', (e: Eintrag<'mehrbedarf'>) => e.a.prozent_x100)
export const KOEPFE = feld('koepfe', (e: Eintrag<'unterkunft'>) => e.a.koepfe)
export const ANERKANNT = feld('anerkannt_cent', (e: Eintrag<'unterkunft'>) => e.a.anerkannt_cent)
export const GRUNDMIETE = feld('grundmiete_cent', (e: Eintrag<'unterkunft'>) => e.a.grundmiete_cent)
export const NEBENKOSTEN = feld('nebenkosten_cent', (e: Eintrag<'unterkunft'>) => e.a.nebenkosten_cent)
export const HEIZUNG = feld('heizung_cent', (e: Eintrag<'unterkunft'>) => e.a.heizung_cent)
export const ANGEMESSEN_UNTERKUNFT = feld(
  'angemessen_unterkunft_cent',
  (e: Eintrag<'unterkunft'>) => e.a.angemessen_unterkunft_cent,
)
export const ANGEMESSEN_HEIZUNG = feld(
  'angemessen_heizung_cent',
  (e: Eintrag<'unterkunft'>) => e.a.angemessen_heizung_cent,
)
export const WOHNFORM = feld('wohnform', (e: Eintrag<'unterkunft'>) => e.a.wohnform)
export const MIETENSTUFE = feld('mietenstufe', (e: Eintrag<'unterkunft'>) => e.a.mietenstufe ?? null)
export const GESAMTGRENZE = feld('gesamtgrenze', (e: Eintrag<'unterkunft'>) => e.a.gesamtgrenze ?? false)
export const WARMWASSER = feld('warmwasser', (e: Eintrag<'unterkunft'>) => e.a.warmwasser)
export const BRUTTO = feld('brutto_cent', (e: Eintrag<'erwerbseinkommen'>) => e.a.brutto_cent)
export const GEWINN = feld('gewinn_cent', (e: Eintrag<'selbstaendigkeit'>) => e.a.gewinn_cent)
export const STEUERN = feld(
  'steuern_cent',
  (
    e:
      | Eintrag<'erwerbseinkommen'>
      | Eintrag<'selbstaendigkeit'>
      | Eintrag<'betriebsergebnis'>
      | Eintrag<'durchschnittseinkommen'>
      | Einnahme,
  ) => e.a.steuern_cent ?? 0,
)
export const SOZIALABGABEN = feld(
  'sozialabgaben_cent',
  (
    e:
      | Eintrag<'erwerbseinkommen'>
      | Eintrag<'selbstaendigkeit'>
      | Eintrag<'betriebsergebnis'>
      | Eintrag<'durchschnittseinkommen'>
      | Einnahme,
  ) => e.a.sozialabgaben_cent ?? 0,
)
export const BETRIEBSEINNAHMEN = feld('einnahmen_cent', (e: Eintrag<'betriebsergebnis'>) => e.a.einnahmen_cent)
export const BETRIEBSAUSGABEN = feld(
  'betriebsausgaben_cent',
  (e: Eintrag<'betriebsergebnis'>) => e.a.betriebsausgaben_cent,
)
export const NICHT_ANERKANNT = feld(
  'nicht_anerkannt_cent',
  (e: Eintrag<'betriebsergebnis'>) => e.a.nicht_anerkannt_cent,
)
export const KFZ = feld('kfz', (e: Eintrag<'betriebsergebnis'>) => e.a.kfz)
export const KFZ_KOSTEN = feld('kfz_kosten_cent', (e: Eintrag<'betriebsergebnis'>) => e.a.kfz_kosten_cent)
export const FAHRTEN = feld('fahrten_km', (e: Eintrag<'betriebsergebnis'>) => e.a.fahrten_km)
export const EINKOMMEN_BETRAG = feld('betrag_cent', (e: Einnahme) => e.a.betrag_cent)
export const FREI = feld('frei_cent', (e: Einnahme) => e.a.frei_cent ?? null)
export const VOR_GEBURT = feld('vor_geburt_cent', (e: Einnahme) =>
  e.a.art === 'einkommen' ? (e.a.vor_geburt_cent ?? null) : null,
)
export const ZUFLUSS_AM = feld('zufluss_am', (e: Einnahme) => (e.a.art === 'einkommen' ? e.a.von : e.a.zufluss_am))
export const AUSGABEN = feld('ausgaben_cent', (e: Einnahme) => e.a.ausgaben_cent ?? 0)
export const FUER_VON = feld('fuer_von', (e: Eintrag<'einmaligeEinnahme'>) => e.a.fuer_von)
export const FUER_BIS = feld('fuer_bis', (e: Eintrag<'einmaligeEinnahme'>) => e.a.fuer_bis)
export const GRUNDRENTENZEITEN = feld('grundrentenzeiten', (e: Einnahme) =>
  e.a.art === 'einkommen' ? (e.a.grundrentenzeiten ?? false) : false,
)
export const VERPFLEGUNG = feld('verpflegung_tage', (e: Eintrag<'erwerbseinkommen'> | Einnahme) =>
  e.a.art === 'einmaligeEinnahme' ? null : (e.a.verpflegung_tage ?? null),
)
export const FRUEHSTUECKE = feld('fruehstuecke', (e: Eintrag<'erwerbseinkommen'>) => e.a.fruehstuecke ?? null)
export const LISTENPREIS = feld(
  'dienstwagen_listenpreis_cent',
  (e: Eintrag<'erwerbseinkommen'>) => e.a.dienstwagen_listenpreis_cent ?? null,
)
export const DIENSTWAGEN = feld('dienstwagen', (e: Eintrag<'erwerbseinkommen'>) => e.a.dienstwagen ?? null)
export const VORLAEUFIG_BRUTTO = feld(
  'vorlaeufig_brutto_cent',
  (e: Eintrag<'durchschnittseinkommen'>) => e.a.vorlaeufig_brutto_cent,
)
export const JAHRESBERECHNUNG = feld(
  'jahresberechnung',
  (e: Eintrag<'betriebsergebnis'>) => e.a.jahresberechnung ?? false,
)
export const MINDERUNG_PROZENT = feld('minderung_prozent', (e: Einnahme) =>
  e.a.art === 'einkommen' ? (e.a.minderung_prozent ?? null) : null,
)
export const FOERDERBEDARF = feld('foerderbedarf_cent', (e: Einnahme) =>
  e.a.art === 'einkommen' ? (e.a.foerderbedarf_cent ?? null) : null,
)
export const VERTEILUNG_MONATE = feld(
  'verteilung_monate',
  (e: Eintrag<'einmaligeEinnahme'>) => e.a.verteilung_monate ?? null,
)
export const HAUPTMAHLZEITEN = feld('hauptmahlzeiten', (e: Eintrag<'erwerbseinkommen'>) => e.a.hauptmahlzeiten ?? null)
export const KILOMETER = feld('kilometer', (e: Eintrag<'absetzung'>) => e.a.kilometer ?? null)
export const TAGE_WOCHE = feld('tage_woche', (e: Eintrag<'absetzung'>) => e.a.tage_woche ?? null)
export const OEPNV = feld('oepnv_cent', (e: Eintrag<'absetzung'>) => e.a.oepnv_cent ?? null)
export const ABWESENHEIT = feld('tage', (e: Eintrag<'absetzung'>) => e.a.tage ?? null)
export const ABSETZUNG_BETRAG = feld('betrag_cent', (e: Eintrag<'absetzung'>) => e.a.betrag_cent)
export const VERMOEGEN_WERT = feld('wert_cent', (e: Eintrag<'vermoegen'>) => e.a.wert_cent)
export const VERWERTUNG = feld('verwertung', (e: Eintrag<'vermoegen'>) => e.a.verwertung ?? 'sofort')
export const EIGENHEIM = feld('eigenheim', (e: Eintrag<'vermoegen'>) => e.a.eigenheim ?? null)
export const EIGENHEIMFLAECHE = feld('wohnflaeche_m2x100', (e: Eintrag<'vermoegen'>) => e.a.wohnflaeche_m2x100 ?? null)
export const BEWOHNER = feld('bewohner', (e: Eintrag<'vermoegen'>) => e.a.bewohner ?? null)
export const JAHRE_SELBSTAENDIG = feld('jahre_selbstaendig', (e: Eintrag<'vermoegen'>) => e.a.jahre_selbstaendig ?? 0)
export const GESCHUETZT = feld('geschuetzt', (e: Eintrag<'vermoegen'>) => e.a.geschuetzt)
export const FOERDERUNG = feld('foerderung', (e: Eintrag<'ausbildungsfoerderung'>) => e.a.foerderung)
export const FOERDERSTAND = feld('foerderstand', (e: Eintrag<'ausbildungsfoerderung'>) => e.a.foerderstand)
export const HAERTE = feld('haerte', (e: Eintrag<'ausbildungsfoerderung'>) => e.a.haerte)
export const TERMIN = feld('termin', (e: Eintrag<'schwangerschaft'>) => e.a.termin)
export const ENTBINDUNG = feld('entbindung_am', (e: Eintrag<'schwangerschaft'>) => e.a.entbindung_am)
export const KRANKHEIT = feld('krankheit', (e: Eintrag<'ernaehrung'>) => e.a.krankheit)
export const MODELL = feld('modell', (e: Eintrag<'zeitweise'>) => e.a.modell)
export const TAGE = feld('tage', (e: Eintrag<'zeitweise'>) => e.a.tage)
export const EINMAL_AM = feld('am', (e: Eintrag<'unterkunftEinmal'> | Eintrag<'wohnguthaben'>) => e.a.am)
export const KOSTENART = feld('kostenart', (e: Eintrag<'unterkunftEinmal'>) => e.a.kostenart)
export const EINMAL_BETRAG = feld(
  'betrag_cent',
  (e: Eintrag<'unterkunftEinmal'> | Eintrag<'wohnguthaben'>) => e.a.betrag_cent,
)
export const EINMAL_ANERKANNT = feld('anerkannt_cent', (e: Eintrag<'unterkunftEinmal'>) => e.a.anerkannt_cent)
export const UNBERUECKSICHTIGT = feld(
  'unberuecksichtigt_cent',
  (e: Eintrag<'wohnguthaben'>) => e.a.unberuecksichtigt_cent,
)
export const SENKUNG_AM = feld('am', (e: Eintrag<'kostensenkung'>) => e.a.am)
export const FRIST_BIS = feld('frist_bis', (e: Eintrag<'kostensenkung'>) => e.a.frist_bis)
export const AUSNAHME = feld('ausnahme', (e: Eintrag<'wohnausnahme'>) => e.a.ausnahme)
export const QUADRATMETER = feld('quadratmeter_cent', (e: Eintrag<'mietobergrenze'>) => e.a.quadratmeter_cent)
export const ZULAESSIGE_MIETE = feld(
  'zulaessige_miete_cent',
  (e: Eintrag<'mietobergrenze'>) => e.a.zulaessige_miete_cent,
)
export const WOHNFLAECHE = feld('wohnflaeche_m2x100', (e: Eintrag<'unterkunft'>) => e.a.wohnflaeche_m2x100)
export const ZUSICHERUNG = feld('zusicherung', (e: Eintrag<'umzug'>) => e.a.zusicherung)
export const ERFORDERLICH = feld('erforderlich', (e: Eintrag<'umzug'>) => e.a.erforderlich)
export const SELBES_GEBIET = feld('selbes_gebiet', (e: Eintrag<'umzug'>) => e.a.selbes_gebiet)
export const BISHER_UNTERKUNFT = feld('bisher_unterkunft_cent', (e: Eintrag<'umzug'>) => e.a.bisher_unterkunft_cent)
export const BISHER_HEIZUNG = feld('bisher_heizung_cent', (e: Eintrag<'umzug'>) => e.a.bisher_heizung_cent)
export const AUSZUG = feld('auszug', (e: Eintrag<'auszugUnter25'>) => e.a.auszug)
export const ZINSEN = feld('zinsen_cent', (e: Eintrag<'eigenheim'>) => e.a.zinsen_cent)
export const GRUNDSTEUER = feld('grundsteuer_cent', (e: Eintrag<'eigenheim'>) => e.a.grundsteuer_cent)
export const GEBAEUDEVERSICHERUNG = feld('versicherung_cent', (e: Eintrag<'eigenheim'>) => e.a.versicherung_cent)
export const SONSTIGE_LASTEN = feld('sonstiges_cent', (e: Eintrag<'eigenheim'>) => e.a.sonstiges_cent)
export const TILGUNG = feld('tilgung_cent', (e: Eintrag<'eigenheim'>) => e.a.tilgung_cent)
export const TILGUNG_ANERKANNT = feld('tilgung_anerkannt', (e: Eintrag<'eigenheim'>) => e.a.tilgung_anerkannt)
export const WOHNANTEIL = feld('anteil_cent', (e: Eintrag<'wohnanteil'>) => e.a.anteil_cent)
export const MINDERUNGSART = feld('minderungsart', (e: Eintrag<'minderung'>) => e.a.minderungsart)
export const EREIGNIS = feld('ereignis_am', (e: Eintrag<'minderung'>) => e.a.ereignis_am)
export const STUFE = feld('stufe', (e: Eintrag<'minderung'>) => e.a.stufe)
export const AUFNAHME = feld('aufnahme', (e: Eintrag<'schulbesuch'>) => e.a.aufnahme)
export const VERGUETUNG = feld('verguetung', (e: Eintrag<'schulbesuch'>) => e.a.verguetung)
export const NACH_6B = feld('nach_6b_bkgg', (e: Eintrag<'schulbesuch' | 'bildungsbedarf'>) => e.a.nach_6b_bkgg === true)
export const BILDUNGSART = feld('bildungsart', (e: Eintrag<'bildungsbedarf'>) => e.a.bildungsart)
export const BILDUNG_BETRAG = feld('betrag_cent', (e: Eintrag<'bildungsbedarf'>) => e.a.betrag_cent)
export const FAHRT_BEANTRAGT_AM = feld('beantragt_am', (e: Eintrag<'bildungsbedarf'>) => e.a.beantragt_am ?? null)
export const ERBRINGUNG = feld('erbringung', (e: Eintrag<'bildungsbedarf'>) => e.a.erbringung)
export const VERSICHERUNG = feld('versicherung', (e: Eintrag<'versicherungsbeitrag'>) => e.a.versicherung)
export const BEITRAG = feld('betrag_cent', (e: Eintrag<'versicherungsbeitrag'>) => e.a.betrag_cent)
export const SACHGRUND = feld('sachgrund', (e: Eintrag<'sachleistung'>) => e.a.sachgrund)
export const SACHLEISTUNG_BETRAG = feld('betrag_cent', (e: Eintrag<'sachleistung'>) => e.a.betrag_cent)
export const EINMALART = feld('einmalart', (e: Eintrag<'einmalbedarf'>) => e.a.einmalart)
export const EINMALBEDARF_BETRAG = feld('betrag_cent', (e: Eintrag<'einmalbedarf'>) => e.a.betrag_cent)
export const EINKOMMENSMONATE = feld('einkommensmonate', (e: Eintrag<'einmalbedarf'>) => e.a.einkommensmonate ?? 6)
export const FOLGEMONATE = feld('folgemonate_cent', (e: Eintrag<'einmalbedarf'>) => e.a.folgemonate_cent ?? null)
export const FEHLENDER_BETRAG = feld('betrag_cent', (e: Eintrag<'fehlendeEinnahme'>) => e.a.betrag_cent)
export const ANLASS = feld('anlass', (e: Eintrag<'fehlendeEinnahme'>) => e.a.anlass)
export const ABWESENHEITSGRUND = feld('abwesenheit', (e: Eintrag<'ortsabwesenheit'>) => e.a.abwesenheit)
export const ZUSTIMMUNG = feld('zustimmung', (e: Eintrag<'ortsabwesenheit'>) => e.a.zustimmung)
export const FESTGESTELLT_AM = feld('festgestellt_am', (e: Eintrag<'minderung'>) => e.a.festgestellt_am ?? null)
export const ENDGRUND = feld('endgrund', (e: Eintrag<'minderung'>) => e.a.endgrund ?? null)
export const VERWANDTE_BEREINIGT = feld('bereinigt_cent', (e: Eintrag<'verwandte'>) => e.a.bereinigt_cent)
export const VERDIENENDE = feld('verdienende', (e: Eintrag<'verwandte'>) => e.a.verdienende)
export const OHNE_EINKOMMEN = feld('ohne_einkommen', (e: Eintrag<'verwandte'>) => e.a.ohne_einkommen)
export const KINDERBEDARF = feld('kinderbedarf_cent', (e: Eintrag<'verwandte'>) => e.a.kinderbedarf_cent)
export const VERWANDTE_UNTERKUNFT = feld('unterkunft_cent', (e: Eintrag<'verwandte'>) => e.a.unterkunft_cent)
export const BELASTUNGEN = feld('belastungen_cent', (e: Eintrag<'verwandte'>) => e.a.belastungen_cent)
export const AUS_VERMOEGEN = feld('aus_vermoegen_cent', (e: Eintrag<'verwandte'>) => e.a.aus_vermoegen_cent)
export const GEGEBEN = feld('gegeben_cent', (e: Eintrag<'verwandte'>) => e.a.gegeben_cent)
export const SIND_ELTERN = feld('sind_eltern', (e: Eintrag<'verwandte'>) => e.a.sind_eltern)
export const WIDERLEGT = feld('widerlegt', (e: Eintrag<'verwandte'>) => e.a.widerlegt)
