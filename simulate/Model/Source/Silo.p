// A silo: what it has read of the cluster, the session it writes with, and its activation of the order.

enum tReading { IDLE, ASKED, READ, HEARD }
enum tActivation { NONE, TAKING_OVER, WAITING, LOADING, READY }
enum tReply { NO_REPLY, COMMITTED, CONFLICT, LOST }
enum tSettlement { UNASKED, TERMINATED, TOLD }

// Somebody who waits for a commit. Reads are answered with what is durable then, all others with what they were decided on.
type tWaiting = (request: int, isRead: bool, history: seq[int]);

type tSilo = (
  hung: bool,

  reading: tReading,
  readings: int,
  begun: int,
  view: tView,
  version: int,
  holdsFrom: int,
  changed: int,
  death: int,
  dead: set[int],
  unfenced: set[int],
  fencing: int,
  left: bool,

  writer: int,
  stamp: int,
  unsettled: bool,
  lost: tTransaction,
  settlement: tSettlement,
  made: bool,

  activation: tActivation,
  afterReading: int,
  until: int,
  arrived: seq[int],
  loaded: seq[int],
  hasLoaded: bool,
  durable: seq[int],
  working: seq[int],
  batch: int,
  reply: tReply,
  underWay: seq[tWaiting],
  next: seq[tWaiting],
  nextWrites: bool);

fun NewSilo(version: int, changed: int): tSilo {
  var silo: tSilo;
  silo.version = version;
  silo.changed = changed;
  silo.holdsFrom = 0 - 1000;
  silo.death = 0 - 1000;
  silo.begun = 0 - 1;
  return silo;
}

// Takes in a view whose reading has ended; as MembershipView.Observe.
fun Observe(silo: tSilo, now: int, without: tFault): tSilo {
  var dead: int;
  if (silo.view.version != silo.version || !silo.view.calm)
    silo.changed = now;
  foreach (dead in silo.view.dead) {
    if (!(dead in silo.dead)) {
      silo.death = now;
      silo.unfenced += (dead);
    }
  }
  silo.dead = silo.view.dead;
  silo.version = silo.view.version;
  silo.holdsFrom = 0 - 1000;
  if (silo.view.active && silo.view.calm) {
    silo.holdsFrom = silo.begun;
    if (without == LEASE_FROM_BEGINNING)
      silo.holdsFrom = now;
  }
  return silo;
}

// Whether the silo may answer from memory; as MembershipView.Holds.
fun Holds(silo: tSilo, now: int, without: tFault): bool {
  if (without == LEASE)
    return true;
  return !silo.left && now - silo.holdsFrom < LeaseTime() && (without == SETTLE_TIME || now - silo.changed >= SettleTime());
}

fun HasCommand(history: seq[int], command: int): bool {
  var one: int;
  foreach (one in history) {
    if (one == command)
      return true;
  }
  return false;
}
