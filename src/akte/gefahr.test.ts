// Hostile files, made here: each is one that a mail could bring. SEC-33 asks what a scanner knows; this is what we know ourselves.
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pruefeEingang } from './eingang.ts'
import { gefahrIn } from './gefahr.ts'

const latin1 = (s: string): Uint8Array => Buffer.from(s, 'latin1')
const pdf = (objekt: string): Uint8Array =>
  latin1(`%PDF-1.7\n1 0 obj\n${objekt}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`)
const strom = (kopf: string, inhalt: Uint8Array): Uint8Array =>
  Buffer.concat([latin1(`%PDF-1.7\n5 0 obj\n<<${kopf}>>\nstream\n`), inhalt, latin1('\nendstream\nendobj\n%%EOF\n')])
const gepackt = (s: string): Uint8Array => strom('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(s))

const AKTIONEN = [
  '<</S /JavaScript /JS (app.alert(1))>>',
  '<</OpenAction <</S/JavaScript/JS 3 0 R>>>>',
  '<</AA <</O <</S /JavaScript /JS (x)>>>>>>',
  '<</Names <</JavaScript 4 0 R>>>>',
  '<</S /Launch /F (cmd.exe)>>',
  '<</S/Launch/Win<</F(calc.exe)>>>>',
  '<</Names <</EmbeddedFiles 7 0 R>>>>',
  '<</Type /EmbeddedFile /Length 3>>',
  '<</Subtype /RichMedia>>',
  '<</S /SubmitForm /F (http://example.org)>>',
  '<</S /ImportData /F (x.fdf)>>',
  '<</S /GoToE /T <</R /C>>>>',
  '<</AcroForm <</XFA [(a) 3 0 R]>>>>',
]
const TARNUNGEN: readonly ((s: string) => string)[] = [
  (s) => s.replace('/JavaScript', '/J#61vaScript').replace('/Launch', '/#4Caunch').replace('/Embedded', '/Embedde#64'),
  (s) => s.replace('/RichMedia', '/Rich#4dedia').replace('/SubmitForm', '/Submit#46orm').replace('/XFA', '/#58FA'),
]

describe('a PDF that runs something is not opened', () => {
  test.each(AKTIONEN)('in clear: %s', (a) => expect(gefahrIn(pdf(a))).toBe('aktiverInhalt'))
  test.each(AKTIONEN)('packed away: %s', (a) => expect(gefahrIn(gepackt(a))).toBe('aktiverInhalt'))
  test.each(AKTIONEN)('written as signs: %s', (a) => {
    const getarnt = TARNUNGEN.reduce((s, t) => t(s), a)
    expect(gefahrIn(pdf(getarnt))).toBe('aktiverInhalt')
    expect(gefahrIn(gepackt(getarnt))).toBe('aktiverInhalt')
  })
  test('the name of the packed part written as signs', () =>
    expect(gefahrIn(strom('/Type /Obj#53tm /Filter /FlateDecode', deflateSync('/JavaScript')))).toBe('aktiverInhalt'))
})

describe('what nobody can look into is not opened', () => {
  test.each<[string, Uint8Array]>([
    ['a bomb of 64 MB', gepackt('0'.repeat(64 * 1024 * 1024))],
    ['broken in the middle', strom('/Type /ObjStm /Filter /FlateDecode', deflateSync('x'.repeat(999)).subarray(0, 9))],
    ['packed twice', strom('/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]', latin1('00>'))],
    ['packed otherwise', strom('/Type /ObjStm /Filter /LZWDecode', latin1('x'))],
    ['a short name of a filter', strom('/Type /ObjStm /Filter /Fl', deflateSync('x'))],
    ['a predictor', strom('/Type /ObjStm /Filter /FlateDecode /DecodeParms <</Predictor 12>>', deflateSync('x'))],
  ])('%s', (_, bytes) => expect(gefahrIn(bytes)).toBe('nichtPruefbar'))
  test('a password', () => expect(gefahrIn(pdf('trailer <</Encrypt 9 0 R>>'))).toBe('verschluesselt'))
  test('a password in place', () => expect(gefahrIn(pdf('trailer <</Encrypt <</V 4>>>>'))).toBe('verschluesselt'))
})

const PNG = (breite: number, hoehe: number): Uint8Array => {
  const b = Buffer.alloc(33)
  b.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  b.writeUInt32BE(breite, 16)
  b.writeUInt32BE(hoehe, 20)
  return b
}
const JPEG = (breite: number, hoehe: number, marke = 0xc0): Uint8Array => {
  const b = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, marke, 0, 17, 8, 0, 0, 0, 0, 3, 0, 0, 0, 0])
  b.writeUInt16BE(hoehe, 13)
  b.writeUInt16BE(breite, 15)
  return b
}
const ZIP = latin1(`PK\x05\x06${'\0'.repeat(18)}`)

