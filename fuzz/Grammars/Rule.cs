using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Json;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Draws a value of one kind.</summary>
internal delegate JsonPiece Rule(Dice dice);
