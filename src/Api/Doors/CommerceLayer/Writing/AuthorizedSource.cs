using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>What the last authorization of an order was made with (page, A8).</summary>
internal static class AuthorizedSource
{
    /// <summary>Sets it, and places the order, as the vendor says that the order is at the end.</summary>
    public static async Task<IReadOnlyList<OrderAction>> Again(ResourceCall call, Order order)
    {
        var payment = order.Payments.LastOrDefault(payment => payment.Movements.Any(movement => IsOpen(payment, movement)));
        var source = payment?.Source is not { } id ? null
            : order.PaymentSource is { } own && own.Id == id ? own
            : await call.Reads.PaymentSource(id);
        var method = payment?.Method == order.PaymentMethod?.Id
            ? null
            : call.Merchant.PaymentMethods.FirstOrDefault(one => one.Id == payment?.Method);
        return [new FixPaymentSource(source, method), new ChangeStatus(Verb.Place)];
    }

    /// <summary>The order judges whether anything is left of it.</summary>
    private static bool IsOpen(OrderPayment payment, Movement movement) =>
        movement is { Kind: MovementKind.Authorize, State: MovementState.Succeeded }
        && !payment.Movements.Any(other => other.Kind == MovementKind.Void && other.Parent == movement.Id);
}
