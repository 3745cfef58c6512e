namespace OrderGrains.Storage.Writing;

/// <summary>A row of an order's history: an event, or the record of a keyed command that changed nothing.</summary>
/// <param name="Place">Its number in the history.</param>
/// <param name="Version">The version it led to, or left.</param>
/// <param name="Sequence">Its place in the version.</param>
/// <param name="At">When by the process's clock, in ticks.</param>
/// <param name="Actor">Who asked.</param>
/// <param name="Door">By number.</param>
/// <param name="Type">See <see cref="Orders.EventTypes"/>.</param>
/// <param name="CommandId">The command.</param>
/// <param name="Changes">As they are stored; none where the row is a record alone.</param>
/// <param name="Hash">See <see cref="Orders.EventChain"/>.</param>
/// <param name="Record">The command's record, in its first row; null where the command has none.</param>
internal sealed record EventRow(
    int Place,
    long Version,
    short Sequence,
    long At,
    string Actor,
    short Door,
    short Type,
    Guid CommandId,
    byte[] Changes,
    byte[] Hash,
    RecordRow? Record)
{
    /// <summary>False for a record alone.</summary>
    public bool IsEvent => Type != Orders.EventTypes.RecordOnly;
}
