using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>An order, or a part of one.</summary>
[GenerateSerializer, Immutable, Alias("og.storedRecord")]
public abstract record StoredRecord : IStoredRecord
{
    /// <inheritdoc/>
    [Id(0), JsonIgnore, JsonPropertyName(UnknownMembers.NoName)]
    public UnknownMembers? Unknown { get; internal set; }
}
