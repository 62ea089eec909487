-- Why: the office writes to an account of its own accord (a question about an application); no browser waits for that mail.
ALTER TABLE zugang.portalpost ALTER COLUMN sitzung_id DROP NOT NULL;
