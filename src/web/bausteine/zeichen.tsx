/** Small signs drawn in the colour of the text, so that forced colours and dark mode need nothing special. */
const PFADE = {
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 3.2a1 1 0 1 1 0 2 1 1 0 0 1 0-2ZM9 12H7V7.2h2V12Z',
  warnung: 'M8 1.2 15.2 14H.8L8 1.2Zm1 9.8H7v1.6h2V11Zm0-5.4H7V10h2V5.6Z',
  fehler:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 8.6L9.6 11 8 9.4 6.4 11 5 9.6 6.6 8 5 6.4 6.4 5 8 6.6 9.6 5 11 6.4 9.4 8 11 9.6Z',
  gut: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.2L3.8 8l1.3-1.3L7 8.6l3.9-4L12.2 6 7 11.2Z',
  suche:
    'M6.6 1.5a5.1 5.1 0 1 0 3.1 9.1l3.6 3.6 1.1-1.1-3.6-3.6a5.1 5.1 0 0 0-4.2-8Zm0 1.6a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
} as const

export type ZeichenName = keyof typeof PFADE

export function Zeichen({ name }: { readonly name: ZeichenName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill="currentColor" d={PFADE[name]} />
    </svg>
  )
}
