// Time, and what the grain directory knows: where the order is (0: nowhere). While it moves, other silos may make a second activation,
// which must be gone at `moveEnd`: this, and nothing else, is trusted to Orleans.

type tCluster = (now: int, home: int, moves: bool, moveEnd: int, moved: set[int], since: map[int, int], looseUntil: int);

fun OpenMove(cluster: tCluster, until: int): tCluster {
  cluster.moves = true;
  if (until > cluster.moveEnd)
    cluster.moveEnd = until;
  return cluster;
}

fun Forget(cluster: tCluster, silo: int): tCluster {
  if (cluster.home == silo)
    cluster.home = 0;
  cluster.moves = true;
  cluster.moveEnd = cluster.now + SettleTime();
  return cluster;
}

fun Activations(db: tDatabase, silos: map[int, tSilo]): int {
  var s: int;
  var count: int;
  foreach (s in keys(silos)) {
    if (db.members[s] != DEAD && silos[s].activation != NONE)
      count = count + 1;
  }
  return count;
}

fun OthersLive(db: tDatabase, silo: int): bool {
  var other: int;
  foreach (other in keys(db.members)) {
    if (other != silo && db.members[other] == ACTIVE && !(other in db.leaving))
      return true;
  }
  return false;
}

// Moving is over: one activation on a living silo is left at most, and the directory leads to it.
fun Settle(cluster: tCluster, db: tDatabase, silos: map[int, tSilo]): tCluster {
  var s: int;
  cluster.moves = false;
  cluster.moveEnd = 0;
  foreach (s in keys(silos)) {
    if (db.members[s] != DEAD && silos[s].activation != NONE)
      cluster.home = s;
  }
  return cluster;
}

fun MayTick(cluster: tCluster, db: tDatabase, silos: map[int, tSilo]): bool {
  return !cluster.moves || cluster.now + 1 < cluster.moveEnd || Activations(db, silos) < 2;
}

// All that is there.
type tWorld = (
  cluster: tCluster,
  db: tDatabase,
  standby: tDatabase,
  transactions: map[int, tTransaction],
  silos: map[int, tSilo],
  requests: map[int, tRequest],
  left: tTroubles);

// Two silos, of which one has the order and answers from memory; a third may join, or is there where one may leave.
fun NewWorld(theme: tTheme, standby: tStandby): tWorld {
  var w: tWorld;
  var s: int;
  w.cluster.now = 20;
  w.cluster.home = 1;
  w.db.run = 1;
  w.db.version = 1;
  w.db.members[1] = ACTIVE;
  w.db.members[2] = ACTIVE;
  w.db.members[3] = ABSENT;
  if (theme == LEAVES || theme == DEATHS && choose(2) == 0)
    w.db.members[3] = ACTIVE;
  w.standby = w.db;
  foreach (s in keys(w.db.members)) {
    w.silos[s] = NewSilo(1, 1, 0);
    w.silos[s].holdsFrom = w.cluster.now;
  }
  w.silos[1].activation = READY;
  w.left = Troubles(theme, standby);
  return w;
}

// How quick everybody is: time at 0, then the silos, of which one is slow; where silos come and go it is the one that has the order. Where
// connections or servers are lost, none is.
fun Pace(theme: tTheme): map[int, int] {
  var pace: map[int, int];
  pace[0] = 2 + choose(2) * 4;
  pace[1] = 13;
  pace[2] = 13;
  pace[3] = 13;
  if (theme == ANY)
    pace[1 + choose(3) * choose(2)] = 5;
  else if (theme != FAILOVERS && theme != LOSSES)
    pace[1] = 5;
  return pace;
}

// How much is done in a turn, by a die of 5040 sides: 0 is time's, 1 the network's, 2 the database's, then the silos', the clients' and
// that of troubles.
fun Times(turn: int, pace: map[int, int], die: int): int {
  if (turn == 0)
    return Modulo(die, pace[0]);
  if (turn == 1 || turn == 2)
    return 1 + Modulo(die, 4);
  if (turn < 6)
    return Modulo(die, pace[turn - 2]) - 3;
  if (turn == 6)
    return 1;
  return Modulo(die, 3) - 1;
}
