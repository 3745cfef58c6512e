// A rule is left out: the checker must find what it was for.

machine WithoutUniquePlace {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = UNIQUE_PLACE, theme = ANY)); }
  }
}

test withoutUniquePlace [main=WithoutUniquePlace]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutUniquePlace, World };

machine WithoutLookBefore {
  start state Init {
    entry { new World((standby = LAGGING, without = LOOK_BEFORE, theme = FAILOVERS)); }
  }
}

test withoutLookBefore [main=WithoutLookBefore]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutLookBefore, World };

machine WithoutLookAtNext {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = LOOK_AT_NEXT, theme = JOINS)); }
  }
}

test withoutLookAtNext [main=WithoutLookAtNext]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutLookAtNext, World };

machine WithoutTipHash {
  start state Init {
    entry { new World((standby = LAGGING, without = TIP_HASH, theme = FAILOVERS)); }
  }
}

// Found soon by seed 3: withoutTipHash
test withoutTipHash [main=WithoutTipHash]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutTipHash, World };

machine WithoutRecordPlace {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = RECORD_PLACE, theme = JOINS)); }
  }
}

test withoutRecordPlace [main=WithoutRecordPlace]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutRecordPlace, World };

machine WithoutWriterFence {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = WRITER_FENCE, theme = DEATHS)); }
  }
}

test withoutWriterFence [main=WithoutWriterFence]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutWriterFence, World };

machine WithoutWriterLocked {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = WRITER_LOCKED, theme = DEATHS)); }
  }
}

test withoutWriterLocked [main=WithoutWriterLocked]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutWriterLocked, World };

machine WithoutFenceRefusesNewWriters {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = FENCE_REFUSES_NEW_WRITERS, theme = DEATHS)); }
  }
}

test withoutFenceRefusesNewWriters [main=WithoutFenceRefusesNewWriters]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutFenceRefusesNewWriters, World };

machine WithoutFencesAnew {
  start state Init {
    entry { new World((standby = LAGGING, without = FENCES_ANEW, theme = FAILOVERS)); }
  }
}

test withoutFencesAnew [main=WithoutFencesAnew]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutFencesAnew, World };

machine WithoutRunNoticed {
  start state Init {
    entry { new World((standby = LAGGING, without = RUN_NOTICED, theme = FAILOVERS)); }
  }
}

test withoutRunNoticed [main=WithoutRunNoticed]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutRunNoticed, World };

machine WithoutLease {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = LEASE, theme = ANY)); }
  }
}

test withoutLease [main=WithoutLease]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutLease, World };

machine WithoutLeaseFromBeginning {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = LEASE_FROM_BEGINNING, theme = DEATHS)); }
  }
}

// Found soon by seed 2: withoutLeaseFromBeginning
test withoutLeaseFromBeginning [main=WithoutLeaseFromBeginning]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutLeaseFromBeginning, World };

machine WithoutTrustPerPeriod {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = TRUST_PER_PERIOD, theme = JOINS)); }
  }
}

// Found soon by seed 2: withoutTrustPerPeriod
test withoutTrustPerPeriod [main=WithoutTrustPerPeriod]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutTrustPerPeriod, World };

machine WithoutWaitOnTakeOver {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = WAIT_ON_TAKE_OVER, theme = DEATHS)); }
  }
}

test withoutWaitOnTakeOver [main=WithoutWaitOnTakeOver]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutWaitOnTakeOver, World };

machine WithoutFreshViewOnTakeOver {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = FRESH_VIEW_ON_TAKE_OVER, theme = DEATHS)); }
  }
}

test withoutFreshViewOnTakeOver [main=WithoutFreshViewOnTakeOver]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutFreshViewOnTakeOver, World };

machine WithoutJoiningAnnounced {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = JOINING_ANNOUNCED, theme = JOINS)); }
  }
}

test withoutJoiningAnnounced [main=WithoutJoiningAnnounced]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutJoiningAnnounced, World };

machine WithoutLeavingAnnounced {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = LEAVING_ANNOUNCED, theme = LEAVES)); }
  }
}

test withoutLeavingAnnounced [main=WithoutLeavingAnnounced]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutLeavingAnnounced, World };

machine WithoutSettleTime {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = SETTLE_TIME, theme = JOINS)); }
  }
}

test withoutSettleTime [main=WithoutSettleTime]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutSettleTime, World };

machine WithoutConfirmByNext {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = CONFIRM_BY_NEXT, theme = JOINS)); }
  }
}

test withoutConfirmByNext [main=WithoutConfirmByNext]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutConfirmByNext, World };

machine WithoutSettlement {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = SETTLEMENT, theme = LOSSES)); }
  }
}

test withoutSettlement [main=WithoutSettlement]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutSettlement, World };

machine WithoutSettlementVoids {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = SETTLEMENT_VOIDS, theme = LOSSES)); }
  }
}

test withoutSettlementVoids [main=WithoutSettlementVoids]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutSettlementVoids, World };

machine WithoutSettlementWaits {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = SETTLEMENT_WAITS, theme = LOSSES)); }
  }
}

test withoutSettlementWaits [main=WithoutSettlementWaits]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutSettlementWaits, World };

machine WithoutSettlementReplicates {
  start state Init {
    entry { new World((standby = SYNCHRONOUS, without = SETTLEMENT_REPLICATES, theme = LOSSES)); }
  }
}

test withoutSettlementReplicates [main=WithoutSettlementReplicates]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutSettlementReplicates, World };

machine WithoutCommitNotCancelled {
  start state Init {
    entry { new World((standby = SYNCHRONOUS, without = COMMIT_NOT_CANCELLED, theme = LOSSES)); }
  }
}

test withoutCommitNotCancelled [main=WithoutCommitNotCancelled]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutCommitNotCancelled, World };

machine WithoutDurableBeforeAnswer {
  start state Init {
    entry { new World((standby = NO_STANDBY, without = DURABLE_BEFORE_ANSWER, theme = ANY)); }
  }
}

test withoutDurableBeforeAnswer [main=WithoutDurableBeforeAnswer]:
  assert Linearizability, MemoryIsStored, LeaseNotStale, NothingLost, NothingTwice, NoGap, DeadAreSilent, SettledOnce, EverybodyAnswered
  in { WithoutDurableBeforeAnswer, World };
