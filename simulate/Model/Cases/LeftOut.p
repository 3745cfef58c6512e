// A rule is left out: the checker must find what it was for.

machine RowsStandbyWithoutSettlementReplicates {
  start state Init {
    entry { new World((style = ROWS, standby = SYNCHRONOUS, without = SETTLEMENT_REPLICATES, theme = LOSSES)); }
  }
}

test rowsStandbyWithoutSettlementReplicates [main=RowsStandbyWithoutSettlementReplicates]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsStandbyWithoutSettlementReplicates, World };

machine RowsWithoutVersionFence {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = VERSION_FENCE, theme = ANY)); }
  }
}

test rowsWithoutVersionFence [main=RowsWithoutVersionFence]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutVersionFence, World };

machine EventsWithoutVersionFence {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = VERSION_FENCE, theme = ANY)); }
  }
}

test eventsWithoutVersionFence [main=EventsWithoutVersionFence]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithoutVersionFence, World };

machine EventsLaggingWithoutExistence {
  start state Init {
    entry { new World((style = EVENTS, standby = ASYNCHRONOUS, without = EXISTENCE, theme = LOSSES)); }
  }
}

test eventsLaggingWithoutExistence [main=EventsLaggingWithoutExistence]:
  assert NoGap, NothingTwice
  in { EventsLaggingWithoutExistence, World };

machine RowsWithoutWriterFence {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = WRITER_FENCE, theme = ANY)); }
  }
}

test rowsWithoutWriterFence [main=RowsWithoutWriterFence]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutWriterFence, World };

machine EventsWithoutWriterFence {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = WRITER_FENCE, theme = ANY)); }
  }
}

test eventsWithoutWriterFence [main=EventsWithoutWriterFence]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithoutWriterFence, World };

machine EventsWithoutFenceWaits {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = FENCE_WAITS, theme = ANY)); }
  }
}

test eventsWithoutFenceWaits [main=EventsWithoutFenceWaits]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithoutFenceWaits, World };

machine RowsWithoutFenceWaits {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = FENCE_WAITS, theme = ANY)); }
  }
}

test rowsWithoutFenceWaits [main=RowsWithoutFenceWaits]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutFenceWaits, World };

machine RowsWithoutFenceRefusesNewWriters {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = FENCE_REFUSES_NEW_WRITERS, theme = ANY)); }
  }
}

test rowsWithoutFenceRefusesNewWriters [main=RowsWithoutFenceRefusesNewWriters]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutFenceRefusesNewWriters, World };

machine RowsWithoutLease {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = LEASE, theme = ANY)); }
  }
}

test rowsWithoutLease [main=RowsWithoutLease]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutLease, World };

machine RowsWithoutLeaseFromBeginning {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = LEASE_FROM_BEGINNING, theme = DEATHS)); }
  }
}

test rowsWithoutLeaseFromBeginning [main=RowsWithoutLeaseFromBeginning]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutLeaseFromBeginning, World };

machine RowsWithoutWaitOnTakeOver {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = WAIT_ON_TAKE_OVER, theme = DEATHS)); }
  }
}

test rowsWithoutWaitOnTakeOver [main=RowsWithoutWaitOnTakeOver]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutWaitOnTakeOver, World };

machine RowsWithoutFreshViewOnTakeOver {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = FRESH_VIEW_ON_TAKE_OVER, theme = DEATHS)); }
  }
}

test rowsWithoutFreshViewOnTakeOver [main=RowsWithoutFreshViewOnTakeOver]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutFreshViewOnTakeOver, World };

machine RowsWithoutJoiningAnnounced {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = JOINING_ANNOUNCED, theme = JOINS)); }
  }
}

test rowsWithoutJoiningAnnounced [main=RowsWithoutJoiningAnnounced]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutJoiningAnnounced, World };

machine RowsWithoutLeavingAnnounced {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = LEAVING_ANNOUNCED, theme = LEAVES)); }
  }
}

test rowsWithoutLeavingAnnounced [main=RowsWithoutLeavingAnnounced]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutLeavingAnnounced, World };

machine RowsWithoutSettleTime {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = SETTLE_TIME, theme = JOINS)); }
  }
}

test rowsWithoutSettleTime [main=RowsWithoutSettleTime]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutSettleTime, World };

machine RowsWithoutConfirmByNext {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = CONFIRM_BY_NEXT, theme = JOINS)); }
  }
}

test rowsWithoutConfirmByNext [main=RowsWithoutConfirmByNext]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutConfirmByNext, World };

machine RowsWithoutSettlement {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = SETTLEMENT, theme = ANY)); }
  }
}

test rowsWithoutSettlement [main=RowsWithoutSettlement]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutSettlement, World };

machine EventsWithoutSettlement {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = SETTLEMENT, theme = ANY)); }
  }
}

test eventsWithoutSettlement [main=EventsWithoutSettlement]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithoutSettlement, World };

machine RowsWithoutSettlementVoids {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = SETTLEMENT_VOIDS, theme = ANY)); }
  }
}

test rowsWithoutSettlementVoids [main=RowsWithoutSettlementVoids]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutSettlementVoids, World };

machine EventsWithoutSettlementVoids {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = SETTLEMENT_VOIDS, theme = ANY)); }
  }
}

test eventsWithoutSettlementVoids [main=EventsWithoutSettlementVoids]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithoutSettlementVoids, World };

machine EventsStandbyWithoutSettlementReplicates {
  start state Init {
    entry { new World((style = EVENTS, standby = SYNCHRONOUS, without = SETTLEMENT_REPLICATES, theme = LOSSES)); }
  }
}

test eventsStandbyWithoutSettlementReplicates [main=EventsStandbyWithoutSettlementReplicates]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsStandbyWithoutSettlementReplicates, World };

machine EventsWithoutWaitOnTakeOver {
  start state Init {
    entry { new World((style = EVENTS, standby = NO_STANDBY, without = WAIT_ON_TAKE_OVER, theme = DEATHS)); }
  }
}

test eventsWithoutWaitOnTakeOver [main=EventsWithoutWaitOnTakeOver]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsWithoutWaitOnTakeOver, World };

machine EventsStandbyWithoutCommitNotCancelled {
  start state Init {
    entry { new World((style = EVENTS, standby = SYNCHRONOUS, without = COMMIT_NOT_CANCELLED, theme = LOSSES)); }
  }
}

test eventsStandbyWithoutCommitNotCancelled [main=EventsStandbyWithoutCommitNotCancelled]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { EventsStandbyWithoutCommitNotCancelled, World };

machine RowsWithoutDurableBeforeAnswer {
  start state Init {
    entry { new World((style = ROWS, standby = NO_STANDBY, without = DURABLE_BEFORE_ANSWER, theme = ANY)); }
  }
}

test rowsWithoutDurableBeforeAnswer [main=RowsWithoutDurableBeforeAnswer]:
  assert Linearizability, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { RowsWithoutDurableBeforeAnswer, World };
