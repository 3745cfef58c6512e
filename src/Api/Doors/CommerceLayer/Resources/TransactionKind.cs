using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>One of the four kinds of transactions.</summary>
/// <param name="Name">Its type of resource, e.g. <c>captures</c>.</param>
/// <param name="Movements">The movements of money that it shows.</param>
internal sealed record TransactionKind(string Name, params IReadOnlyList<MovementKind> Movements)
{
    /// <summary>What takes away of what it has moved, each with the amounts that tell of it, e.g. <c>refund</c>.</summary>
    public IReadOnlyList<(string Name, MovementKind By)> Balances { get; init; } = [];

    /// <summary>The relationship to what it rests on, with its type; null where it rests on nothing.</summary>
    public (string Name, string Type)? Reference { get; init; }
}
