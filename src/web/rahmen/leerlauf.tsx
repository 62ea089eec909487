import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { Knopf } from '../bausteine/knopf.tsx'
import { useRahmen } from './formular.tsx'

/** Any writing by script also keeps the session: who sends says so. */
export const TAETIG = 'allegro:taetig'

/**
 * Warns before the session rests and offers to go on (WCAG 2.2.1). It stands at the foot of the page
 * and covers nothing; drafts are saved anyway.
 */
export function Leerlaufwarnung({ nach }: { readonly nach: string }) {
  const { sitzung } = useRahmen()
  const { revalidate, state } = useRevalidator()
  const [stand, setStand] = useState<'ruhig' | 'warnt' | 'beendet'>('ruhig')
  useEffect(() => {
    if (sitzung === null) {
      setStand('ruhig')
      return
    }
    let uhren: ReturnType<typeof setTimeout>[] = []
    const stelle = (): void => {
      for (const u of uhren) clearTimeout(u)
      setStand('ruhig')
      uhren = [
        setTimeout(() => setStand('warnt'), sitzung.warntInMs),
        setTimeout(() => setStand('beendet'), sitzung.ruhtInMs),
      ]
    }
    stelle()
    window.addEventListener(TAETIG, stelle)
    return () => {
      for (const u of uhren) clearTimeout(u)
      window.removeEventListener(TAETIG, stelle)
    }
  }, [sitzung])
  if (stand === 'ruhig') return null
  return (
    <section className="al-leerlauf" role="alert" aria-label="Sitzung">
      {stand === 'warnt' ? (
        <>
          <p>Ihre Sitzung endet in zwei Minuten, weil nichts mehr eingegeben wurde. Entwürfe sind gespeichert.</p>
          <Knopf gewicht="primary" klein onClick={() => void revalidate()}>
            {state === 'idle' ? 'Weiterarbeiten' : 'Einen Augenblick …'}
          </Knopf>
        </>
      ) : (
        <p>
          Ihre Sitzung ist beendet. Entwürfe sind gespeichert. <a href={nach}>Neu anmelden</a>
        </p>
      )}
    </section>
  )
}
