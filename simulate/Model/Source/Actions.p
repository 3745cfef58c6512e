// Every step of the world is one of these, done at one moment. Whatever may be done next is the checker's choice.

enum tAction {
  // Clients.
  INVOKE_READ, INVOKE_UPDATE, REPEAT_UPDATE, DELIVER,
  // A silo reads the cluster's view and fences the dead.
  BEGIN_READING, READ_VIEW, HEAR_VIEW, BEGIN_FENCE, END_FENCE, END_READING,
  // A silo loads the order, commits, and finds out what became of a commit.
  BEGIN_LOADING, LOAD, HEAR_LOADED, SEND, HEAR, TERMINATE, TAKE_AWAY, HEAR_SETTLED, GIVE_UP, DROP,
  // The database.
  STEP, REPLICATE, FAIL_OVER,
  // The cluster.
  BEGIN_JOIN, END_JOIN, BEGIN_LEAVE, MOVE, END_LEAVE, DECLARE_DEAD,
  // Troubles.
  LOSE_CONNECTION, CANCEL_COMMIT, HANG, WAKE,
  TICK
}

type tChoice = (action: tAction, silo: int, subject: int);
type tRequest = (command: int, isRead: bool, silo: int, isQueued: bool, isOpen: bool);

// How often each trouble may still happen.
type tTroubles = (
  reads: int, updates: int, repeats: int, hangs: int, deaths: int, joins: int, leaves: int, losses: int, cancels: int, giveUps: int,
  drops: int, failOvers: int);
