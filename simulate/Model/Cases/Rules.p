// All rules in force: nothing may be found.

machine Rows {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = NOTHING)); }
  }
}

test rows [main=Rows]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { Rows, World };

machine Events {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = NOTHING)); }
  }
}

test events [main=Events]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { Events, World };

machine EventsStandby {
  start state Init {
    entry { new World((style = EVENTS, standby = SYNCHRONOUS, without = NOTHING)); }
  }
}

test eventsStandby [main=EventsStandby]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsStandby, World };

machine EventsLagging {
  start state Init {
    entry { new World((style = EVENTS, standby = ASYNCHRONOUS, without = NOTHING)); }
  }
}

test eventsLagging [main=EventsLagging]:
  assert NoGap, NothingTwice
  in { EventsLagging, World };

machine RowsStandby {
  start state Init {
    entry { new World((style = ROWS, standby = SYNCHRONOUS, without = NOTHING)); }
  }
}

test rowsStandby [main=RowsStandby]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsStandby, World };
