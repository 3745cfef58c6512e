// Silos, a database and clients of one order, in one machine: its steps are the atomic actions of all of them. First anything may happen;
// then no new trouble begins, and everybody must be answered.
machine World {
  var setup: tSetup;
  var now: int;
  var db: tDatabase;
  var standby: tDatabase;
  var transactions: map[int, tTransaction];
  var silos: map[int, tSilo];
  var requests: map[int, tRequest];
  var open: int;
  var lastBatch: int;
  var lastWriter: int;
  var lastCommand: int;
  var left: tTroubles;
  var can: seq[tChoice];
  var random: int;
  var pace: map[int, int];

  // What the grain directory knows: where the order is (0: nowhere). While it moves, other silos may make a second activation, which
  // must be gone at `moveEnd`.
  var home: int;
  var moves: bool;
  var moveEnd: int;
  var moved: set[int];
  var since: map[int, int];

  start state Running {
    entry (wanted: tSetup) {
      var steps: int;
      Begin(wanted);
      while (steps < 280) {
        Turn(8);
        steps = steps + 1;
      }
      while (open > 0 && steps < 4000) {
        Turn(6);
        steps = steps + 1;
      }
    }
  }

  fun Begin(wanted: tSetup) {
    var s: int;
    setup = wanted;
    random = 1 + choose(10000) * 10000 + choose(10000);
    now = 20;
    db.members[1] = ACTIVE;
    db.members[2] = ACTIVE;
    db.members[3] = ABSENT;
    db.version = 1;
    standby = db;
    foreach (s in keys(db.members)) {
      pace[s] = 13;
      silos[s] = NewSilo(1, 0);
      silos[s].holdsFrom = now;
    }
    if (setup.theme == ANY)
      pace[1 + Pick(3) * Pick(2)] = 5;
    else
      pace[1] = 5;
    pace[0] = 2 + Pick(2) * 4;
    home = 1;
    silos[1].activation = READY;
    left = Theme();
    standby = db;
  }

  // Each schedule is about one kind of trouble, or about all.
  fun Theme(): tTroubles {
    var all: tTroubles;
    var theme: tTheme;
    var pick: int;
    theme = setup.theme;
    pick = Pick(5);
    if (theme == ANY && pick == 0) theme = DEATHS;
    else if (theme == ANY && pick == 1) theme = JOINS;
    else if (theme == ANY && pick == 2) theme = LEAVES;
    else if (theme == ANY && pick == 3) theme = LOSSES;
    else if (theme == ANY) theme = ALL;
    all.reads = 40;
    all.updates = 7;
    all.repeats = 1;
    all.drops = Pick(2);
    if (theme != LOSSES)
      all.hangs = Pick(2);
    if (theme == LEAVES || theme == DEATHS && Pick(2) == 0)
      db.members[3] = ACTIVE;
    if (theme == DEATHS || theme == ALL)
      all.deaths = 1 + Pick(2);
    if (theme == JOINS || theme == ALL)
      all.joins = 1;
    if (theme == LEAVES || theme == ALL)
      all.leaves = 1;
    if (theme == LOSSES || theme == ALL) {
      all.losses = 1 + Pick(2);
      all.cancels = 1;
      all.giveUps = 1;
      all.failOvers = 2;
    }
    return all;
  }

  // ---- What may be done ----

  // Somebody has a turn and does a few things in a row, a quick silo more than a slow one.
  fun Turn(turns: int) {
    var turn: int;
    var times: int;
    turn = Pick(turns);
    times = 1;
    if (turn == 1 || turn == 2)
      times = 1 + Pick(4);
    else if (turn > 2 && turn < 6)
      times = Pick(pace[turn - 2]) - 3;
    else if (turn == 0)
      times = Pick(pace[0]);
    else if (turn == 7)
      times = Pick(3) - 1;
    while (times > 0) {
      can = default(seq[tChoice]);
      MayDo(turn);
      if (sizeof(can) == 0)
        return;
      Act(can[Pick(sizeof(can))]);
      times = times - 1;
    }
  }

  // What whoever has the turn may do.
  fun Pick(count: int): int {
    random = Modulo(random * 48271, 2147483647);
    return Modulo(random / 128, count);
  }

  fun MayDo(turn: int) {
    var s: int;
    if (turn == 0 && MayTick())
      May(TICK, 0, 0);
    else if (turn == 1)
      OfNetwork();
    else if (turn == 2)
      OfDatabase();
    else if (turn > 2 && turn < 6)
      OfMember(turn - 2, silos[turn - 2]);
    else if (turn == 6)
      OfClients(1 + Pick(3));
    else if (turn == 7) {
      foreach (s in keys(silos))
        Troubles(s);
      if (setup.standby != NO_STANDBY && left.failOvers > 0 && Pick(4) == 0)
        May(FAIL_OVER, 0, 0);
    }
  }

  fun OfNetwork() {
    var id: int;
    foreach (id in keys(requests)) {
      if (requests[id].isQueued && !silos[requests[id].silo].hung && db.members[requests[id].silo] != JOINING)
        May(DELIVER, requests[id].silo, id);
    }
  }

  fun OfDatabase() {
    var id: int;
    foreach (id in keys(transactions)) {
      if (CanStep(transactions[id]))
        May(STEP, transactions[id].silo, id);
    }
    if (setup.standby == ASYNCHRONOUS && Pick(4) == 0)
      May(REPLICATE, 0, 0);
  }

  // What goes on by itself.
  fun OfMember(s: int, silo: tSilo) {
    if (db.members[s] == ABSENT)
      return;
    if (silo.reading == ASKED)
      May(READ_VIEW, s, 0);
    if (silo.fencing != 0 && (setup.without == WRITER_FENCE || setup.without == FENCE_WAITS || !HoldStamps(silo.fencing)))
      May(END_FENCE, s, 0);
    if (silo.unsettled && silo.settlement == TERMINATED && (silo.batch != 0 || Pick(10) == 0)
      && (setup.without == SETTLEMENT_VOIDS || !HoldsStamp(silo.lost.batch)))
      May(TAKE_AWAY, s, 0);
    if (silo.activation == LOADING && !silo.hasLoaded)
      May(LOAD, s, 0);
    if (db.members[s] == JOINING && (now >= since[s] + LeaseTime() || setup.without == JOINING_ANNOUNCED))
      May(END_JOIN, s, 0);
    if (!silo.hung)
      OfAwake(s, silo);
    else if (Pick(8) == 0)
      May(WAKE, s, 0);
  }

  fun OfAwake(s: int, silo: tSilo) {
    if (silo.reading == IDLE && (silo.activation == TAKING_OVER || now > silo.begun && Pick(3) == 0))
      May(BEGIN_READING, s, 0);
    if (silo.reading == READ)
      May(HEAR_VIEW, s, 0);
    if (silo.reading == HEARD && silo.fencing == 0 && sizeof(silo.unfenced) > 0)
      May(BEGIN_FENCE, s, 0);
    if (silo.reading == HEARD && silo.fencing == 0 && sizeof(silo.unfenced) == 0)
      May(END_READING, s, 0);
    if (silo.activation == WAITING && now >= silo.until)
      May(BEGIN_LOADING, s, 0);
    if (silo.activation == LOADING && silo.hasLoaded)
      May(HEAR_LOADED, s, 0);
    if (silo.activation == READY && silo.batch == 0 && sizeof(silo.next) > 0 && !silo.unsettled)
      May(SEND, s, 0);
    if (silo.batch != 0 && silo.reply != NO_REPLY && !silo.unsettled)
      May(HEAR, s, 0);
    if (silo.unsettled && silo.settlement == UNASKED)
      May(TERMINATE, s, 0);
    if (silo.unsettled && silo.settlement == TOLD)
      May(HEAR_SETTLED, s, 0);
    if (db.members[s] != DEAD && home != s && silo.activation != NONE
      && (IsIdle(silo) || silo.activation != READY) && (!MayTick() || Pick(20) == 0))
      May(DROP, s, 0);
    if (s in db.leaving && !(s in moved) && (now >= since[s] + LeaseTime() || setup.without == LEAVING_ANNOUNCED))
      May(MOVE, s, 0);
    if (s in moved && db.members[s] == ACTIVE && IsIdle(silo) && Pick(6) == 0)
      May(END_LEAVE, s, 0);
  }

  fun OfClients(s: int) {
    if (db.members[s] == ABSENT)
      return;
    if (left.reads > 0)
      May(INVOKE_READ, s, 0);
    if (left.updates > 0 && Pick(2) == 0)
      May(INVOKE_UPDATE, s, lastCommand + 1);
    if (left.repeats > 0 && Pick(4) == 0 && lastCommand > 0)
      May(REPEAT_UPDATE, s, lastCommand);
  }

  fun Troubles(s: int) {
    var silo: tSilo;
    silo = silos[s];
    if (db.members[s] == ABSENT) {
      if (left.joins > 0)
        May(BEGIN_JOIN, s, 0);
      return;
    }
    if (left.hangs > 0 && !silo.hung)
      May(HANG, s, 0);
    if (left.deaths > 0 && (db.members[s] == ACTIVE || db.members[s] == JOINING) && OthersLive(s))
      May(DECLARE_DEAD, s, 0);
    if (left.leaves > 0 && db.members[s] == ACTIVE && !silo.hung && OthersLive(s))
      May(BEGIN_LEAVE, s, 0);
    if (left.losses > 0 && silo.batch != 0 && silo.reply == NO_REPLY)
      May(LOSE_CONNECTION, s, 0);
    if (left.cancels > 0 && setup.without == COMMIT_NOT_CANCELLED && silo.batch in transactions
      && transactions[silo.batch].phase == STAMPED)
      May(CANCEL_COMMIT, s, 0);
    if (left.giveUps > 0 && silo.unsettled && silo.batch != 0 && !silo.hung
      && (setup.style == ROWS || setup.without == SETTLED_BEFORE_RELOAD))
      May(GIVE_UP, s, 0);
    if (left.drops > 0 && home == s && db.members[s] != DEAD && !silo.hung && silo.activation == READY && IsIdle(silo))
      May(DROP, s, 1);
  }

  // A second activation on a living silo must be gone before the members have been the same for the time that this may take: this, and
  // nothing else, is trusted to Orleans.
  fun MayTick(): bool {
    return !moves || now + 1 < moveEnd || Activations() < 2;
  }

  fun Activations(): int {
    var s: int;
    var count: int;
    foreach (s in keys(silos)) {
      if (db.members[s] != DEAD && silos[s].activation != NONE)
        count = count + 1;
    }
    return count;
  }

  fun OthersLive(s: int): bool {
    var other: int;
    foreach (other in keys(silos)) {
      if (other != s && db.members[other] == ACTIVE && !(other in db.leaving))
        return true;
    }
    return false;
  }

  fun IsIdle(silo: tSilo): bool {
    return silo.batch == 0 && sizeof(silo.next) == 0 && sizeof(silo.arrived) == 0;
  }

  fun HoldsStamp(batch: int): bool {
    return batch in transactions && (transactions[batch].phase == STAMPED || transactions[batch].phase == FLUSHED);
  }

  fun HoldStamps(s: int): bool {
    var tx: tTransaction;
    foreach (tx in values(transactions)) {
      if (tx.silo == s && HoldsStamp(tx.batch))
        return true;
    }
    return false;
  }

  // A transaction that wants the order's row waits for the one that has it.
  fun CanStep(tx: tTransaction): bool {
    var other: tTransaction;
    if (tx.phase != SENT || !tx.writes || tx.doomed)
      return true;
    foreach (other in values(transactions)) {
      if (other.phase != SENT)
        return false;
    }
    return true;
  }

  fun May(action: tAction, silo: int, subject: int) {
    can += (sizeof(can), (action = action, silo = silo, subject = subject));
  }

  // ---- What is done ----

  fun Act(choice: tChoice) {
    var s: int;
    s = choice.silo;
    announce eStep, (action = choice.action, silo = s, tick = now);
    if (choice.action == INVOKE_READ) { left.reads = left.reads - 1; Invoke(s, 0, true); }
    else if (choice.action == INVOKE_UPDATE) {
      left.updates = left.updates - 1;
      lastCommand = choice.subject;
      Invoke(s, choice.subject, false);
    }
    else if (choice.action == REPEAT_UPDATE) { left.repeats = left.repeats - 1; Invoke(s, choice.subject, false); }
    else if (choice.action == DELIVER) Deliver(s, choice.subject);
    else if (choice.action == BEGIN_READING) {
      silos[s].reading = ASKED;
      silos[s].readings = silos[s].readings + 1;
      silos[s].begun = now;
    }
    else if (choice.action == READ_VIEW) { silos[s].view = Look(db, s); silos[s].reading = READ; }
    else if (choice.action == HEAR_VIEW) { silos[s] = Observe(silos[s], now, setup.without); silos[s].reading = HEARD; }
    else if (choice.action == BEGIN_FENCE) BeginFence(s, choose(silos[s].unfenced));
    else if (choice.action == END_FENCE) EndFence(s, silos[s].fencing);
    else if (choice.action == END_READING) EndReading(s);
    else if (choice.action == BEGIN_LOADING) silos[s].activation = LOADING;
    else if (choice.action == LOAD) { silos[s].loaded = History(db, setup.style); silos[s].hasLoaded = true; }
    else if (choice.action == HEAR_LOADED) HearLoaded(s);
    else if (choice.action == SEND) Send(s);
    else if (choice.action == HEAR) Hear(s);
    else if (choice.action == TERMINATE) {
      if (silos[s].lost.batch in transactions)
        transactions[silos[s].lost.batch].doomed = true;
      silos[s].settlement = TERMINATED;
    }
    else if (choice.action == TAKE_AWAY) TakeAway(s, silos[s].lost);
    else if (choice.action == HEAR_SETTLED) HearSettled(s);
    else if (choice.action == GIVE_UP) { left.giveUps = left.giveUps - 1; Fault(s, UNKNOWN); }
    else if (choice.action == DROP) { left.drops = left.drops - choice.subject; Drop(s); }
    else if (choice.action == STEP) Step(transactions[choice.subject]);
    else if (choice.action == REPLICATE) Replicate();
    else if (choice.action == FAIL_OVER) FailOver();
    else if (choice.action == BEGIN_JOIN) { left.joins = left.joins - 1; silos[s] = NewSilo(0, now); Change(s, JOINING); }
    else if (choice.action == END_JOIN) { Change(s, ACTIVE); OpenMove(now + SettleTime()); }
    else if (choice.action == BEGIN_LEAVE) BeginLeave(s);
    else if (choice.action == MOVE) { moved += (s); OpenMove(1000000); }
    else if (choice.action == END_LEAVE) { Drop(s); Die(s); }
    else if (choice.action == DECLARE_DEAD) { left.deaths = left.deaths - 1; Die(s); }
    else if (choice.action == LOSE_CONNECTION) { left.losses = left.losses - 1; silos[s].reply = LOST; }
    else if (choice.action == CANCEL_COMMIT) { left.cancels = left.cancels - 1; CutOff(transactions[silos[s].batch], COMMITTED); }
    else if (choice.action == HANG) { left.hangs = left.hangs - 1; silos[s].hung = true; }
    else if (choice.action == WAKE) silos[s].hung = false;
    else Tick();
  }

  // Clients.

  fun Invoke(s: int, command: int, isRead: bool) {
    var request: int;
    request = sizeof(requests) + 1;
    requests[request] = (command = command, isRead = isRead, silo = s, isQueued = true, isOpen = true);
    open = open + 1;
    announce eInvoked, (request = request, command = command);
  }

  fun Deliver(s: int, request: int) {
    if (silos[s].activation == NONE && home != 0 && home != s && !(moves && Pick(2) == 0)) {
      requests[request].silo = home;
      return;
    }
    requests[request].isQueued = false;
    if (silos[s].activation == NONE) {
      silos[s].activation = TAKING_OVER;
      silos[s].afterReading = silos[s].readings;
      if (home == 0 && db.members[s] != DEAD)
        home = s;
    }
    if (silos[s].activation == READY)
      Handle(s, request);
    else
      silos[s].arrived += (sizeof(silos[s].arrived), request);
  }

  fun Answer(request: int, outcome: tOutcome, history: seq[int], fromMemory: bool) {
    requests[request].isOpen = false;
    open = open - 1;
    announce eAnswered,
      (request = request, command = requests[request].command, outcome = outcome, history = history, fromMemory = fromMemory);
  }

  // A silo's activation; as OrderJournal.

  fun Handle(s: int, request: int) {
    var wait: tWaiting;
    var holds: bool;
    holds = Holds(silos[s], now, setup.without);
    wait = (request = request, isRead = requests[request].isRead, history = silos[s].working);
    if (!wait.isRead && !HasCommand(silos[s].working, requests[request].command)) {
      silos[s].working += (sizeof(silos[s].working), requests[request].command);
      wait.history = silos[s].working;
      silos[s].nextWrites = true;
      silos[s].next += (sizeof(silos[s].next), wait);
    }
    else if (wait.isRead && holds && setup.without == DURABLE_BEFORE_ANSWER)
      Answer(request, DONE, silos[s].working, true);
    else if (wait.isRead && holds)
      Answer(request, DONE, silos[s].durable, true);
    else if (!holds && setup.without != CONFIRM_BY_NEXT || sizeof(silos[s].next) > 0)
      silos[s].next += (sizeof(silos[s].next), wait);
    else if (silos[s].batch != 0)
      silos[s].underWay += (sizeof(silos[s].underWay), wait);
    else if (holds)
      Answer(request, DONE, wait.history, true);
    else
      silos[s].next += (sizeof(silos[s].next), wait);
  }

  fun EndReading(s: int) {
    silos[s].reading = IDLE;
    if (silos[s].activation != TAKING_OVER)
      return;
    if (silos[s].afterReading >= silos[s].readings && setup.without != FRESH_VIEW_ON_TAKE_OVER)
      return;
    silos[s].activation = WAITING;
    silos[s].until = silos[s].death + LeaseTime();
    if (setup.without == WAIT_ON_TAKE_OVER)
      silos[s].until = now;
  }

  fun HearLoaded(s: int) {
    var request: int;
    silos[s].activation = READY;
    silos[s].durable = silos[s].loaded;
    silos[s].working = silos[s].loaded;
    foreach (request in silos[s].arrived)
      Handle(s, request);
    silos[s].arrived = default(seq[int]);
  }

  fun Send(s: int) {
    var tx: tTransaction;
    if (silos[s].writer == 0 && s in db.fenced) {
      Fault(s, NOT_MADE);
      return;
    }
    if (silos[s].writer == 0) {
      lastWriter = lastWriter + 1;
      silos[s].writer = lastWriter;
      silos[s].stamp = 0;
      if (setup.style == ROWS) {
        db.stamps[lastWriter] = (silo = s, number = 0, fenced = false);
        CopyToStandby();
      }
    }
    lastBatch = lastBatch + 1;
    tx = (batch = lastBatch, silo = s, writer = silos[s].writer, before = silos[s].stamp, expected = sizeof(silos[s].durable),
      after = silos[s].working, writes = silos[s].nextWrites, phase = SENT, doomed = false);
    transactions[lastBatch] = tx;
    silos[s].lost = tx;
    silos[s].batch = lastBatch;
    silos[s].reply = NO_REPLY;
    silos[s].underWay = silos[s].next;
    silos[s].next = default(seq[tWaiting]);
    silos[s].nextWrites = false;
  }

  fun Hear(s: int) {
    if (silos[s].reply == COMMITTED)
      MadeDurable(s);
    else if (silos[s].reply == LOST && silos[s].lost.writes && setup.without != SETTLEMENT) {
      silos[s].unsettled = true;
      silos[s].settlement = UNASKED;
    }
    else {
      announce eDenied, (batch = silos[s].batch,);
      Fault(s, NOT_MADE);
    }
  }

  fun HearSettled(s: int) {
    silos[s].unsettled = false;
    silos[s].writer = 0;
    if (silos[s].batch != silos[s].lost.batch)
      return;
    if (silos[s].made)
      MadeDurable(s);
    else {
      announce eDenied, (batch = silos[s].batch,);
      Fault(s, NOT_MADE);
    }
  }

  fun MadeDurable(s: int) {
    var wait: tWaiting;
    if (silos[s].lost.writes) {
      silos[s].durable = silos[s].lost.after;
      silos[s].stamp = silos[s].stamp + 1;
    }
    silos[s].batch = 0;
    foreach (wait in silos[s].underWay) {
      if (wait.isRead)
        wait.history = silos[s].durable;
      Answer(wait.request, DONE, wait.history, false);
    }
    silos[s].underWay = default(seq[tWaiting]);
  }

  // Everybody who waits for the order is told so, and it is loaded anew, here or elsewhere.
  fun Fault(s: int, outcome: tOutcome) {
    var wait: tWaiting;
    foreach (wait in silos[s].underWay)
      Answer(wait.request, outcome, default(seq[int]), false);
    foreach (wait in silos[s].next)
      Answer(wait.request, NOT_MADE, default(seq[int]), false);
    silos[s].underWay = default(seq[tWaiting]);
    silos[s].next = default(seq[tWaiting]);
    silos[s].nextWrites = false;
    silos[s].batch = 0;
    if (!silos[s].unsettled)
      silos[s].writer = 0;
    Drop(s);
  }

  fun Drop(s: int) {
    var request: int;
    foreach (request in silos[s].arrived)
      requests[request].isQueued = true;
    silos[s].arrived = default(seq[int]);
    silos[s].activation = NONE;
    silos[s].hasLoaded = false;
    if (home == s)
      home = 0;
  }

  // The database.

  fun Step(tx: tTransaction) {
    if (tx.doomed && tx.phase == STAMPED && setup.standby == SYNCHRONOUS && Pick(2) == 0)
      CutOff(tx, LOST);
    else if (tx.doomed && tx.phase != FLUSHED && (Pick(2) == 0 || tx.phase == SENT))
      End(tx, LOST);
    else if (tx.phase == SENT && !Passes(db, tx, setup))
      End(tx, CONFLICT);
    else if (tx.phase == SENT && !tx.writes)
      End(tx, COMMITTED);
    else if (tx.phase == SENT)
      transactions[tx.batch].phase = JUDGED;
    else if (tx.phase == JUDGED && !IsAdmitted(db, tx, setup.style))
      End(tx, CONFLICT);
    else if (tx.phase == JUDGED)
      transactions[tx.batch].phase = STAMPED;
    else if (tx.phase == STAMPED) {
      transactions[tx.batch].phase = FLUSHED;
      CopyToStandby();
    }
    else
      CutOff(tx, COMMITTED);
  }

  // Shows a commit, whether or not the standby has it.
  fun CutOff(tx: tTransaction, reply: tReply) {
    db = Commit(db, tx, setup.style);
    announce eLanded, (batch = tx.batch, silo = tx.silo);
    announce eStored, (history = History(db, setup.style), gap = HasGap(db, setup.style));
    End(tx, reply);
  }

  fun End(tx: tTransaction, reply: tReply) {
    transactions -= (tx.batch);
    if (silos[tx.silo].batch == tx.batch && silos[tx.silo].reply == NO_REPLY)
      silos[tx.silo].reply = reply;
  }

  // What commits waits for the standby, which then has everything before it, too.
  fun CopyToStandby() {
    if (setup.standby != ASYNCHRONOUS)
      Replicate();
  }

  fun Replicate() {
    var tx: tTransaction;
    standby = db;
    foreach (tx in values(transactions)) {
      if (tx.phase == FLUSHED)
        standby = Commit(standby, tx, setup.style);
    }
  }

  fun FailOver() {
    var tx: tTransaction;
    var s: int;
    left.failOvers = left.failOvers - 1;
    foreach (tx in values(transactions)) {
      if (tx.phase == FLUSHED && setup.standby == SYNCHRONOUS)
        announce eLanded, (batch = tx.batch, silo = tx.silo);
      End(tx, LOST);
    }
    foreach (s in keys(silos)) {
      if (!silos[s].unsettled && silos[s].batch == 0)
        silos[s].writer = 0;
    }
    db = standby;
    announce eFailedOver;
    announce eStored, (history = History(db, setup.style), gap = HasGap(db, setup.style));
  }

  fun BeginFence(s: int, dead: int) {
    var tx: tTransaction;
    silos[s].fencing = dead;
    silos[s].unfenced -= (dead);
    if (setup.without == WRITER_FENCE)
      return;
    foreach (tx in values(transactions)) {
      if (tx.silo == dead)
        transactions[tx.batch].doomed = true;
    }
  }

  fun EndFence(s: int, dead: int) {
    silos[s].fencing = 0;
    if (setup.without != WRITER_FENCE) {
      db = Fence(db, dead, setup.without != FENCE_REFUSES_NEW_WRITERS);
      CopyToStandby();
    }
    announce eFenced, (silo = dead,);
  }

  fun TakeAway(s: int, lost: tTransaction) {
    silos[s].settlement = TOLD;
    silos[s].made = WasMade(db, lost, setup.style);
    if (!silos[s].made && setup.without != SETTLEMENT_VOIDS)
      db = Void(db, lost, setup.style);
    if (setup.without != SETTLEMENT_REPLICATES)
      CopyToStandby();
  }

  // The cluster.

  fun Change(s: int, status: tStatus) {
    db = Set(db, s, status);
    since[s] = now;
    CopyToStandby();
  }

  fun OpenMove(until: int) {
    moves = true;
    if (until > moveEnd)
      moveEnd = until;
  }

  fun Die(s: int) {
    Change(s, DEAD);
    if (home == s)
      home = 0;
    moves = true;
    moveEnd = now + SettleTime();
  }

  fun BeginLeave(s: int) {
    left.leaves = left.leaves - 1;
    since[s] = now;
    if (setup.without != LEAVING_ANNOUNCED) {
      silos[s].left = true;
    }
    db.leaving += (s);
    CopyToStandby();
  }

  fun Tick() {
    var s: int;
    now = now + 1;
    if (!moves || now < moveEnd)
      return;
    moves = false;
    moveEnd = 0;
    foreach (s in keys(silos)) {
      if (db.members[s] != DEAD && silos[s].activation != NONE)
        home = s;
    }
  }
}

fun Modulo(a: int, b: int): int { return a - a / b * b; }
