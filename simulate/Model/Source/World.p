// Silos, a database and clients of one order, in one machine: its steps are the atomic actions of all of them. First anything may happen;
// then no new trouble begins, and everybody must be answered.
machine World {
  var setup: tSetup;
  var w: tWorld;
  var open: int;
  var lastBatch: int;
  var lastWriter: int;
  var lastCommand: int;
  var lastHash: int;
  var can: seq[tChoice];
  var random: int;
  var pace: map[int, int];

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
    setup = wanted;
    random = 1 + choose(10000) * 10000 + choose(10000);
    pace = Pace(setup.theme);
    w = NewWorld(Draw(setup.theme), setup.standby);
  }

  fun Pick(count: int): int {
    random = Modulo(random * 48271, 2147483647);
    return Modulo(random / 128, count);
  }

  // Somebody has a turn and does a few things in a row.
  fun Turn(turns: int) {
    var turn: int;
    var times: int;
    turn = Pick(turns);
    times = Times(turn, pace, Pick(5040));
    while (times > 0) {
      can = MayDo(turn);
      if (sizeof(can) == 0)
        return;
      Try(can[Pick(sizeof(can))]);
      times = times - 1;
    }
  }

  // What whoever has the turn may do.
  fun MayDo(turn: int): seq[tChoice] {
    var none: seq[tChoice];
    if (turn == 0 && MayTick(w.cluster, w.db, w.silos))
      return OfTime();
    if (turn == 1)
      return OfNetwork(w.requests, w.silos, w.db);
    if (turn == 2)
      return OfDatabase(w.transactions, setup);
    if (turn > 2 && turn < 6 && w.db.members[turn - 2] != ABSENT)
      return MayMember(turn - 2);
    if (turn == 6)
      return OfClients(1 + Pick(3), w.db, w.left, lastCommand);
    if (turn == 7)
      return OfTrouble(w.silos, w.transactions, w.db, w.cluster, w.left, setup.without);
    return none;
  }

  fun MayMember(s: int): seq[tChoice] {
    return OfMember(s, w.silos[s], w.db, w.cluster, setup.without,
      !HoldsWriters(w.silos[s].fencing, w.transactions), !IsEntered(w.silos[s].lost.batch, w.transactions),
      !MayTick(w.cluster, w.db, w.silos));
  }

  // ---- What is done ----

  fun Try(choice: tChoice) {
    if (choice.odds > 1 && Pick(choice.odds) > 0)
      return;
    announce eStep, (action = choice.action, silo = choice.silo, tick = w.cluster.now);
    if (choice.action == TICK) Tick();
    else if (choice.action == STEP) Step(choice.subject);
    else if (choice.action == DELIVER) Deliver(choice.silo, choice.subject);
    else if (choice.action to int <= REPEAT_UPDATE to int) Call(choice.action, choice.silo, choice.subject);
    else if (choice.action to int <= END_READING to int) ActOnReading(choice.action, choice.silo);
    else if (choice.action to int <= DROP to int) ActOnOrder(choice.action, choice.silo, choice.subject);
    else ActOnAll(choice.action, choice.silo);
  }

  fun Call(action: tAction, s: int, command: int) {
    if (action == INVOKE_READ)
      w.left.reads = w.left.reads - 1;
    else if (action == REPEAT_UPDATE)
      w.left.repeats = w.left.repeats - 1;
    else {
      w.left.updates = w.left.updates - 1;
      lastCommand = command;
    }
    Invoke(s, command);
  }

  fun ActOnReading(action: tAction, s: int) {
    if (action == BEGIN_FENCE) BeginFence(s);
    else if (action == END_FENCE) EndFence(s);
    else w.silos[s] = Watch(w.silos[s], action, Look(w.db, s), w.cluster.now, setup.without);
  }

  fun ActOnOrder(action: tAction, s: int, subject: int) {
    if (action == BEGIN_LOADING || action == LOAD)
      w.silos[s] = Fetch(w.silos[s], action, Load(w.db), w.cluster.now, setup.without);
    else if (action == HEAR_LOADED) HearLoaded(s);
    else if (action == SEND) Send(s);
    else if (action == HEAR) Hear(s);
    else if (action == TERMINATE) Terminate(s);
    else if (action == ENTER_VOID) EnterVoid(s);
    else if (action == HEAR_SETTLED) HearSettled(s);
    else if (action == GIVE_UP) { w.left.giveUps = w.left.giveUps - 1; GiveUp(s, UNKNOWN); }
    else { w.left.drops = w.left.drops - subject; Drop(s); }
  }

  fun ActOnAll(action: tAction, s: int) {
    if (action == REPLICATE) w.standby = Replicated(w.db, w.transactions);
    else if (action == FAIL_OVER) FailOver();
    else if (action == BEGIN_JOIN) BeginJoin(s);
    else if (action == END_JOIN) { Change(s, ACTIVE); w.cluster = OpenMove(w.cluster, w.cluster.now + SettleTime()); }
    else if (action == BEGIN_LEAVE) BeginLeave(s);
    else if (action == MOVE) { w.cluster.moved += (s); w.cluster = OpenMove(w.cluster, 1000000); }
    else if (action == END_LEAVE) { Drop(s); Die(s); }
    else if (action == DECLARE_DEAD) { w.left.deaths = w.left.deaths - 1; Die(s); }
    else if (action == LOSE_CONNECTION) { w.left.losses = w.left.losses - 1; w.silos[s].reply = LOST; }
    else if (action == CANCEL_COMMIT) CancelCommit(s);
    else if (action == HANG) { w.left.hangs = w.left.hangs - 1; w.silos[s].hung = true; }
    else w.silos[s].hung = false;
  }

  // Clients and their order's activations.

  fun Invoke(s: int, command: int) {
    var request: int;
    request = sizeof(w.requests) + 1;
    w.requests[request] = (command = command, silo = s, isQueued = true);
    open = open + 1;
    announce eInvoked, (request = request, command = command);
  }

  fun Deliver(s: int, request: int) {
    if (w.silos[s].activation == NONE && w.cluster.home != 0 && w.cluster.home != s && !(w.cluster.moves && Pick(2) == 0)) {
      w.requests[request].silo = w.cluster.home;
      return;
    }
    w.requests[request].isQueued = false;
    if (w.silos[s].activation == NONE) {
      w.silos[s].activation = TAKING_OVER;
      w.silos[s].afterReading = w.silos[s].readings;
      if (w.cluster.home == 0 && w.db.members[s] != DEAD)
        w.cluster.home = s;
    }
    if (w.silos[s].activation == READY)
      Receive(s, request);
    else
      w.silos[s].arrived += (sizeof(w.silos[s].arrived), request);
  }

  fun Receive(s: int, request: int) {
    lastHash = lastHash + 1;
    w.silos[s] = Handle(w.silos[s], request, w.requests[request].command, lastHash, w.cluster.now, setup.without);
    Tell(s);
  }

  // Gives the answers of a silo's activation to whom they are for.
  fun Tell(s: int) {
    var answer: tAnswer;
    foreach (answer in w.silos[s].answers) {
      open = open - 1;
      announce eAnswered, answer;
    }
    w.silos[s].answers = default(seq[tAnswer]);
  }

  fun HearLoaded(s: int) {
    var request: int;
    w.silos[s] = Start(w.silos[s]);
    foreach (request in w.silos[s].arrived)
      Receive(s, request);
    w.silos[s].arrived = default(seq[int]);
  }

  // A session of another run of the server is of no use any more.
  fun Send(s: int) {
    if (w.silos[s].session.writer == 0 || w.silos[s].sessionRun != w.db.run) {
      if (s in w.db.fenced) {
        GiveUp(s, NOT_MADE);
        return;
      }
      lastWriter = lastWriter + 1;
      w.silos[s].session = (writer = lastWriter, number = 1);
      w.silos[s].sessionRun = w.db.run;
      w.db.writers[lastWriter] = s;
      CopyToStandby();
    }
    lastBatch = lastBatch + 1;
    w.silos[s] = Depart(w.silos[s], lastBatch, s, w.cluster.now, setup.without);
    w.transactions[lastBatch] = w.silos[s].lost;
  }

  fun Hear(s: int) {
    if (w.silos[s].reply == COMMITTED)
      Finish(s, true);
    else if (w.silos[s].reply == LOST && w.silos[s].lost.writes && setup.without != SETTLEMENT) {
      w.silos[s].unsettled = true;
      w.silos[s].settlement = UNASKED;
    }
    else
      Finish(s, false);
  }

  fun HearSettled(s: int) {
    w.silos[s].unsettled = false;
    if (w.silos[s].batch == w.silos[s].lost.batch)
      Finish(s, w.silos[s].made);
    w.silos[s].session.writer = 0;
  }

  fun Finish(s: int, made: bool) {
    if (made) {
      w.silos[s] = MakeDurable(w.silos[s]);
      Tell(s);
      return;
    }
    announce eDenied, (batch = w.silos[s].batch,);
    GiveUp(s, NOT_MADE);
  }

  fun GiveUp(s: int, outcome: tOutcome) {
    w.silos[s] = Fault(w.silos[s], outcome);
    Tell(s);
    if (!w.silos[s].unsettled)
      w.silos[s].session.writer = 0;
    Drop(s);
  }

  fun Drop(s: int) {
    var request: int;
    foreach (request in w.silos[s].arrived)
      w.requests[request].isQueued = true;
    w.silos[s].arrived = default(seq[int]);
    w.silos[s].activation = NONE;
    w.silos[s].hasLoaded = false;
    if (w.cluster.home == s)
      w.cluster.home = 0;
  }

  // The database.

  fun Step(batch: int) {
    var fate: tFate;
    fate = Fate(w.transactions[batch], w.db, setup, Pick(4));
    if (fate == IS_CUT_OFF) Show(batch, LOST);
    else if (fate == IS_SHOWN) Show(batch, COMMITTED);
    else if (fate == IS_LOST) End(batch, LOST);
    else if (fate == IS_REFUSED) End(batch, CONFLICT);
    else if (fate == IS_DONE) End(batch, COMMITTED);
    else {
      w.transactions[batch].phase = After(w.transactions[batch].phase);
      if (w.transactions[batch].phase == FLUSHED)
        CopyToStandby();
    }
  }

  // Lets everybody see a commit, whether or not the standby has it.
  fun Show(batch: int, reply: tReply) {
    w.db = Commit(w.db, w.transactions[batch]);
    announce eLanded, (batch = batch, silo = w.transactions[batch].silo);
    TellStored();
    End(batch, reply);
  }

  fun CancelCommit(s: int) {
    w.left.cancels = w.left.cancels - 1;
    Show(w.silos[s].batch, COMMITTED);
  }

  fun TellStored() {
    var rows: seq[tRow];
    rows = Load(w.db);
    announce eStored, (versions = Versions(rows), commands = Commands(rows), gap = HasGap(w.db));
  }

  fun End(batch: int, reply: tReply) {
    var s: int;
    s = w.transactions[batch].silo;
    w.transactions -= (batch);
    if (w.silos[s].batch == batch && w.silos[s].reply == NO_REPLY)
      w.silos[s].reply = reply;
  }

  // What commits waits for a synchronous standby, which then has everything before it, too.
  fun CopyToStandby() {
    if (setup.standby == SYNCHRONOUS)
      w.standby = Replicated(w.db, w.transactions);
  }

  fun FailOver() {
    var batch: int;
    w.left.failOvers = w.left.failOvers - 1;
    foreach (batch in keys(w.transactions)) {
      if (w.transactions[batch].phase == FLUSHED && setup.standby == SYNCHRONOUS)
        announce eLanded, (batch = batch, silo = w.transactions[batch].silo);
      End(batch, LOST);
    }
    w.db = Promoted(w.standby, w.db);
    w.standby = w.db;
    announce eFailedOver, (loses = setup.standby == LAGGING,);
    TellStored();
    if (setup.standby == LAGGING) {
      w.cluster = OpenMove(w.cluster, w.cluster.now + SettleTime());
      w.cluster.looseUntil = w.cluster.now + LeaseTime();
    }
  }

  fun Terminate(s: int) {
    if (w.silos[s].lost.batch in w.transactions && setup.without != SETTLEMENT_TERMINATES)
      w.transactions[w.silos[s].lost.batch].doomed = true;
    w.silos[s].settlement = TERMINATED;
  }

  fun EnterVoid(s: int) {
    w.silos[s].settlement = TOLD;
    w.silos[s].made = WasMade(w.db, w.silos[s].lost.number);
    if (!w.silos[s].made && setup.without != SETTLEMENT_VOIDS)
      w.db.batches[w.silos[s].lost.number] = true;
    if (setup.without != SETTLEMENT_REPLICATES)
      CopyToStandby();
  }

  // Fences.

  fun BeginFence(s: int) {
    var batch: int;
    w.silos[s].fencing = choose(w.silos[s].unfenced);
    w.silos[s].unfenced -= (w.silos[s].fencing);
    foreach (batch in keys(w.transactions)) {
      if (w.transactions[batch].silo == w.silos[s].fencing && setup.without != WRITER_FENCE)
        w.transactions[batch].doomed = true;
    }
  }

  fun EndFence(s: int) {
    announce eFenced, (silo = w.silos[s].fencing,);
    if (setup.without != WRITER_FENCE) {
      w.db = Fence(w.db, w.silos[s].fencing, setup.without != FENCE_REFUSES_NEW_WRITERS);
      CopyToStandby();
    }
    w.silos[s].fencing = 0;
  }

  // The cluster.

  fun Change(s: int, status: tStatus) {
    w.db = Set(w.db, s, status);
    w.cluster.since[s] = w.cluster.now;
    CopyToStandby();
  }

  fun BeginJoin(s: int) {
    w.left.joins = w.left.joins - 1;
    w.silos[s] = NewSilo(0, 0, w.cluster.now);
    Change(s, JOINING);
  }

  fun BeginLeave(s: int) {
    w.left.leaves = w.left.leaves - 1;
    w.cluster.since[s] = w.cluster.now;
    if (setup.without != LEAVING_ANNOUNCED)
      w.silos[s].left = true;
    w.db.leaving += (s);
    CopyToStandby();
  }

  fun Die(s: int) {
    Change(s, DEAD);
    w.cluster = Forget(w.cluster, s);
  }

  fun Tick() {
    w.cluster.now = w.cluster.now + 1;
    if (w.cluster.now == w.cluster.looseUntil)
      announce eLeasesEnded;
    if (w.cluster.moves && w.cluster.now >= w.cluster.moveEnd)
      w.cluster = Settle(w.cluster, w.db, w.silos);
  }
}
