import { Seite } from '../rahmen/seite.tsx'

export default function ArbeitsplatzSeite() {
  return (
    <Seite titel="Arbeitsplatz">
      <p>Noch keine Aufgaben.</p>
    </Seite>
  )
}
