import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src/web',
  buildDirectory: '.bau/web',
  ssr: true,
  // The whole route list comes with the page: no extra endpoint that answers before sign-in.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
