// All rules in force: nothing may be found.

machine EventsStandbyWithAllRules {
  start state Init {
    entry { new World((style = EVENTS, standby = SYNCHRONOUS, without = NOTHING, theme = LOSSES)); }
  }
}

test eventsStandbyWithAllRules [main=EventsStandbyWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsStandbyWithAllRules, World };

machine RowsWithAllRules {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = NOTHING, theme = ANY)); }
  }
}

test rowsWithAllRules [main=RowsWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithAllRules, World };

machine EventsWithAllRules {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = NOTHING, theme = ANY)); }
  }
}

test eventsWithAllRules [main=EventsWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithAllRules, World };

machine EventsLaggingWithAllRules {
  start state Init {
    entry { new World((style = EVENTS, standby = ASYNCHRONOUS, without = NOTHING, theme = ANY)); }
  }
}

test eventsLaggingWithAllRules [main=EventsLaggingWithAllRules]:
  assert NoGap, NothingTwice
  in { EventsLaggingWithAllRules, World };

machine RowsStandbyWithAllRules {
  start state Init {
    entry { new World((style = ROWS, standby = SYNCHRONOUS, without = NOTHING, theme = LOSSES)); }
  }
}

test rowsStandbyWithAllRules [main=RowsStandbyWithAllRules]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsStandbyWithAllRules, World };
