// A silo's activation of the order; as OrderJournal. Whom it answers is in `answers`.

// A request reaches it. A command it does not know yet is given the hash of its own row.
fun Handle(silo: tSilo, request: int, command: int, hash: int, now: int, without: tFault): tSilo {
  var wait: tWaiting;
  var isTrusted: bool;
  isTrusted = IsTrusted(silo, now, without);
  wait = (request = request, command = command, versions = Versions(silo.working));
  if (command != 0 && !HasCommand(silo.working, command)) {
    silo.working += (sizeof(silo.working), (command = command, changes = Changes(command), hash = hash));
    wait.versions = Versions(silo.working);
    silo.nextWrites = true;
    silo.next += (sizeof(silo.next), wait);
  }
  else if (command == 0 && isTrusted) {
    if (without != DURABLE_BEFORE_ANSWER)
      wait.versions = Versions(silo.durable);
    return Answer(silo, wait, DONE, true);
  }
  else if (!isTrusted && without != CONFIRM_BY_NEXT || sizeof(silo.next) > 0)
    silo.next += (sizeof(silo.next), wait);
  else if (silo.batch != 0)
    silo.underWay += (sizeof(silo.underWay), wait);
  else if (isTrusted)
    return Answer(silo, wait, DONE, true);
  else
    silo.next += (sizeof(silo.next), wait);
  return silo;
}

fun Answer(silo: tSilo, wait: tWaiting, outcome: tOutcome, fromMemory: bool): tSilo {
  if (outcome != DONE)
    wait.versions = default(seq[int]);
  silo.answers += (sizeof(silo.answers),
    (request = wait.request, command = wait.command, outcome = outcome, versions = wait.versions, fromMemory = fromMemory));
  return silo;
}

fun EndReading(silo: tSilo, now: int, without: tFault): tSilo {
  silo.reading = IDLE;
  if (silo.activation != TAKING_OVER)
    return silo;
  if (silo.afterReading >= silo.readings && without != FRESH_VIEW_ON_TAKE_OVER)
    return silo;
  silo.activation = WAITING;
  silo.until = silo.death + LeaseTime();
  if (without == WAIT_ON_TAKE_OVER)
    silo.until = now;
  return silo;
}

// A step of a load; `rows` is what the database would say now.
fun Fetch(silo: tSilo, action: tAction, rows: seq[tRow], now: int, without: tFault): tSilo {
  if (action == BEGIN_LOADING) {
    silo.activation = LOADING;
    silo.asked = Period(silo, now, without);
    return silo;
  }
  silo.loaded = rows;
  silo.hasLoaded = true;
  return silo;
}

fun Start(silo: tSilo): tSilo {
  silo.activation = READY;
  silo.durable = silo.loaded;
  silo.working = silo.loaded;
  silo.trusted = silo.asked;
  return silo;
}

// What waits becomes the commit under way.
fun Depart(silo: tSilo, batch: int, s: int, now: int, without: tFault): tSilo {
  silo.lost = NewTransaction(batch, s, silo.session, silo.durable, silo.working, silo.nextWrites, without);
  silo.batch = batch;
  silo.reply = NO_REPLY;
  silo.asked = Period(silo, now, without);
  silo.underWay = silo.next;
  silo.next = default(seq[tWaiting]);
  silo.nextWrites = false;
  return silo;
}

fun MakeDurable(silo: tSilo): tSilo {
  var wait: tWaiting;
  if (silo.lost.writes) {
    silo.durable = silo.lost.after;
    silo.session.number = silo.session.number + 1;
  }
  silo.trusted = silo.asked;
  silo.batch = 0;
  foreach (wait in silo.underWay) {
    if (wait.command == 0)
      wait.versions = Versions(silo.durable);
    silo = Answer(silo, wait, DONE, false);
  }
  silo.underWay = default(seq[tWaiting]);
  return silo;
}

// Everybody who waits for the order is told so, and it is loaded anew, here or elsewhere.
fun Fault(silo: tSilo, outcome: tOutcome): tSilo {
  var wait: tWaiting;
  foreach (wait in silo.underWay)
    silo = Answer(silo, wait, outcome, false);
  foreach (wait in silo.next)
    silo = Answer(silo, wait, NOT_MADE, false);
  silo.underWay = default(seq[tWaiting]);
  silo.next = default(seq[tWaiting]);
  silo.nextWrites = false;
  silo.batch = 0;
  return silo;
}
