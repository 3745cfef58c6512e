using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Mutations;

/// <summary>One thing to be done to a request.</summary>
/// <param name="Name">In words.</param>
/// <param name="Apply">Does it; false where the request has nothing it could be done to.</param>
internal sealed record Mutation(string Name, Func<Draft, Dice, bool> Apply);
