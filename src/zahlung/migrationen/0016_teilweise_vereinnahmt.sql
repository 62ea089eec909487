-- Why: of money that came back a part may be claimed by a decision made meanwhile. That part becomes a payment of its own which
-- pays off the claim without leaving the house; the rest goes out again.
ALTER TABLE zahlung.ereignis
  DROP CONSTRAINT ereignis_uebergang,
  ADD CONSTRAINT ereignis_uebergang CHECK ((nr = 1) = (vorher = 'angeordnet') AND (vorher, zustand) IN
    (('angeordnet', 'eingeplant'), ('angeordnet', 'abgeloest'), ('angeordnet', 'verrechnet'), ('angeordnet', 'einbehalten'),
     ('angeordnet', 'vereinnahmt'),
     ('eingeplant', 'uebergeben'), ('eingeplant', 'zurueckgestellt'), ('zurueckgestellt', 'eingeplant'),
     ('uebergeben', 'ausgefuehrt'), ('uebergeben', 'abgewiesen'), ('ausgefuehrt', 'zurueckgekommen'),
     ('abgewiesen', 'abgeloest'), ('zurueckgekommen', 'abgeloest'),
     ('abgewiesen', 'vereinnahmt'), ('zurueckgekommen', 'vereinnahmt')));
