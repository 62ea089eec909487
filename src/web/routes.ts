import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('sachbearbeitung/arbeitsplatz.tsx'),
  route('anmelden', 'sachbearbeitung/anmelden.tsx'),
] satisfies RouteConfig
