// What a case explores.

// How a commit is fenced: ROWS is one row per order that must be at the version the commit was decided on, and a stamp per writer;
// EVENTS is one row per version, which must be new and follow one that exists, a row per silo that every batch locks, and an id per batch.
enum tStyle { ROWS, EVENTS }

// NO_STANDBY: the server is never lost. SYNCHRONOUS: a commit is visible once a standby has it, and the standby takes over.
// ASYNCHRONOUS: the standby may lack what was acknowledged, which then is lost; only the shape of what is left can be promised.
enum tStandby { NO_STANDBY, SYNCHRONOUS, ASYNCHRONOUS }

// A rule that is left out. The checker must find out what it was for.
enum tFault {
  NOTHING,
  VERSION_FENCE,
  EXISTENCE,
  WRITER_FENCE,
  FENCE_WAITS,
  FENCE_REFUSES_NEW_WRITERS,
  LEASE,
  LEASE_FROM_BEGINNING,
  WAIT_ON_TAKE_OVER,
  FRESH_VIEW_ON_TAKE_OVER,
  JOINING_ANNOUNCED,
  LEAVING_ANNOUNCED,
  SETTLE_TIME,
  CONFIRM_BY_NEXT,
  SETTLEMENT,
  SETTLEMENT_VOIDS,
  SETTLEMENT_REPLICATES,
  SETTLED_BEFORE_RELOAD,
  COMMIT_NOT_CANCELLED,
  DURABLE_BEFORE_ANSWER
}

// What kind of trouble a schedule is about; ANY leaves it to the schedule.
enum tTheme { ANY, DEATHS, JOINS, LEAVES, LOSSES, ALL }

type tSetup = (style: tStyle, standby: tStandby, without: tFault, theme: tTheme);

// Ticks for which a view stands, and for which members must have been the same.
fun LeaseTime(): int { return 10; }
fun SettleTime(): int { return 16; }
