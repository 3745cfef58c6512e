// What the specifications watch. Versions are the commands that made the order what it is, oldest first.

enum tOutcome { DONE, NOT_MADE, UNKNOWN }

type tAnswer = (request: int, command: int, outcome: tOutcome, versions: seq[int], fromMemory: bool);

event eInvoked: (request: int, command: int);
event eAnswered: tAnswer;

// The order in the database: its versions, the commands it has a record of, and whether a place is missing in its history.
event eStored: (versions: seq[int], commands: seq[int], gap: bool);
event eLanded: (batch: int, silo: int);
event eDenied: (batch: int);
event eFenced: (silo: int);

// Another server answers, which may lack what was acknowledged; and a lease's time later.
event eFailedOver: (loses: bool);
event eLeasesEnded;

// What the world did, for whoever reads a trace.
event eStep: (action: tAction, silo: int, tick: int);
