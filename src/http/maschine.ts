import { OpenAPIHono, z } from '@hono/zod-openapi'
import { istErreichbar, type Umgebung } from '../technik/index.ts'
import { dienstkonto, OIDC_BEGINN, OIDC_RUECKKEHR, type Route, type ZugangEnv } from '../zugang/index.ts'
import { ROUTEN } from './routen.ts'

/** Operation, sign-in by a provider, machine API. Mounted behind `zugangsMiddleware` and before the pages. */
export function maschine(umgebung: Umgebung, routen: readonly Route[] = ROUTEN): OpenAPIHono<ZugangEnv> {
  const app = new OpenAPIHono<ZugangEnv>()
  app.get('/betrieb/lebt', (c) => c.text('ja'))
  app.get('/betrieb/bereit', async (c) => ((await istErreichbar(umgebung.db)) ? c.text('ja') : c.text('nein', 503)))
  const anbieter = dienstkonto(umgebung)
  if (anbieter) {
    app.get(OIDC_BEGINN, (c) => anbieter.beginne(c.get('allegro'), c.req.raw))
    app.get(OIDC_RUECKKEHR, (c) => anbieter.kehreZurueck(c.get('allegro'), c.req.raw))
  }
  for (const r of routen) {
    beschreibe(app, r)
    app.on(r.methode, r.pfad, (c) => r.antworte(c.get('allegro'), c.req.raw, c.req.param() as Record<string, string>))
  }
  app.get('/api/openapi.json', (c) => c.json(beschreibung(app)))
  app.all('/api/*', (c) => c.json({ art: 'unbekannt' }, 404))
  return app
}

function beschreibe(app: OpenAPIHono<ZugangEnv>, r: Route): void {
  const json = <S>(schema: S) => ({ content: { 'application/json': { schema } } })
  const felder = Object.entries(r.eingabe.shape)
  const imPfad = felder.filter(([name]) => r.pfad.includes(`:${name}`))
  const sonst = z.object(Object.fromEntries(felder.filter((f) => !imPfad.includes(f))))
  const status = [...new Set(Object.values(r.ablehnungen))].sort()
  app.openAPIRegistry.registerPath({
    method: r.methode === 'GET' ? 'get' : 'post',
    path: r.pfad.replace(/:(\w+)/g, '{$1}'),
    operationId: r.deklaration.name,
    summary: r.beschreibung,
    description: `Stufe: ${r.deklaration.stufe}. Träger: ${r.deklaration.traeger}. Ereignis: ${r.deklaration.audit}.`,
    request: {
      ...(imPfad.length > 0 ? { params: z.object(Object.fromEntries(imPfad)) } : {}),
      ...(r.methode === 'GET' ? { query: sonst } : { body: json(sonst) }),
    },
    responses: {
      200: { description: 'Erledigt', ...json(r.ausgabe) },
      ...Object.fromEntries(status.map((s) => [s, { description: ablehnungenMit(r, s) }])),
      401: { description: 'Nicht angemeldet' },
      403: { description: 'Stufe oder Token fehlt' },
    },
  })
}

function ablehnungenMit(r: Route, status: number): string {
  return Object.entries(r.ablehnungen)
    .flatMap(([art, s]) => (s === status ? [art] : []))
    .join(', ')
}

function beschreibung(app: OpenAPIHono<ZugangEnv>): object {
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'ALLEGRO', version: '1' } })
}
