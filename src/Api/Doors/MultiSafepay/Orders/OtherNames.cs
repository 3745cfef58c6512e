using System.Globalization;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>
/// Calls to orders by whatever clients call them: by their id, else by their transaction, by the id that a FastCheckout got, or by the
/// order id or transaction of a part shipment, refund or capture. The order's own id goes first.
/// </summary>
internal static class OtherNames
{
    private static readonly AliasKind[] Kinds = [AliasKind.Transaction, AliasKind.OrderId, AliasKind.Shipment, AliasKind.Movement];

    /// <summary>Makes the call to the order that has the name.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">What the client calls the order.</param>
    /// <param name="call">The call, by the order's own id.</param>
    public static async Task<OrderReply> Call(this DoorRequest request, string name, Func<string, Task<OrderReply>> call)
    {
        var reply = await call(name);
        if (reply.Outcome == OrderOutcome.NotFound && await request.FindOrder(name) is (var found, _))
            return await call(found);
        return reply;
    }

    /// <summary>The id of the order that has another name, and what kind of name that is; null where none has.</summary>
    public static async Task<(string OrderId, AliasKind Kind)?> FindOrder(this DoorRequest request, string name)
    {
        foreach (var kind in Kinds)
        {
            if (MayBe(name, kind) && await request.FindByName(kind, name) is { } found)
                return (found, kind);
        }

        return null;
    }

    /// <summary>Whether an order cannot be given an id, since another one has it, as its own or beside that.</summary>
    /// <param name="request">The request.</param>
    /// <param name="newId">The id.</param>
    /// <param name="orderId">The order, as the client calls it.</param>
    public static async Task<bool> IsTaken(this DoorRequest request, string newId, string orderId) => newId != orderId
        && (await request.Exists(newId)
            || (await request.FindByName(AliasKind.OrderId, newId) is { } holder && holder != orderId));

    private static bool MayBe(string name, AliasKind kind) =>
        kind != AliasKind.Transaction || long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
