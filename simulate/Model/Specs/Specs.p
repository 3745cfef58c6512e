// All answers lie on one line of versions, and none is older than the newest that was given before its request began.
spec Linearizability observes eInvoked, eAnswered {
  var newest: seq[int];
  var floor: map[int, int];
  start state Watching {
    on eInvoked do (it: (request: int, command: int)) { floor[it.request] = sizeof(newest); }
    on eAnswered do (it: (request: int, command: int, outcome: tOutcome, history: seq[int], fromMemory: bool)) {
      if (it.outcome != DONE)
        return;
      assert IsPrefix(newest, it.history) || IsPrefix(it.history, newest), "Two answers tell of different pasts.";
      assert sizeof(it.history) >= floor[it.request], "An answer is older than one given before its request began.";
      assert it.command == 0 || HasCommand(it.history, it.command), "An update was acknowledged that is not in its own answer.";
      if (sizeof(it.history) > sizeof(newest))
        newest = it.history;
    }
  }
}

// An answer from memory is not older than the newest that was given before its request began.
spec LeaseNotStale observes eInvoked, eAnswered {
  var newest: int;
  var floor: map[int, int];
  start state Watching {
    on eInvoked do (it: (request: int, command: int)) { floor[it.request] = newest; }
    on eAnswered do (it: (request: int, command: int, outcome: tOutcome, history: seq[int], fromMemory: bool)) {
      assert !it.fromMemory || sizeof(it.history) >= floor[it.request], "An answer from memory is stale.";
      if (it.outcome == DONE && sizeof(it.history) > newest)
        newest = sizeof(it.history);
    }
  }
}

// What was acknowledged is in the database from then on.
spec NothingLost observes eStored, eAnswered {
  var stored: seq[int];
  var acknowledged: seq[int];
  start state Watching {
    on eStored do (it: (history: seq[int], gap: bool)) {
      stored = it.history;
      assert IsPrefix(acknowledged, stored), "The database has lost what was acknowledged.";
    }
    on eAnswered do (it: (request: int, command: int, outcome: tOutcome, history: seq[int], fromMemory: bool)) {
      if (it.outcome == DONE && it.command != 0) {
        assert IsPrefix(it.history, stored), "An update was acknowledged that the database does not have.";
        if (sizeof(it.history) > sizeof(acknowledged))
          acknowledged = it.history;
      }
    }
  }
}

spec NothingTwice observes eStored {
  start state Watching {
    on eStored do (it: (history: seq[int], gap: bool)) {
      var seen: set[int];
      var command: int;
      foreach (command in it.history) {
        assert !(command in seen), "A command was applied twice.";
        seen += (command);
      }
    }
  }
}

spec NoGap observes eStored {
  start state Watching {
    on eStored do (it: (history: seq[int], gap: bool)) { assert !it.gap, "A version is missing."; }
  }
}

// Nothing of a silo lands once it has been fenced.
spec DeadAreSilent observes eLanded, eFenced {
  var fenced: set[int];
  start state Watching {
    on eFenced do (it: (silo: int)) { fenced += (it.silo); }
    on eLanded do (it: (batch: int, silo: int)) { assert !(it.silo in fenced), "A dead silo's commit landed after the take-over."; }
  }
}

// A commit that was said not to have been made is never made. One that only a lost server had was not made.
spec SettledOnce observes eLanded, eDenied, eFailedOver {
  var landed: set[int];
  var denied: set[int];
  start state Watching {
    on eLanded do (it: (batch: int, silo: int)) {
      landed += (it.batch);
      assert !(it.batch in denied), "A commit landed that was said not to have been made.";
    }
    on eFailedOver do { landed = default(set[int]); }
    on eDenied do (it: (batch: int)) {
      denied += (it.batch);
      assert !(it.batch in landed), "A commit that was made was said not to have been.";
    }
  }
}

spec EverybodyAnswered observes eInvoked, eAnswered {
  var open: int;
  start cold state Quiet {
    on eInvoked goto Waiting with { open = 1; }
    ignore eAnswered;
  }
  hot state Waiting {
    on eInvoked do { open = open + 1; }
    on eAnswered do {
      open = open - 1;
      if (open == 0)
        goto Quiet;
    }
  }
}

fun IsPrefix(one: seq[int], other: seq[int]): bool {
  var i: int;
  if (sizeof(one) > sizeof(other))
    return false;
  while (i < sizeof(one)) {
    if (one[i] != other[i])
      return false;
    i = i + 1;
  }
  return true;
}
