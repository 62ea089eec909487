/** Fields that many masks share. */
export const DAUER = {
  von: { titel: 'gilt ab', norm: '', art: 'von', pflicht: false, leer: 'leer = schon immer' },
  bis: { titel: 'gilt bis', norm: '', art: 'bis', pflicht: false, leer: 'leer = bis auf Weiteres' },
} as const

export const PERSON = { titel: 'Person', norm: '', art: 'person', pflicht: true } as const
