// The database: what is committed.

enum tStatus { ABSENT, JOINING, ACTIVE, DEAD }

// A transaction's name: which writer's it is, and the how manieth of that.
type tNumber = (writer: int, number: int);

type tDatabase = (
  run: int,
  rows: map[int, tRow],
  unplaced: seq[tRow],
  batches: map[tNumber, bool],
  writers: map[int, int],
  fenced: set[int],
  members: map[int, tStatus],
  leaving: set[int],
  version: int);

type tView = (run: int, version: int, active: bool, calm: bool, dead: set[int]);

// The history up to its first gap.
fun Load(db: tDatabase): seq[tRow] {
  var rows: seq[tRow];
  var row: tRow;
  while ((sizeof(rows) + 1) in db.rows)
    rows += (sizeof(rows), db.rows[sizeof(rows) + 1]);
  foreach (row in db.unplaced)
    rows += (sizeof(rows), row);
  return rows;
}

fun HasGap(db: tDatabase): bool {
  return sizeof(Load(db)) < sizeof(db.rows) + sizeof(db.unplaced);
}

// The look: whether the history ends where the transaction follows it.
fun Follows(db: tDatabase, tx: tTransaction, without: tFault): bool {
  var last: int;
  last = tx.tip.place;
  if ((last + 1) in db.rows && !(without == LOOK_AT_NEXT && !tx.writes))
    return false;
  if (last == 0 || without == LOOK_BEFORE)
    return true;
  return last in db.rows && (without == TIP_HASH || db.rows[last].hash == tx.tip.hash);
}

// Whether its writer may still write, and nobody has entered its number as void.
fun IsAdmitted(db: tDatabase, tx: tTransaction): bool {
  return tx.number.writer in db.writers && !(tx.number in db.batches);
}

// The primary key: whether a place it takes is there already.
fun IsTaken(db: tDatabase, tx: tTransaction): bool {
  var i: int;
  while (i < sizeof(tx.placed)) {
    i = i + 1;
    if ((tx.tip.place + i) in db.rows)
      return true;
  }
  return false;
}

fun Commit(db: tDatabase, tx: tTransaction): tDatabase {
  var row: tRow;
  var place: int;
  place = tx.tip.place;
  foreach (row in tx.placed) {
    place = place + 1;
    db.rows[place] = row;
  }
  foreach (row in tx.unplaced)
    db.unplaced += (sizeof(db.unplaced), row);
  db.batches[tx.number] = false;
  return db;
}

fun Fence(db: tDatabase, silo: int, refusesNew: bool): tDatabase {
  var writer: int;
  if (refusesNew)
    db.fenced += (silo);
  foreach (writer in keys(db.writers)) {
    if (db.writers[writer] == silo)
      db.writers -= (writer);
  }
  return db;
}

fun WasMade(db: tDatabase, number: tNumber): bool {
  return number in db.batches && !db.batches[number];
}

fun Set(db: tDatabase, silo: int, status: tStatus): tDatabase {
  db.members[silo] = status;
  db.leaving -= (silo);
  db.version = db.version + 1;
  return db;
}

fun Look(db: tDatabase, silo: int): tView {
  var view: tView;
  var other: int;
  view.run = db.run;
  view.version = db.version;
  view.active = db.members[silo] == ACTIVE && !(silo in db.leaving);
  view.calm = true;
  foreach (other in keys(db.members)) {
    if (db.members[other] == DEAD)
      view.dead += (other);
    else if (other != silo && (db.members[other] == JOINING || other in db.leaving))
      view.calm = false;
  }
  return view;
}

// What a standby has that has followed so far: what is committed, and what is on the disk on its way there.
fun Replicated(db: tDatabase, transactions: map[int, tTransaction]): tDatabase {
  var standby: tDatabase;
  var batch: int;
  standby = db;
  foreach (batch in keys(transactions)) {
    if (transactions[batch].phase == FLUSHED)
      standby = Commit(standby, transactions[batch]);
  }
  return standby;
}

// A standby as another run of the server. Its view of the members is the old one's: what becomes of them is known to the silos, too.
fun Promoted(standby: tDatabase, db: tDatabase): tDatabase {
  standby.members = db.members;
  standby.leaving = db.leaving;
  standby.version = db.version;
  standby.run = db.run + 1;
  return standby;
}
