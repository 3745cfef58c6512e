using OrderGrains.Api.Commands;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Api.Merchants;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.PaymentPage;

/// <summary>Finds orders by the session of their payment page, and does to them what a customer chooses there.</summary>
internal sealed class PaymentSessions(OrderCalls orders, MerchantDirectory merchants)
{
    /// <summary>Who the history says it was.</summary>
    private const string Customer = "payment-page";

    private const int LongestSession = 128;

    /// <summary>Null where the merchant has no order with the session.</summary>
    public async Task<Order?> Find(string merchant, string session, CancellationToken cancellationToken)
    {
        if (!Names.IsMerchant(merchant) || !IsPlausible(session)
            || await orders.FindByAlias(merchant, AliasKind.Session, session, cancellationToken) is not { } id)
            return null;
        var reply = await orders.Read(new(merchant, id), markets: null, cancellationToken);
        return reply.Outcome == OrderOutcome.Accepted ? reply.Order : null;
    }

    /// <param name="order">The order.</param>
    /// <param name="choice">What the customer does.</param>
    /// <param name="gateway">What the customer pays with, where the shop has left that open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OrderReply> Do(Order order, PaymentChoice choice, string? gateway, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // Where a request becomes a command.
        var id = Guid.NewGuid();
#pragma warning restore RS0030
        var method = order.PaymentMethod
            ?? (gateway is null ? null : PaymentMethods.Find(gateway, await merchants.Find(order.Merchant), capturedByHand: false));
        var does = choice.Does(order with { PaymentMethod = method });
        ValueList<OrderAction> actions = choice.Begins ? [new BeginTransaction(TransactionNumbers.Transaction(id), method), does] : [does];
        var command = new OrderCommand { CommandId = id, Door = Door.MultiSafepay, Actor = Customer, Actions = actions };
        return await orders.Execute(new(order.Merchant, order.Id), command, cancellationToken);
    }

    /// <summary>What a customer is told when it was not done.</summary>
    public static string Problem(OrderOutcome outcome) => outcome == OrderOutcome.Rejected
        ? "This cannot be done with the order as it is now."
        : "This cannot be done just now. Please try again.";

    private static bool IsPlausible(string session) => session.Length <= LongestSession
        && session.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_');
}
