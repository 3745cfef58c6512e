using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders;

/// <summary>Orders and commands the tests start from.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Two lines of 5000 in all, an address of each kind, a customer, a method and its source: placeable at once.</summary>
    public static Order Pending { get; } = new Order
    {
        Id = "o-1",
        Merchant = "m",
        Version = 1,
        Status = OrderStatus.Pending,
        Currency = "EUR",
        Customer = new() { Id = "c-1", Email = "john@example.com" },
        BillingAddress = new() { Id = "a-1", FirstName = "John", Country = "IT" },
        ShippingAddress = new() { Id = "a-2", FirstName = "John", Country = "IT" },
        Lines =
        [
            new() { Id = "l-1", Sku = "TSHIRT", Quantity = 2, UnitAmount = 2000 },
            new() { Id = "l-2", Sku = "MUG", Quantity = 1, UnitAmount = 1000 },
        ],
        PaymentMethod = new() { Id = "p-1", Family = PaymentFamily.AuthorizesThenCaptures, SourceType = "wire_transfers" },
        PaymentSource = new() { Id = "s-1", Type = "wire_transfers" },
        Shipments = [new() { Id = "h-1", Method = new() { Id = "m-1", Amount = 0 } }],
        CreatedAt = Now.AddDays(-1),
        UpdatedAt = Now.AddDays(-1),
    }.Derived();

    /// <summary>An order at a place of the three axes whose amounts agree with its payment status.</summary>
    public static Order At(OrderState state)
    {
        var imported = Import(state);
        return imported.Order is { } order ? order with { Version = 1 } : throw new ArgumentException($"{state}: {imported.Rejection}");
    }

    /// <summary>Every place of the three axes at which an order can stand.</summary>
    public static OrderState[] EveryState => field ??=
    [
        .. from status in Enum.GetValues<OrderStatus>()
           from payment in Enum.GetValues<PaymentStatus>()
           from fulfillment in Enum.GetValues<FulfillmentStatus>()
           let state = new OrderState(status, payment, fulfillment)
           where Import(state).Order is not null
           select state,
    ];

    /// <summary>Where nothing is to be paid, or nothing ships, the sample is one of which that is true.</summary>
    /// <param name="state">Where it is to stand.</param>
    /// <param name="variety">What is different about it; null for the plain sample.</param>
    public static Decision Import(OrderState state, Func<Order, Order>? variety = null)
    {
        var given = Pending with
        {
            Status = state.Status,
            Coupon = state.Payment == PaymentStatus.Free ? new() { Code = "ALL", Percentage = 100 } : null,
            Lines = state.Fulfillment == FulfillmentStatus.NotRequired
                ? [.. Pending.Lines.Select(line => line with { DoNotShip = true })]
                : Pending.Lines,
            PlacedAt = state is { Status: OrderStatus.Cancelled, Payment: PaymentStatus.Free } ? Pending.CreatedAt : null,
        };
        var asserted = new AssertedState { Payment = state.Payment, Fulfillment = state.Fulfillment };
        var import = new ImportOrder(variety?.Invoke(given) ?? given, Asserted: asserted);
        return OrderDecider.Decide(null, Command(Door.Manage, import), Now.AddHours(-1));
    }

    public static Order At(
        OrderStatus status,
        PaymentStatus payment = PaymentStatus.Unpaid,
        FulfillmentStatus fulfillment = FulfillmentStatus.Unfulfilled) => At(new(status, payment, fulfillment));

    public static OrderCommand Command(Door door, params OrderAction[] actions) => new()
    {
        CommandId = Guid.NewGuid(),
        Door = door,
        Actor = "test",
        Actions = actions.ToValueList(),
    };

    /// <summary>The plainest action that asks for a verb.</summary>
    public static OrderAction Action(Verb verb) => verb switch
    {
        Verb.Import => new ImportOrder(Pending, Replace: true),
        Verb.EditReferences => new EditReferences { Reference = "R-1" },
        Verb.EditCheckout => new EditCheckout { Language = "it" },
        Verb.EditShippingAddress => new EditShippingAddress(new() { FirstName = "Jane" }),
        Verb.EditDelivery => new EditDelivery { Notes = "Ring twice" },
        Verb.EditTracking => new EditTracking { Code = "3SMSP" },
        Verb.EditInvoice => new EditInvoice { Id = "I-1" },
        Verb.EditComments => new AddComment("Seen", Replace: true),
        Verb.EditAttributes => new EditAttributes { Attributes = default(ValueMap<string?>).Set("a_b", "1") },
        Verb.ExtendExpiration => new ExtendExpiration(TimeSpan.FromDays(42), "Late"),
        Verb.Authorize or Verb.Capture or Verb.Refund => new MoveMoney(verb),
        Verb.Ship => new ShipItems(),
        Verb.AdvanceDelivery => new AdvanceDelivery(ShipmentState.Delivered),
        Verb.EditLines => new ChangeLine("l-1") { Name = "T-shirt" },
        Verb.Cancel => new CancelOrder("Changed my mind"),
        Verb.Recall => new CancelOrder("Changed my mind", Recall: true),
        Verb.SignUpCustomer => new RequestEffect(EffectKind.SignUpCustomer, new("hash")),
        Verb.SavePaymentSource => new RequestEffect(EffectKind.SavePaymentSource),
        Verb.SaveAddress => new RequestEffect(EffectKind.SaveShippingAddress),
        Verb.RefreshOrder => new RefreshOrder(),
        Verb.UpdateTaxes => new RefreshOrder(TaxesOnly: true),
        Verb.CopyAddress => new CopyAddress(AddressRole.Billing, "a-9"),
        Verb.SettleMovement => new SettleMovement("m-1", MovementState.Succeeded),
        Verb.WithdrawMovement => new WithdrawMovement("m-1"),
        Verb.LapsePayments or Verb.AskGateway or Verb.MoveCourier => new FallDue(verb, Now),
        Verb.PlanShipment => new PlanShipment([new("l-2", 1)], "h-2"),
        Verb.EditShipment => new EditShipment("h-1") { Packages = 2 },
        Verb.HoldShipment or Verb.ReleaseShipment => new ChangeShipment(verb, "h-1"),
        Verb.CancelShipment => new ChangeShipment(verb, "h-2"),
        Verb.ShipAmount => new ShipAmount(4000),
        Verb.OpenReturn => new OpenReturn(Return: "r-1"),
        Verb.CompleteReturn => new CompleteReturn("r-1", Restock: true),
        Verb.ReopenReturn => new ReopenReturn("r-1"),
        Verb.CancelReturn => new CancelReturn("r-1"),
        Verb.FailDelivery => new ReportSetback(ParcelSetback.FailedDelivery),
        Verb.ReportException => new ReportSetback(ParcelSetback.Exception),
        Verb.SimulateCourier => new SimulateCourier(StepSeconds: 60),
        Verb.ReleaseAuthorization or Verb.CaptureAuthorized => new MoveMoney(verb),
        Verb.BeginTransaction => new BeginTransaction(123),
        Verb.RenameOrder => new RenameOrder("o-2"),
        Verb.FixPaymentSource => new FixPaymentSource(Pending.PaymentSource),
        _ => new ChangeStatus(verb),
    };

    public static Decision Decide(Order order, Door door, params OrderAction[] actions) =>
        OrderDecider.Decide(order?.Derived(), Command(door, actions), Now);

    public static Decision Decide(Order order, Verb verb, Door door = Door.Manage) => Decide(order, door, Action(verb));
}
