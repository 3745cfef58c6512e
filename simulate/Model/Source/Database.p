// The database: what is committed, and what transactions do to it. Judging, stamping, flushing and showing are steps of their own.

enum tStatus { ABSENT, JOINING, ACTIVE, DEAD }
enum tPhase { SENT, JUDGED, STAMPED, FLUSHED }

type tStamp = (silo: int, number: int, fenced: bool);

type tDatabase = (
  row: seq[int],
  events: map[int, int],
  stamps: map[int, tStamp],
  made: set[int],
  voided: set[int],
  fenced: set[int],
  members: map[int, tStatus],
  leaving: set[int],
  version: int);

type tTransaction = (
  batch: int,
  silo: int,
  writer: int,
  before: int,
  expected: int,
  after: seq[int],
  writes: bool,
  phase: tPhase,
  doomed: bool);

type tView = (version: int, active: bool, calm: bool, dead: set[int]);

fun History(db: tDatabase, style: tStyle): seq[int] {
  var history: seq[int];
  var version: int;
  if (style == ROWS)
    return db.row;
  version = 1;
  while (version in db.events) {
    history += (sizeof(history), db.events[version]);
    version = version + 1;
  }
  return history;
}

fun HasGap(db: tDatabase, style: tStyle): bool {
  return style == EVENTS && sizeof(History(db, style)) < sizeof(db.events);
}

// Whether the order is where the transaction expects it.
fun Passes(db: tDatabase, tx: tTransaction, setup: tSetup): bool {
  var version: int;
  if (setup.without == VERSION_FENCE)
    return true;
  if (setup.style == ROWS || !tx.writes)
    return sizeof(History(db, setup.style)) == tx.expected;
  version = tx.expected + 1;
  while (version <= sizeof(tx.after)) {
    if (version in db.events)
      return false;
    version = version + 1;
  }
  return setup.without == EXISTENCE || tx.expected == 0 || tx.expected in db.events;
}

// Whether its writer may still write.
fun IsAdmitted(db: tDatabase, tx: tTransaction, style: tStyle): bool {
  if (style == EVENTS)
    return !(tx.silo in db.fenced) && !(tx.batch in db.voided);
  return tx.writer in db.stamps && db.stamps[tx.writer].number == tx.before && !db.stamps[tx.writer].fenced;
}

fun Commit(db: tDatabase, tx: tTransaction, style: tStyle): tDatabase {
  var version: int;
  if (style == ROWS) {
    db.row = tx.after;
    db.stamps[tx.writer].number = tx.before + 1;
    return db;
  }
  version = tx.expected + 1;
  while (version <= sizeof(tx.after)) {
    db.events[version] = tx.after[version - 1];
    version = version + 1;
  }
  db.made += (tx.batch);
  return db;
}

fun Fence(db: tDatabase, silo: int, refusesNew: bool): tDatabase {
  var writer: int;
  if (refusesNew)
    db.fenced += (silo);
  foreach (writer in keys(db.stamps)) {
    if (db.stamps[writer].silo == silo)
      db.stamps[writer].fenced = true;
  }
  return db;
}

fun WasMade(db: tDatabase, tx: tTransaction, style: tStyle): bool {
  if (style == EVENTS)
    return tx.batch in db.made;
  return tx.writer in db.stamps && db.stamps[tx.writer].number > tx.before;
}

// Keeps a transaction from being made from here on.
fun Void(db: tDatabase, tx: tTransaction, style: tStyle): tDatabase {
  if (style == EVENTS)
    db.voided += (tx.batch);
  else if (tx.writer in db.stamps)
    db.stamps -= (tx.writer);
  return db;
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
