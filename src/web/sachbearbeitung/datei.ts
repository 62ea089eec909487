/** Bytes to open in the browser. The name holds nothing of a person. */
export function dateiantwort(d: {
  readonly bytes: Uint8Array
  readonly medientyp: string
  readonly dateiname: string
  readonly alsAnhang?: boolean | undefined
}): Response {
  const name = d.dateiname.replace(/[^\w.-]/g, '_')
  return new Response(new Uint8Array(d.bytes), {
    headers: {
      'Content-Type': d.medientyp,
      'Content-Length': String(d.bytes.byteLength),
      'Content-Disposition': `${d.alsAnhang ? 'attachment' : 'inline'}; filename="${name}"`,
    },
  })
}
