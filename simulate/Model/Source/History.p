// An order's history: rows, each at a place, each with a hash by which it is told from any other row at that place.

type tRow = (command: int, changes: bool, hash: int);

// The last row somebody knows of, which the next commit must follow; place 0 is that of an order which is not there yet.
type tTip = (place: int, hash: int);

// The rows that take a place: all of them, unless commands that change nothing leave their records elsewhere.
fun Placed(rows: seq[tRow], without: tFault): seq[tRow] {
  var placed: seq[tRow];
  var row: tRow;
  if (without != RECORD_PLACE)
    return rows;
  foreach (row in rows) {
    if (row.changes)
      placed += (sizeof(placed), row);
  }
  return placed;
}

fun TipOf(rows: seq[tRow], without: tFault): tTip {
  var placed: seq[tRow];
  var tip: tTip;
  placed = Placed(rows, without);
  tip.place = sizeof(placed);
  if (tip.place > 0)
    tip.hash = placed[tip.place - 1].hash;
  return tip;
}

fun Versions(rows: seq[tRow]): seq[int] {
  var versions: seq[int];
  var row: tRow;
  foreach (row in rows) {
    if (row.changes)
      versions += (sizeof(versions), row.command);
  }
  return versions;
}

fun Commands(rows: seq[tRow]): seq[int] {
  var commands: seq[int];
  var row: tRow;
  foreach (row in rows)
    commands += (sizeof(commands), row.command);
  return commands;
}

fun HasCommand(rows: seq[tRow], command: int): bool {
  var row: tRow;
  foreach (row in rows) {
    if (row.command == command)
      return true;
  }
  return false;
}