test.each<[string, Uint8Array, ReturnType<typeof gefahrIn>]>([
  ['PDF and ZIP', Buffer.concat([pdf('<<>>'), ZIP]), 'mehrereArten'],
  ['PNG and ZIP', Buffer.concat([PNG(1, 1), ZIP]), 'mehrereArten'],
  ['JPEG and ZIP', Buffer.concat([JPEG(1, 1), ZIP]), 'mehrereArten'],
  ['PDF and page', latin1('%PDF-1.7\n<HTML><body>'), 'mehrereArten'],
  ['PDF and script', latin1('%PDF-1.7\n<script>alert(1)</script>'), 'mehrereArten'],
  ['JPEG and script', Buffer.concat([JPEG(1, 1), latin1('<script>')]), 'mehrereArten'],
  ['TIFF and drawing', latin1('II*\0<svg onload=alert(1)>'), 'mehrereArten'],
  ['PNG 60000 x 60000', PNG(60_000, 60_000), 'bildZuGross'],
  ['PNG as wide as can be', PNG(0xffff_ffff, 1), 'bildZuGross'],
  ['JPEG 65535 x 65535', JPEG(65_535, 65_535), 'bildZuGross'],
  ['JPEG, progressive', JPEG(65_535, 65_535, 0xc2), 'bildZuGross'],
])('%s is not opened', (_, bytes, erwartet) => expect(gefahrIn(bytes)).toBe(erwartet))

test.each<[string, Uint8Array]>([
  ['page named pdf', latin1('<!DOCTYPE html><script>')],
  ['drawing with a script', latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['program', latin1('MZ\x90\0')],
  ['archive', latin1('PK\x03\x04')],
  ['text document', latin1('\xd0\xcf\x11\xe0')],
  ['PDF behind a page', latin1('<html>%PDF-1.7')],
  ['half a sign of a PNG', latin1('\x89PN')],
  ['GIF', latin1('GIF89a')],
])('%s is none of the kinds we take', (_, bytes) =>
  expect(pruefeEingang({ titel: 'x', dateiname: 'x.pdf', bytes })).toMatchObject({
    ablehnung: { art: 'unbekannteArt' },
  }),
)

test.each<[string, Uint8Array]>([
  ['a plain PDF', pdf('<</Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit]>>')],
  ['a packed PDF', gepackt('<</Type /Page /Contents 4 0 R>>')],
  ['a form without scripts', pdf('<</AcroForm <</Fields [3 0 R]>>>>')],
  ['a link', pdf('<</S /URI /URI (https://www.arbeitsagentur.de)>>')],
  ['a name that only begins so', pdf('<</BaseFont /LaunchSans>>')],
  ['a picture of a telephone', JPEG(8000, 6000)],
  ['a head of a JPEG that breaks off', JPEG(8000, 6000).subarray(0, 12)],
  ['a scan', PNG(2480, 3508)],
])('%s is opened', (_, bytes) => {
  expect(gefahrIn(bytes)).toBeUndefined()
})
