// Every step of the world is one of these, done at one moment. Whatever may be done next is the checker's choice.

enum tAction {
  // Clients.
  INVOKE_READ, INVOKE_UPDATE, REPEAT_UPDATE, DELIVER,
  // A silo reads the cluster's view and fences the dead.
  BEGIN_READING, READ_VIEW, HEAR_VIEW, BEGIN_FENCE, END_FENCE, END_READING,
  // A silo loads the order, commits, and finds out what became of a commit.
  BEGIN_LOADING, LOAD, HEAR_LOADED, SEND, HEAR, TERMINATE, ENTER_VOID, HEAR_SETTLED, GIVE_UP, DROP,
  // The database.
  STEP, REPLICATE, FAIL_OVER,
  // The cluster.
  BEGIN_JOIN, END_JOIN, BEGIN_LEAVE, MOVE, END_LEAVE, DECLARE_DEAD,
  // Troubles.
  LOSE_CONNECTION, CANCEL_COMMIT, HANG, WAKE,
  TICK
}

// Something that may be done, once in so many times.
type tChoice = (action: tAction, silo: int, subject: int, odds: int);
type tRequest = (command: int, silo: int, isQueued: bool);

fun May(action: tAction, silo: int): tChoice { return (action = action, silo = silo, subject = 0, odds = 1); }
fun Maybe(action: tAction, silo: int, odds: int): tChoice { return (action = action, silo = silo, subject = 0, odds = odds); }

// How often each trouble may still happen.
type tTroubles = (
  reads: int, updates: int, repeats: int, hangs: int, deaths: int, joins: int, leaves: int, losses: int, cancels: int, giveUps: int,
  drops: int, failOvers: int);

// Each schedule is about one kind of trouble, or about all.
fun Draw(theme: tTheme): tTheme {
  var pick: int;
  if (theme != ANY)
    return theme;
  pick = choose(5);
  if (pick == 0) return DEATHS;
  if (pick == 1) return JOINS;
  if (pick == 2) return LEAVES;
  if (pick == 3) return LOSSES;
  return ALL;
}

fun Troubles(theme: tTheme, standby: tStandby): tTroubles {
  var all: tTroubles;
  all.reads = 40;
  all.updates = 8;
  all.repeats = 2;
  all.drops = choose(2);
  if (theme != LOSSES)
    all.hangs = choose(2);
  if (theme == DEATHS || theme == ALL)
    all.deaths = 1 + choose(2);
  if (theme == FAILOVERS)
    all.deaths = 1;
  if (theme == FAILOVERS || theme == DEATHS)
    all.hangs = 1;
  if (theme == JOINS || theme == ALL)
    all.joins = 1;
  if (theme == LEAVES || theme == ALL)
    all.leaves = 1;
  if (theme == LOSSES || theme == ALL) {
    all.losses = 2 + choose(2);
    all.cancels = 1;
    all.giveUps = choose(2);
  }
  if (standby != NO_STANDBY)
    all.failOvers = 2;
  return all;
}
