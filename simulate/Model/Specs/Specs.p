// All answers lie on one line of versions, and none is older than the newest that was given before its request began. What is lost with a
// server is lost: only requests are judged that began a lease's time after it was, or before none was.
spec Linearizability observes eInvoked, eAnswered, eStored, eFailedOver, eLeasesEnded {
  var newest: seq[int];
  var stored: seq[int];
  var floor: map[int, int];
  var isLoose: bool;
  start state Watching {
    on eStored do (it: (versions: seq[int], commands: seq[int], gap: bool)) { stored = it.versions; }
    on eFailedOver do (it: (loses: bool)) {
      if (it.loses) {
        isLoose = true;
        floor = default(map[int, int]);
      }
    }
    on eLeasesEnded do {
      isLoose = false;
      newest = stored;
    }
    on eInvoked do (it: (request: int, command: int)) {
      if (!isLoose)
        floor[it.request] = sizeof(newest);
    }
    on eAnswered do (it: tAnswer) {
      if (it.outcome != DONE || !(it.request in floor))
        return;
      assert IsPrefix(newest, it.versions) || IsPrefix(it.versions, newest), "Two answers tell of different pasts.";
      assert sizeof(it.versions) >= floor[it.request], "An answer is older than one given before its request began.";
      assert it.command == 0 || !Changes(it.command) || Contains(it.versions, it.command),
        "An update was acknowledged that is not in its own answer.";
      if (sizeof(it.versions) > sizeof(newest))
        newest = it.versions;
    }
  }
}

// An answer from memory tells of nothing that the database does not have, from a lease's time after another server has taken over, and
// unless one does, always.
spec MemoryIsStored observes eAnswered, eStored, eFailedOver, eLeasesEnded {
  var stored: seq[int];
  var isLoose: bool;
  start state Watching {
    on eStored do (it: (versions: seq[int], commands: seq[int], gap: bool)) { stored = it.versions; }
    on eFailedOver do (it: (loses: bool)) { isLoose = isLoose || it.loses; }
    on eLeasesEnded do { isLoose = false; }
    on eAnswered do (it: tAnswer) {
      assert !it.fromMemory || isLoose || IsPrefix(it.versions, stored), "An answer from memory tells of what the database does not have.";
    }
  }
}

// An answer from memory is not older than the newest that was given before its request began.
spec LeaseNotStale observes eInvoked, eAnswered, eStored, eFailedOver, eLeasesEnded {
  var newest: int;
  var stored: int;
  var floor: map[int, int];
  var isLoose: bool;
  start state Watching {
    on eStored do (it: (versions: seq[int], commands: seq[int], gap: bool)) { stored = sizeof(it.versions); }
    on eFailedOver do (it: (loses: bool)) {
      if (it.loses) {
        isLoose = true;
        floor = default(map[int, int]);
      }
    }
    on eLeasesEnded do {
      isLoose = false;
      newest = stored;
    }
    on eInvoked do (it: (request: int, command: int)) {
      if (!isLoose)
        floor[it.request] = newest;
    }
    on eAnswered do (it: tAnswer) {
      if (it.outcome != DONE || !(it.request in floor))
        return;
      assert !it.fromMemory || sizeof(it.versions) >= floor[it.request], "An answer from memory is stale.";
      if (sizeof(it.versions) > newest)
        newest = sizeof(it.versions);
    }
  }
}

// What was acknowledged is in the database from then on. Acknowledged updates may be lost with a server whose standby lags: those of
// requests that began before, or while members may still answer from memory what the other one knew.
spec NothingLost observes eInvoked, eStored, eAnswered, eFailedOver, eLeasesEnded {
  var stored: set[int];
  var acknowledged: set[int];
  var judged: set[int];
  var isLoose: bool;
  start state Watching {
    on eFailedOver do (it: (loses: bool)) {
      if (it.loses) {
        isLoose = true;
        judged = default(set[int]);
        acknowledged = default(set[int]);
      }
    }
    on eLeasesEnded do { isLoose = false; }
    on eInvoked do (it: (request: int, command: int)) {
      if (!isLoose)
        judged += (it.request);
    }
    on eStored do (it: (versions: seq[int], commands: seq[int], gap: bool)) {
      var command: int;
      stored = default(set[int]);
      foreach (command in it.commands)
        stored += (command);
      foreach (command in acknowledged) {
        assert command in stored, "The database has lost what was acknowledged.";
      }
    }
    on eAnswered do (it: tAnswer) {
      if (it.outcome == DONE && it.command != 0 && it.request in judged) {
        assert it.command in stored, "An update was acknowledged that the database does not have.";
        acknowledged += (it.command);
      }
    }
  }
}

// No command has two rows, whether or not it changed anything.
spec NothingTwice observes eStored {
  start state Watching {
    on eStored do (it: (versions: seq[int], commands: seq[int], gap: bool)) {
      var seen: set[int];
      var command: int;
      foreach (command in it.commands) {
        assert !(command in seen), "A command was applied twice.";
        seen += (command);
      }
    }
  }
}

spec NoGap observes eStored {
  start state Watching {
    on eStored do (it: (versions: seq[int], commands: seq[int], gap: bool)) { assert !it.gap, "A place is missing."; }
  }
}

// Nothing of a silo lands once it has been fenced. A server that has lost the fence may let it in until it is fenced anew.
spec DeadAreSilent observes eLanded, eFenced, eFailedOver {
  var fenced: set[int];
  start state Watching {
    on eFenced do (it: (silo: int)) { fenced += (it.silo); }
    on eLanded do (it: (batch: int, silo: int)) { assert !(it.silo in fenced), "A dead silo's commit landed after the take-over."; }
    on eFailedOver do (it: (loses: bool)) {
      if (it.loses)
        fenced = default(set[int]);
    }
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
    on eFailedOver do (it: (loses: bool)) { landed = default(set[int]); }
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

fun Contains(versions: seq[int], command: int): bool {
  var one: int;
  foreach (one in versions) {
    if (one == command)
      return true;
  }
  return false;
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
