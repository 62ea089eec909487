import { VerweisKnopf } from '../bausteine/knopf.tsx'
import { Seite } from '../rahmen/seite.tsx'

const RAT: Readonly<Record<number, string>> = {
  403: 'Die Seite war zu lange offen. Laden Sie sie neu und senden Sie noch einmal ab. Was gespeichert ist, bleibt.',
  404: 'Diese Seite gibt es hier nicht.',
  413: 'Die Datei ist zu groß. Erlaubt sind höchstens 10 MB. Ein Foto mit kleinerer Auflösung genügt.',
}

/** What a citizen reads when something failed: what it was, that nothing is lost, where to go on. `eigen`: what the house says itself. */
export function Portalfehler({ status, eigen }: { readonly status: number; readonly eigen: string }) {
  const text =
    RAT[status] ?? 'Das hat nicht geklappt. Ihre gespeicherten Antworten sind da. Bitte versuchen Sie es noch einmal.'
  return (
    <Seite titel="Das ging leider nicht" schmal>
      <div className="al-stapel">
        <p>{status === 404 && eigen !== '' ? eigen : text}</p>
        <p className="al-leise">Meldung {status}</p>
        <p>
          <VerweisKnopf nach="/portal" gewicht="primary">
            Zum Anfang
          </VerweisKnopf>
        </p>
      </div>
    </Seite>
  )
}
