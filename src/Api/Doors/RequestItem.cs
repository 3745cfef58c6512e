using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors;

/// <summary>One of many things that a request asks for, each of one order and decided by itself.</summary>
/// <param name="Content">What tells it from another under the same key.</param>
/// <param name="Key">Its own idempotency key; null where it has none.</param>
/// <param name="ExpectedVersions">Null when any version will do.</param>
/// <param name="DryRun">True where it shall only be decided.</param>
internal sealed record RequestItem(
    ReadOnlyMemory<byte> Content, string? Key, ValueList<long>? ExpectedVersions = null, bool DryRun = false)
{
    /// <inheritdoc cref="OrderCommand.Fleeting"/>
    public bool Fleeting { get; init; }

    /// <summary>The order takes what it needs, whether it is there or not.</summary>
    public bool Unheld { get; init; }
}
