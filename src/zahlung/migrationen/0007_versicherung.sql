-- Why: the subsidy to a private or voluntary insurance is paid to the insurer (§ 26 Abs. 5 SGB II).
ALTER TABLE zahlung.zahlung DROP CONSTRAINT zahlung_empfaengerart;
ALTER TABLE zahlung.zahlung ADD CONSTRAINT zahlung_empfaengerart
  CHECK (empfaengerart IN ('bedarfsgemeinschaft', 'vermieter', 'versorger', 'versicherung', 'person'));
