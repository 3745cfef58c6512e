using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Properties;

/// <summary>Draws commands as the doors send them, sensible and not.</summary>
internal static class CommandGen
{
    private static readonly OrderAction[] Special =
    [
        new MoveMoney(Verb.Authorize, 2000),
        new MoveMoney(Verb.Capture, 1500),
        new MoveMoney(Verb.Capture, 999_999),
        new MoveMoney(Verb.Refund, 700),
        new MoveMoney(Verb.Refund, -1),
        new MoveMoney(Verb.Cancel),
        new ChangeStatus(Verb.Capture),
        new AdvanceDelivery(ShipmentState.InTransit),
        new AdvanceDelivery(ShipmentState.OutForDelivery),
        new AdvanceDelivery(ShipmentState.Planned),
        new ShipItems([new("l-1", 1)]),
        new ShipItems([new("l-2", 1)], Shipment: "h-1"),
        new ShipItems([new("l-1", 3)]),
        new ShipAmount(5000),
        new ShipAmount(999_999),
        new PlanShipment([new("l-1", 1)], "h-3") { Method = new() { Id = "m-2", Amount = 250 }, GoodToGo = true },
        new PlanShipment(Shipment: "h-4"),
        new PlanShipment([new("l-1", 1), new("l-1", 1)], "h-5"),
        new EditShipment("h-1") { Items = ValueList.Create<ShipmentItem>([new("l-1", 1)]) },
        new EditShipment("h-3") { Items = default(ValueList<ShipmentItem>), Tracking = new() { Code = "3S" } },
        new ChangeShipment(Verb.HoldShipment, "h-3"),
        new ChangeShipment(Verb.ReleaseShipment, "h-3"),
        new ChangeShipment(Verb.CancelShipment, "h-1"),
        new ShipItems(Shipment: "h-3"),
        new OpenReturn(),
        new OpenReturn([new("l-1", 1)]),
        new OpenReturn([new("l-1", 1)], "h-1"),
        new CompleteReturn("r-1", Refunds: true),
        new CompleteReturn("r-2", Restock: true, Refunds: true, Amount: 300),
        new CancelReturn("r-2"),
        new ReopenReturn("r-1"),
        new OpenReturn([new("l-1", 9)], "h-1") { Partly = true, Terms = new() { Restock = true, ReturnCost = 100 }, ShippingAsPaid = true },
        new PlanShipment([new("l-1", 1)], "h-3") { IsNew = true },
        new EditShipment("h-1") { Box = new(null, new() { Id = "x-1", Weight = 1, Tracking = new() { Number = "3S" } }) },
        new EditShipment("h-1") { Box = new(new() { Id = "x-1", Weight = 1, Tracking = new() { Number = "3S" } }, null) },
        new MoveMoney(Verb.Capture) { Shipment = "h-1" },
        new MoveMoney(Verb.Capture) { Shipment = "h-3", ExternalId = "x-9" },
        new AddComment("One more"),
        new AddComment("", Internal: true, Replace: true),
        new RefreshOrder(),
        new RefreshOrder(TaxesOnly: true),
        new CopyAddress(AddressRole.Billing, "a-9"),
        new CopyAddress(AddressRole.Shipping, "a-8"),
        new RequestEffect(EffectKind.SignUpCustomer, new("hash")),
        new RequestEffect(EffectKind.SaveShippingAddress),
        new RequestEffect(EffectKind.SavePaymentSource),
        new EditCheckout { Coupon = new Coupon { Code = "HALF", Percentage = 50 } },
        new EditCheckout { Coupon = new Coupon { Code = "ALL", Percentage = 100 } },
        new EditCheckout { Coupon = (Coupon?)null },
        new EditCheckout { Market = new MarketRef { Id = "m", Currency = "EUR", TaxRate = 0.22m, TaxIncluded = true } },
        new EditCheckout { Market = new MarketRef { Id = "n", Currency = "USD", TaxRate = 0.07m } },
        new EditCheckout { ShippingCountryLock = "IT", ShippingAddress = new Address { Country = "FR" } },
        new EditCheckout { PaymentMethod = new PaymentMethod { Id = "now", Family = PaymentFamily.PaysAtOnce } },
        new EditCheckout { PaymentMethod = new PaymentMethod { Id = "later", Family = PaymentFamily.Asynchronous, Amount = 300 } },
        new EditCheckout { PaymentSource = new PaymentSource { Id = "s-2", Type = "wire_transfers" } },
        new AddLine(new() { Id = "l-3", Quantity = 3, UnitAmount = 333, TaxRate = 0.1m, TaxIncluded = true }),
        new AddLine(new() { Id = "l-1", Quantity = 1 }),
        new ChangeLine("l-1") { Quantity = 1, UnitAmount = 7777 },
        new ChangeLine("l-9") { Quantity = 1 },
        new RemoveLine("l-2"),
        new EditDelivery { Recipient = new() { Phone = "+1" }, Package = new() { Height = 3 } },
        .. from family in new[] { PaymentFamily.AuthorizesThenCaptures, PaymentFamily.PaysAtOnce }
           select new EditCheckout { PaymentMethod = new PaymentMethod { Id = $"g-{family}", Gateway = "g", Family = family } },
        new MoveMoney(Verb.Authorize, 1200, Gateway: "gift_card", Source: "GIFT"),
        new MoveMoney(Verb.ChargeBack, 300),
        new ExtendExpiration(TimeSpan.FromMinutes(3), "Soon"),
        .. from movement in new[] { "m-1", "m-2", "m-3", "m-4", "m-5" }
           from state in new[] { MovementState.Succeeded, MovementState.Failed, MovementState.Cancelled }
           select new SettleMovement(movement, state, $"x-{movement}"),
        new WithdrawMovement("m-2"),
        new WithdrawMovement("m-4"),
        new FallDue(Verb.LapsePayments, Samples.Now.AddMinutes(5)),
        new FallDue(Verb.AskGateway, Samples.Now.AddMinutes(5)),
        new FallDue(Verb.MoveCourier, Samples.Now.AddMinutes(5)),
        new SimulateCourier(CourierPlan.FailsOnce, 30),
        new AdvanceDelivery(ShipmentState.OutForDelivery, Report: new() { Description = "Out", Location = new() { City = "Rome" } }),
        new ReportSetback(ParcelSetback.Exception, "h-1", new() { EstimatedDelivery = Samples.Now }),
        new EditAttributes { Attributes = default(ValueMap<string?>).Set("a_b", null) },
        new EditAttributes { CustomData = default(ValueMap<JsonText?>).Set("x", new("1")) },
    ];

