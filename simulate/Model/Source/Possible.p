// What may be done next.

// What a silo does, or is done for it, by itself. `isFree`: no transaction of the silo it fences holds a writer's row; `isOver`: its own
// lost transaction is not under way any more; `mustDrop`: time stands still until one of two activations is gone.
fun OfMember(
  s: int, silo: tSilo, db: tDatabase, cluster: tCluster, without: tFault, isFree: bool, isOver: bool, mustDrop: bool): seq[tChoice] {
  var can: seq[tChoice];
  var voidOdds: int;
  var isIdle: bool;
  isIdle = silo.batch == 0 && sizeof(silo.next) == 0 && sizeof(silo.arrived) == 0;
  voidOdds = 1;
  if (silo.batch == 0)
    voidOdds = 4;
  if (silo.reading == ASKED)
    can += (0, May(READ_VIEW, s));
  if (silo.fencing != 0 && (isFree || without == WRITER_FENCE || without == WRITER_LOCKED))
    can += (0, May(END_FENCE, s));
  if (silo.unsettled && silo.settlement == TERMINATED && (isOver || without == SETTLEMENT_VOIDS || without == SETTLEMENT_WAITS))
    can += (0, Maybe(ENTER_VOID, s, voidOdds));
  if (silo.activation == LOADING && !silo.hasLoaded)
    can += (0, May(LOAD, s));
  if (db.members[s] == JOINING && (cluster.now >= cluster.since[s] + LeaseTime() || without == JOINING_ANNOUNCED))
    can += (0, May(END_JOIN, s));
  if (silo.hung) {
    can += (0, Maybe(WAKE, s, 8));
    return can;
  }
  if (silo.reading == IDLE && silo.activation == TAKING_OVER)
    can += (0, May(BEGIN_READING, s));
  else if (silo.reading == IDLE && cluster.now > silo.begun)
    can += (0, Maybe(BEGIN_READING, s, 3));
  if (silo.reading == READ)
    can += (0, Maybe(HEAR_VIEW, s, 2));
  if (silo.reading == HEARD && silo.fencing == 0 && sizeof(silo.unfenced) > 0)
    can += (0, May(BEGIN_FENCE, s));
  if (silo.reading == HEARD && silo.fencing == 0 && sizeof(silo.unfenced) == 0)
    can += (0, May(END_READING, s));
  if (silo.activation == WAITING && cluster.now >= silo.until)
    can += (0, May(BEGIN_LOADING, s));
  if (silo.activation == LOADING && silo.hasLoaded)
    can += (0, May(HEAR_LOADED, s));
  if (silo.activation == READY && silo.batch == 0 && sizeof(silo.next) > 0 && !silo.unsettled)
    can += (0, May(SEND, s));
  if (silo.batch != 0 && silo.reply != NO_REPLY && !silo.unsettled)
    can += (0, May(HEAR, s));
  if (silo.unsettled && silo.settlement == UNASKED)
    can += (0, May(TERMINATE, s));
  if (silo.unsettled && silo.settlement == TOLD)
    can += (0, May(HEAR_SETTLED, s));
  if (db.members[s] != DEAD && cluster.home != s && silo.activation != NONE && (isIdle || silo.activation != READY)) {
    if (mustDrop)
      can += (0, May(DROP, s));
    else
      can += (0, Maybe(DROP, s, 20));
  }
  if (s in db.leaving && !(s in cluster.moved) && (cluster.now >= cluster.since[s] + LeaseTime() || without == LEAVING_ANNOUNCED))
    can += (0, May(MOVE, s));
  if (s in cluster.moved && db.members[s] == ACTIVE && isIdle)
    can += (0, Maybe(END_LEAVE, s, 6));
  return can;
}

fun OfTime(): seq[tChoice] {
  var can: seq[tChoice];
  can += (0, May(TICK, 0));
  return can;
}

fun OfNetwork(requests: map[int, tRequest], silos: map[int, tSilo], db: tDatabase): seq[tChoice] {
  var can: seq[tChoice];
  var id: int;
  foreach (id in keys(requests)) {
    if (requests[id].isQueued && !silos[requests[id].silo].hung && db.members[requests[id].silo] != JOINING)
      can += (0, (action = DELIVER, silo = requests[id].silo, subject = id, odds = 1));
  }
  return can;
}

// A synchronous standby takes its time.
fun OfDatabase(transactions: map[int, tTransaction], setup: tSetup): seq[tChoice] {
  var can: seq[tChoice];
  var id: int;
  var odds: int;
  foreach (id in keys(transactions)) {
    odds = 1;
    if (transactions[id].phase == WRITTEN && setup.standby == SYNCHRONOUS)
      odds = 3;
    if (CanStep(transactions[id], transactions, setup.without))
      can += (0, (action = STEP, silo = transactions[id].silo, subject = id, odds = odds));
  }
  if (setup.standby == LAGGING)
    can += (0, Maybe(REPLICATE, 0, 16));
  return can;
}

fun OfClients(s: int, db: tDatabase, left: tTroubles, lastCommand: int): seq[tChoice] {
  var can: seq[tChoice];
  if (db.members[s] == ABSENT)
    return can;
  if (left.reads > 0)
    can += (0, May(INVOKE_READ, s));
  if (left.updates > 0)
    can += (0, (action = INVOKE_UPDATE, silo = s, subject = lastCommand + 1, odds = 2));
  if (left.repeats > 0 && lastCommand > 0)
    can += (0, (action = REPEAT_UPDATE, silo = s, subject = lastCommand, odds = 4));
  return can;
}

fun OfTrouble(silos: map[int, tSilo], transactions: map[int, tTransaction], db: tDatabase, cluster: tCluster, left: tTroubles,
  without: tFault): seq[tChoice] {
  var can: seq[tChoice];
  var s: int;
  foreach (s in keys(silos)) {
    can = OfTroubles(can, s, silos[s], db, cluster, left);
    if (left.cancels > 0 && without == COMMIT_NOT_CANCELLED && silos[s].batch in transactions
      && transactions[silos[s].batch].phase == WRITTEN)
      can += (0, May(CANCEL_COMMIT, s));
  }
  if (left.failOvers > 0)
    can += (0, Maybe(FAIL_OVER, 0, 2));
  return can;
}

fun OfTroubles(can: seq[tChoice], s: int, silo: tSilo, db: tDatabase, cluster: tCluster, left: tTroubles): seq[tChoice] {
  if (db.members[s] == ABSENT) {
    if (left.joins > 0)
      can += (0, May(BEGIN_JOIN, s));
    return can;
  }
  if (left.hangs > 0 && !silo.hung)
    can += (0, May(HANG, s));
  if (left.deaths > 0 && (db.members[s] == ACTIVE || db.members[s] == JOINING) && OthersLive(db, s))
    can += (0, May(DECLARE_DEAD, s));
  if (left.leaves > 0 && db.members[s] == ACTIVE && !silo.hung && OthersLive(db, s))
    can += (0, May(BEGIN_LEAVE, s));
  if (left.losses > 0 && silo.batch != 0 && silo.reply == NO_REPLY)
    can += (0, May(LOSE_CONNECTION, s));
  if (left.giveUps > 0 && silo.unsettled && silo.batch != 0 && !silo.hung)
    can += (0, May(GIVE_UP, s));
  if (left.drops > 0 && cluster.home == s && db.members[s] != DEAD && !silo.hung && silo.activation == READY
    && silo.batch == 0 && sizeof(silo.next) == 0 && sizeof(silo.arrived) == 0)
    can += (0, (action = DROP, silo = s, subject = 1, odds = 1));
  return can;
}
