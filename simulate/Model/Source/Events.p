// What the specifications watch. A history is the commands that make up a version of the order, oldest first.

enum tOutcome { DONE, NOT_MADE, UNKNOWN }

event eInvoked: (request: int, command: int);
event eAnswered: (request: int, command: int, outcome: tOutcome, history: seq[int], fromMemory: bool);

// The order in the database, and whether a version is missing in it.
event eStored: (history: seq[int], gap: bool);
event eLanded: (batch: int, silo: int);
event eDenied: (batch: int);
event eFenced: (silo: int);
event eFailedOver;

// What the world did, for whoever reads a trace.
event eStep: (action: tAction, silo: int, tick: int);
