using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>A command among many.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="OrderId">Whom it goes to.</param>
/// <param name="Actions">In the order in which they are decided, all or none.</param>
/// <param name="Key">Its idempotency key; null where it has none of its own.</param>
/// <param name="ExpectedVersion">The version the order has to be at; null when any will do.</param>
/// <param name="Content">The actions as they were sent, by which a key that is used for others is known.</param>
/// <param name="Problems">What stands in its way; then nothing else counts.</param>
internal sealed record BulkItem(
    int Index,
    string OrderId,
    ValueList<OrderAction> Actions,
    string? Key,
    long? ExpectedVersion,
    ReadOnlyMemory<byte> Content,
    IReadOnlyList<FieldMessage> Problems);
