using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Orders;

/// <summary>Taking over an order as it is given: what is missing is filled in so that it could have come about here.</summary>
internal static class ImportRules
{
    /// <summary>What the history calls an import of a new order, and one that put an order back.</summary>
    public const string Created = "created";
    public const string Restored = "restored";

    /// <summary>An order nothing is known of yet, which the event of an import starts from.</summary>
    public static Order Blank(OrderKey key) => new() { Id = key.OrderId, Merchant = key.Merchant, Currency = "" };

    public static ActionResult Import(Order? existing, ImportOrder import, DateTimeOffset now)
    {
        var given = AtRest(import.Order with { Version = existing?.Version ?? 0, UpdatedAt = existing?.UpdatedAt ?? default }).WithTotals();
        FieldProblem[] problems = [.. ImportProblems.Find(given)];
        if (problems.Length > 0)
            return Rejection.Invalid(Verb.Import, problems);

        var asserted = import.Asserted ?? new();
        var order = AssertedLedgers.Fill(Complete(given, existing, asserted, now).Derived(), asserted).Derived();
        return AssertedLedgers.Agree(order, asserted) && OrderInvariants.Broken(order) is null
            ? order
            : Rejection.Of(RejectionCode.UnreachableState, Verb.Import);
    }

    private static Order Complete(Order given, Order? existing, AssertedState asserted, DateTimeOffset now)
    {
        var created = given.CreatedAt != default ? given.CreatedAt : existing?.CreatedAt ?? now;
        var ordered = given.StatusIs(OrderStatus.Placed, OrderStatus.Editing, OrderStatus.Approved)
            || (given.IsCancelled() && AssertedLedgers.WasPlaced(given, asserted));
        return given with
        {
            CreatedAt = created,
            Anonymized = given.Anonymized && existing?.Anonymized != false && PersonalData.IsErased(given),
            PlacedAt = given.PlacedAt ?? (ordered ? created : null),
            ApprovedAt = given.ApprovedAt ?? (given.StatusIs(OrderStatus.Approved) ? given.PlacedAt ?? created : null),
            CancelledAt = given.CancelledAt ?? (given.IsCancelled() ? given.Cancellation?.At ?? created : null),
            PlaceTotal = given.PlaceTotal ?? (ordered ? given.Totals.TotalWithTaxes : null),
            Token = given.Token ?? TokenOf(given),
        };
    }

    /// <summary>
    /// Gateways know movements by the order's name, and none was asked under this one: to ask now could move the money once more. What is
    /// pending stays so until somebody settles or ends it. Nor does a simulated courier come along that nobody called for this order, and
    /// nothing was taken off a shelf or charged to a gift card for it.
    /// </summary>
    private static Order AtRest(Order given) =>
        (given with { Courier = null, StockTaken = [], GiftCardCharge = null, CouponUse = null })
            .WithEach(movement => movement.IsAwaited, movement => movement with { Asks = 0, AskAt = null });

    /// <summary>Drawn from the identity, so that importing the same order again gives the same links.</summary>
    private static string TokenOf(Order order) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{order.Merchant}/{order.Id}")).AsSpan(0, 16));
}
