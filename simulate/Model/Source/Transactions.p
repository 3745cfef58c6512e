// Transactions under way: the look, the number and the writer's lock, the rows, the flush, and the moment at which others see it, in steps.

enum tPhase { SENT, JUDGED, ADMITTED, WRITTEN, FLUSHED }
enum tFate { GOES_ON, IS_SHOWN, IS_CUT_OFF, IS_LOST, IS_REFUSED, IS_DONE }

type tTransaction = (
  batch: int,
  silo: int,
  number: tNumber,
  tip: tTip,
  placed: seq[tRow],
  unplaced: seq[tRow],
  after: seq[tRow],
  writes: bool,
  phase: tPhase,
  doomed: bool);

// A commit of what was added to the history that is durable.
fun NewTransaction(
  batch: int, silo: int, number: tNumber, durable: seq[tRow], after: seq[tRow], writes: bool, without: tFault): tTransaction {
  var tx: tTransaction;
  var i: int;
  tx.batch = batch;
  tx.silo = silo;
  tx.number = number;
  tx.tip = TipOf(durable, without);
  tx.after = after;
  tx.writes = writes;
  i = sizeof(durable);
  while (i < sizeof(after)) {
    if (without == RECORD_PLACE && !after[i].changes)
      tx.unplaced += (sizeof(tx.unplaced), after[i]);
    else
      tx.placed += (sizeof(tx.placed), after[i]);
    i = i + 1;
  }
  return tx;
}

// What the next step brings. The coin has four sides: how far one whose connection is ended gets, nobody can say.
fun Fate(tx: tTransaction, db: tDatabase, setup: tSetup, coin: int): tFate {
  if (tx.doomed && tx.phase == WRITTEN && setup.standby == SYNCHRONOUS && coin < 2)
    return IS_CUT_OFF;
  if (tx.doomed && tx.phase != FLUSHED && (coin == 0 || coin == 2 || tx.phase == SENT))
    return IS_LOST;
  if (tx.phase == SENT && !Follows(db, tx, setup.without))
    return IS_REFUSED;
  if (tx.phase == SENT && !tx.writes)
    return IS_DONE;
  if (tx.phase == JUDGED && !IsAdmitted(db, tx))
    return IS_REFUSED;
  if (tx.phase == ADMITTED && setup.without != UNIQUE_PLACE && IsTaken(db, tx))
    return IS_REFUSED;
  if (tx.phase == FLUSHED)
    return IS_SHOWN;
  return GOES_ON;
}

fun After(phase: tPhase): tPhase {
  if (phase == SENT)
    return JUDGED;
  if (phase == JUDGED)
    return ADMITTED;
  if (phase == ADMITTED)
    return WRITTEN;
  return FLUSHED;
}

// Whether it need not wait: who adds a place waits for the end of whoever has added it already.
fun CanStep(tx: tTransaction, transactions: map[int, tTransaction], without: tFault): bool {
  var other: tTransaction;
  if (tx.phase != ADMITTED || tx.doomed || without == UNIQUE_PLACE)
    return true;
  foreach (other in values(transactions)) {
    if ((other.phase == WRITTEN || other.phase == FLUSHED)
      && tx.tip.place < other.tip.place + sizeof(other.placed) && other.tip.place < tx.tip.place + sizeof(tx.placed))
      return false;
  }
  return true;
}

// Whether it has entered its number and holds its writer's row.
fun IsEntered(batch: int, transactions: map[int, tTransaction]): bool {
  return batch in transactions && transactions[batch].phase != SENT && transactions[batch].phase != JUDGED;
}

fun HoldsWriters(silo: int, transactions: map[int, tTransaction]): bool {
  var tx: tTransaction;
  foreach (tx in values(transactions)) {
    if (tx.silo == silo && IsEntered(tx.batch, transactions))
      return true;
  }
  return false;
}
