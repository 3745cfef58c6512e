// A silo: what it has read of the cluster, the session it writes with, and its activation of the order.

enum tReading { IDLE, ASKED, READ, HEARD }
enum tActivation { NONE, TAKING_OVER, WAITING, LOADING, READY }
enum tReply { NO_REPLY, COMMITTED, CONFLICT, LOST }
enum tSettlement { UNASKED, TERMINATED, TOLD }

// Somebody who waits for a commit. Reads are answered with what is durable then, all others with what they were decided on.
type tWaiting = (request: int, command: int, versions: seq[int]);

type tSilo = (
  hung: bool,

  reading: tReading,
  readings: int,
  begun: int,
  view: tView,
  run: int,
  version: int,
  holdsFrom: int,
  changed: int,
  period: int,
  death: int,
  dead: set[int],
  unfenced: set[int],
  fencing: int,
  left: bool,

  session: tNumber,
  sessionRun: int,
  unsettled: bool,
  lost: tTransaction,
  settlement: tSettlement,
  made: bool,

  activation: tActivation,
  afterReading: int,
  until: int,
  arrived: seq[int],
  loaded: seq[tRow],
  hasLoaded: bool,
  durable: seq[tRow],
  working: seq[tRow],
  asked: int,
  trusted: int,
  batch: int,
  reply: tReply,
  underWay: seq[tWaiting],
  next: seq[tWaiting],
  nextWrites: bool,
  answers: seq[tAnswer]);

fun NewSilo(run: int, version: int, changed: int): tSilo {
  var silo: tSilo;
  silo.run = run;
  silo.version = version;
  silo.changed = changed;
  silo.holdsFrom = 0 - 1000;
  silo.death = 0 - 1000;
  silo.begun = 0 - 1;
  silo.asked = 0 - 1;
  silo.trusted = 0 - 1;
  return silo;
}

// Takes in a view whose reading has ended; as MembershipView.Observe.
fun Observe(silo: tSilo, now: int, without: tFault): tSilo {
  var dead: int;
  var isOtherRun: bool;
  isOtherRun = silo.view.run != silo.run && without != RUN_NOTICED;
  if (silo.view.version != silo.version || !silo.view.calm || isOtherRun) {
    silo.changed = now;
    silo.period = silo.period + 1;
  }
  if (isOtherRun && without != FENCES_ANEW)
    silo.dead = default(set[int]);
  foreach (dead in silo.view.dead) {
    if (!(dead in silo.dead)) {
      silo.death = now;
      silo.unfenced += (dead);
    }
  }
  silo.dead = silo.view.dead;
  silo.version = silo.view.version;
  silo.run = silo.view.run;
  silo.holdsFrom = 0 - 1000;
  if (silo.view.active && silo.view.calm) {
    silo.holdsFrom = silo.begun;
    if (without == LEASE_FROM_BEGINNING)
      silo.holdsFrom = now;
  }
  return silo;
}

// A step of a reading; `view` is what the database would say now.
fun Watch(silo: tSilo, action: tAction, view: tView, now: int, without: tFault): tSilo {
  if (action == BEGIN_READING) {
    silo.reading = ASKED;
    silo.readings = silo.readings + 1;
    silo.begun = now;
    return silo;
  }
  if (action == READ_VIEW) {
    silo.view = view;
    silo.reading = READ;
    return silo;
  }
  if (action == HEAR_VIEW) {
    silo.reading = HEARD;
    return Observe(silo, now, without);
  }
  return EndReading(silo, now, without);
}

// Whether the silo's lease holds; as MembershipView.Holds.
fun Holds(silo: tSilo, now: int, without: tFault): bool {
  if (without == LEASE)
    return true;
  return !silo.left && now - silo.holdsFrom < LeaseTime() && (without == SETTLE_TIME || now - silo.changed >= SettleTime());
}

// The period in which the store is asked; -1 while the lease does not hold. As OrderJournal.Period.
fun Period(silo: tSilo, now: int, without: tFault): int {
  if (Holds(silo, now, without))
    return silo.period;
  return 0 - 1;
}

// Whether the order in memory answers; as OrderJournal.IsTrusted.
fun IsTrusted(silo: tSilo, now: int, without: tFault): bool {
  return Holds(silo, now, without) && (silo.trusted == silo.period || without == TRUST_PER_PERIOD || without == LEASE);
}
