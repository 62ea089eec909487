import { Link, useLoaderData, useParams } from 'react-router'
import { type Liste, Listen } from './listen.tsx'

export { loader } from './zahlungen.server.ts'

/** What was paid, what is to be paid, what was overpaid. */
export default function ZahlungenSeite() {
  const { id } = useParams()
  return (
    <div className="al-stapel">
      <p>
        <Link to={`/faelle/${id}/bargeld`}>Bar auszahlen: Gutschein, Zahlungsanweisung</Link>
      </p>
      <Listen listen={useLoaderData<readonly Liste[]>()} />
    </div>
  )
}
