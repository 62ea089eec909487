import { index, type RouteConfig, route } from '@react-router/dev/routes'

const S = 'sachbearbeitung'

export default [
  index(`${S}/arbeitsplatz.tsx`),
  route('anmelden', `${S}/anmelden.tsx`),
  route('abmelden', `${S}/abmelden.tsx`),
  route('suche', `${S}/suche.tsx`),
  route('suche/treffer', `${S}/treffer.tsx`),
  route('personen/:id', `${S}/person.tsx`),
  route('tasten', `${S}/tasten.tsx`),
  route('hilfe', `${S}/hilfe.tsx`),
] satisfies RouteConfig
