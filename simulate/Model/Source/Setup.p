// What a case explores.

// NO_STANDBY: the server is never lost. SYNCHRONOUS: a commit is visible once a standby has it, and the standby takes over.
// LAGGING: the standby may lack what was acknowledged, which then is lost.
enum tStandby { NO_STANDBY, SYNCHRONOUS, LAGGING }

// A rule that is left out. The checker must find out what it was for.
enum tFault {
  NOTHING,
  UNIQUE_PLACE,
  LOOK_BEFORE,
  LOOK_AT_NEXT,
  TIP_HASH,
  RECORD_PLACE,
  WRITER_FENCE,
  WRITER_LOCKED,
  FENCE_REFUSES_NEW_WRITERS,
  FENCES_ANEW,
  RUN_NOTICED,
  LEASE,
  LEASE_FROM_BEGINNING,
  TRUST_PER_PERIOD,
  WAIT_ON_TAKE_OVER,
  FRESH_VIEW_ON_TAKE_OVER,
  JOINING_ANNOUNCED,
  LEAVING_ANNOUNCED,
  SETTLE_TIME,
  CONFIRM_BY_NEXT,
  SETTLEMENT,
  SETTLEMENT_VOIDS,
  SETTLEMENT_WAITS,
  SETTLEMENT_REPLICATES,
  SETTLEMENT_TERMINATES,
  COMMIT_NOT_CANCELLED,
  DURABLE_BEFORE_ANSWER
}

// What kind of trouble a schedule is about; ANY leaves it to the schedule.
enum tTheme { ANY, DEATHS, JOINS, LEAVES, LOSSES, FAILOVERS, ALL }

type tSetup = (standby: tStandby, without: tFault, theme: tTheme);

// Ticks for which a view stands, and for which members must have been the same.
fun LeaseTime(): int { return 10; }
fun SettleTime(): int { return 16; }

// Every third command changes nothing: it leaves a record of its key behind and no version.
fun Changes(command: int): bool { return Modulo(command, 3) != 0; }

fun Modulo(a: int, b: int): int { return a - a / b * b; }
