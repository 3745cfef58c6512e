using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Reading;

/// <summary>One of the latest rows of an order's history as a load reads it.</summary>
/// <param name="Place">Its number in the history.</param>
/// <param name="Version">The order's version after it.</param>
/// <param name="Sequence">Its place in the version.</param>
/// <param name="At">When, by the clock of the process that wrote it, in ticks.</param>
/// <param name="CommandId">The command.</param>
/// <param name="Type">See <see cref="EventTypes"/>.</param>
/// <param name="Hash">See <see cref="EventChain"/>.</param>
/// <param name="Changes">Null where the snapshot contains them.</param>
/// <param name="Record">The command's record.</param>
internal sealed record LoadedRow(
    int Place,
    long Version,
    short Sequence,
    long At,
    Guid CommandId,
    short Type,
    byte[] Hash,
    byte[]? Changes,
    LoadedRecord? Record)
{
    public bool IsEvent => Type != EventTypes.RecordOnly;

    public StoredEvent Event => new()
    {
        Version = Version,
        Sequence = Sequence,
        At = new(At, TimeSpan.Zero),
        Actor = "",
        Door = default,
        Type = EventTypes.Name(Type),
        Changes = Changes,
    };
}
