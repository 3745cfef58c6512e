// All rules in force: nothing may be found.

machine RowsWithAllRules {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = NOTHING)); }
  }
}

test rowsWithAllRules [main=RowsWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithAllRules, World };

machine EventsWithAllRules {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = NOTHING)); }
  }
}

test eventsWithAllRules [main=EventsWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithAllRules, World };

machine EventsStandbyWithAllRules {
  start state Init {
    entry { new World((style = EVENTS, standby = SYNCHRONOUS, without = NOTHING)); }
  }
}

test eventsStandbyWithAllRules [main=EventsStandbyWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsStandbyWithAllRules, World };

machine EventsLaggingWithAllRules {
  start state Init {
    entry { new World((style = EVENTS, standby = ASYNCHRONOUS, without = NOTHING)); }
  }
}

test eventsLaggingWithAllRules [main=EventsLaggingWithAllRules]:
  assert NoGap, NothingTwice
  in { EventsLaggingWithAllRules, World };

machine RowsStandbyWithAllRules {
  start state Init {
    entry { new World((style = ROWS, standby = SYNCHRONOUS, without = NOTHING)); }
  }
}

test rowsStandbyWithAllRules [main=RowsStandbyWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsStandbyWithAllRules, World };
