// All rules in force, or one without which nothing goes wrong but time is lost: nothing may be found.

machine AllRules {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = NOTHING, theme = ANY)); }
  }
}

test allRules [main=AllRules]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { AllRules, World };

machine StandbyAllRules {
  start state Init {
    entry { new World((standby = SYNCHRONOUS, without = NOTHING, theme = LOSSES)); }
  }
}

test standbyAllRules [main=StandbyAllRules]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { StandbyAllRules, World };

machine LaggingAllRules {
  start state Init {
    entry { new World((standby = LAGGING, without = NOTHING, theme = FAILOVERS)); }
  }
}

test laggingAllRules [main=LaggingAllRules]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { LaggingAllRules, World };

machine LaggingAnyAllRules {
  start state Init {
    entry { new World((standby = LAGGING, without = NOTHING, theme = ANY)); }
  }
}

test laggingAnyAllRules [main=LaggingAnyAllRules]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { LaggingAnyAllRules, World };

machine UnneededTermination {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = SETTLEMENT_TERMINATES, theme = LOSSES)); }
  }
}

test unneededTermination [main=UnneededTermination]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { UnneededTermination, World };
