import { index, type RouteConfig, route } from '@react-router/dev/routes'

const S = 'sachbearbeitung'

export default [
  index(`${S}/arbeitsplatz.tsx`),
  route('anmelden', `${S}/anmelden.tsx`),
  route('abmelden', `${S}/abmelden.tsx`),
  route('team', `${S}/team.tsx`),
  route('aufforderungen', `${S}/aufforderungen.tsx`),
  route('suche', `${S}/suche.tsx`),
  route('suche/treffer', `${S}/treffer.tsx`),
  route('faelle/neu', `${S}/neu.tsx`),
  route('faelle/:id', `${S}/fall/fall.tsx`, [
    index(`${S}/fall/bearbeiten.tsx`),
    route('ergebnis', `${S}/fall/ergebnis.tsx`),
    route('differenz', `${S}/fall/differenz.tsx`),
    route('schriftstuecke', `${S}/fall/schriftstuecke.tsx`),
    route('zahlungen', `${S}/fall/zahlungen.tsx`),
    route('akte', `${S}/fall/akte.tsx`),
    route('verlauf', `${S}/fall/verlauf.tsx`),
    route('aufforderungen', `${S}/fall/aufforderungen.tsx`),
    route('feststellen', `${S}/fall/feststellen.tsx`),
    route('hinzunehmen', `${S}/fall/hinzunehmen.tsx`),
    route('direktzahlung', `${S}/fall/direktzahlung.tsx`),
  ]),
  route('faelle/:id/aendern', `${S}/fall/aendern.tsx`),
  route('faelle/:id/anwesend', `${S}/fall/anwesend.tsx`),
  route('faelle/:id/vorschau/:nr', `${S}/fall/vorschau.tsx`),
  route('dokumente/:id', `${S}/dokument.tsx`),
  route('anordnen/:id', `${S}/anordnen.tsx`),
  route('zahllaeufe', `${S}/zahllaeufe.tsx`),
  route('zahllaeufe/:id', `${S}/zahllauf.tsx`),
  route('zahllaeufe/:id/datei/:nr', `${S}/zahldatei.tsx`),
  route('zahlerkonten', `${S}/zahlerkonten.tsx`),
  route('personen/:id', `${S}/person.tsx`),
  route('tasten', `${S}/tasten.tsx`),
  route('hilfe', `${S}/hilfe.tsx`),
] satisfies RouteConfig
