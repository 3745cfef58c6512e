using OrderGrains.Api.Security;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors;

/// <summary>What the shared request reading must know of a door; metadata of its route group, and of a route that differs.</summary>
internal sealed record DoorProfile(Door Door)
{
    /// <summary>Which media types a body may have; they come without parameters and in lower case, null when unsent.</summary>
    public required Func<string?, bool> Accepts { get; init; }

    /// <summary>
    /// What a body of another type is told, see <see cref="DoorFailure.Needed"/>; null where the door's usual words do.
    /// </summary>
    public string? Needed { get; init; }

    /// <summary>True where the handler reads the body itself while it arrives, so that nothing of it is there before.</summary>
    public bool StreamsBody { get; init; }

    /// <summary>True where an empty body reads as an empty object.</summary>
    public bool EmptyBodyAllowed { get; init; }

    /// <summary>True where <c>[]</c> reads as an empty object, as PHP writes one.</summary>
    public bool EmptyListAllowed { get; init; }

    /// <summary>True where <c>null</c> reads as an empty object.</summary>
    public bool NullAllowed { get; init; }

    /// <summary>
    /// The markets the door itself is set up for at a merchant, which narrow the caller's; null where a door knows no such thing.
    /// </summary>
    public Func<Merchant, ValueList<int>?>? Markets { get; init; }

    /// <summary>Whether an order is there for a caller who reads it; null where all of the caller's merchant and markets are.</summary>
    public Func<Order, Caller, bool>? Sees { get; init; }
}
