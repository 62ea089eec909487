import { useEffect, useState } from 'react'
import { useNavigation } from 'react-router'

const GEDULD_MS = 200

/** Says that something is on its way, when it takes longer than a glance. */
export function Ladeanzeige() {
  const { state } = useNavigation()
  const [zeigt, setZeigt] = useState(false)
  useEffect(() => {
    if (state === 'idle') {
      setZeigt(false)
      return
    }
    const uhr = setTimeout(() => setZeigt(true), GEDULD_MS)
    return () => clearTimeout(uhr)
  }, [state])
  return (
    <p role="status" className={zeigt ? 'al-ladeanzeige al-laedt' : 'al-nurvorlesen'}>
      {zeigt && (state === 'submitting' ? 'wird ausgeführt …' : 'wird geladen …')}
    </p>
  )
}