    private static readonly OrderAction[] Actions = [.. Enum.GetValues<Verb>().Select(Samples.Action), .. Special];

    private static readonly Gen<OrderCommand> Single =
        from door in Gen.Elements(Enum.GetValues<Door>())
        from action in Gen.Elements(Actions)
        select Samples.Command(door, action);

    private static readonly Gen<OrderCommand> Request =
        from request in Gen.Elements(DoorRequests.All.ToArray())
        select Samples.Command(request.Door, Samples.Action(request.Asked));

    private static readonly Gen<OrderCommand> Several =
        from door in Gen.Elements(Enum.GetValues<Door>())
        from actions in Gen.ListOf(Gen.Elements(Actions), 3)
        select Samples.Command(door, [.. actions]);

    /// <summary>What moves an order on, so that late states are met as often as early ones.</summary>
    private static readonly Gen<OrderCommand> Onward =
        from verb in Gen.Elements(
            Verb.Place, Verb.Approve, Verb.Authorize, Verb.Capture, Verb.SettleMovement, Verb.Ship, Verb.AdvanceDelivery, Verb.StartEditing,
            Verb.OpenReturn, Verb.CompleteReturn)
        select Samples.Command(Door.Manage, Samples.Action(verb));

    public static Arbitrary<OrderCommand[]> Sequences { get; } =
        Arb.From(Gen.Frequency((4, Single), (3, Request), (1, Several), (3, Onward)).ArrayOf(12), Shorter);

    /// <summary>False for what adds up: moving a part of the money, appending, extending, and what is done anew each time.</summary>
    public static bool IsIdempotent(Step step) => step.Command.Actions.Count == 1 && step.Command.Actions[0] switch
    {
        MoveMoney money => money.Amount is null && step.After.Payment != PaymentStatus.PartiallyPaid,
        ShipItems ship => ship.Items.Count == 0,
        AddComment comment => comment.Replace,
        RefreshOrder refresh => refresh.TaxesOnly,
        FallDue due => due.Verb == Verb.LapsePayments,
        ImportOrder or ExtendExpiration or RequestEffect or ShipAmount => false,
        OpenReturn open => open.Return is not null,
        _ => true,
    };

    private static IEnumerable<OrderCommand[]> Shorter(OrderCommand[] commands) =>
        commands.Select((_, left) => commands.Where((_, index) => index != left).ToArray());
}
