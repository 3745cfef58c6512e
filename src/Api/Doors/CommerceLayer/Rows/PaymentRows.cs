using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>How orders are paid, and what was paid.</summary>
internal static class PaymentRows
{
    private static readonly Dictionary<string, ResourceWrite> Updates = new()
    {
        [Transactions.Authorizations] = new(TransactionWriting.Authorizations, TransactionWriting.UpdateAuthorization),
        [Transactions.Captures] = new(TransactionWriting.Captures, TransactionWriting.UpdateCapture),
    };

    public static IEnumerable<ResourceRow> All =>
    [
        .. Transactions.Kinds.Select(kind => new ResourceRow(
            ResourceTypes.Find(kind.Name)!,
            OrderRows.Part(AliasKind.Movement, (order, id) => TransactionWriting.Find(order, id, kind.Movements.Contains)))
        {
            OfOrder = ResourceCalls.One,
            Update = Updates.GetValueOrDefault(kind.Name),
        }),
        .. PaymentSources.Concrete.Select(type => new ResourceRow(ResourceTypes.Find(type)!, (call, id) => Source(type, call, id))
        {
            OfOrder = ResourceCalls.Create,
            Channels = ResourceCalls.Retrieve | ResourceCalls.Create,
            Create = new(PaymentSourceWriting.Table(type), (call, _, write) => PaymentSourceWriting.Create(type, call, write)),
        }),
    ];

    /// <summary>One that is a customer's a sales channel sees only where the customer has logged in.</summary>
    private static async Task<Found> Source(string type, ResourceCall call, string id) =>
        await call.Reads.PaymentSource(id) is { } source && source.Type == type
        && (source.CustomerId is null || call.Request.ActsFor(source.CustomerId))
            ? PaymentSources.Of(source)
            : Found.Nothing;
}
