using OrderGrains.Fuzz.Drawing;

namespace OrderGrains.Fuzz.Raw;

/// <summary>One way in which bytes are hardly a request any more.</summary>
/// <param name="Name">In words.</param>
/// <param name="Change">From the head and the body of a request to what is sent.</param>
internal sealed record RawMutation(string Name, Func<string, byte[], Dice, byte[]> Change);
