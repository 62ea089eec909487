/**
 * Kölner Phonetik (H. J. Postel, Die Kölner Phonetik, IBM-Nachrichten 19 (1969), pages 925 to 931): words that sound alike in
 * German get the same digits. `wort` is in small ASCII letters, as `sortierschluessel` makes them.
 */
export function koelnerPhonetik(wort: string): string {
  const buchstaben = wort.replace(/[^a-z]/g, '')
  let ziffern = ''
  for (let i = 0; i < buchstaben.length; i++) ziffern += ziffer(buchstaben, i)
  const ohneDoppelte = ziffern.replace(/(.)\1+/g, '$1')
  return ohneDoppelte.slice(0, 1) + ohneDoppelte.slice(1).replaceAll('0', '')
}

const FEST: Readonly<Record<string, string>> = {
  a: '0',
  e: '0',
  i: '0',
  j: '0',
  o: '0',
  u: '0',
  y: '0',
  h: '',
  b: '1',
  f: '3',
  v: '3',
  w: '3',
  g: '4',
  k: '4',
  q: '4',
  l: '5',
  m: '6',
  n: '6',
  r: '7',
  s: '8',
  z: '8',
}

function ziffer(wort: string, i: number): string {
  const [zeichen = '', davor = '', danach = ''] = [wort[i], wort[i - 1], wort[i + 1]]
  switch (zeichen) {
    case 'p':
      return danach === 'h' ? '3' : '1'
    case 'd':
    case 't':
      return 'csz'.includes(danach) && danach !== '' ? '8' : '2'
    case 'x':
      return 'ckq'.includes(davor) && davor !== '' ? '8' : '48'
    case 'c':
      return hartesC(davor, danach) ? '4' : '8'
    default:
      return FEST[zeichen] ?? ''
  }
}

function hartesC(davor: string, danach: string): boolean {
  if (danach === '') return false
  if (davor === '') return 'ahkloqrux'.includes(danach)
  return !'sz'.includes(davor) && 'ahkoqux'.includes(danach)
}
