using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Orders;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage;

/// <summary>What the own door takes and answers: canonical JSON, by the records that it is written from.</summary>
internal static class ManageShapes
{
    private static readonly TypeShapes Types = new(OrderJsonContext.Default);
    private static readonly TypeShapes Sums = new(ManageJsonContext.Default);

    /// <summary>
    /// An order, taken and answered. What the service computes is ignored when it is sent, but for what the order is said to stand at.
    /// </summary>
    public static readonly NamedShape Order = Types.Record(
        typeof(Order),
        [
            .. Types.Members(typeof(AssertedState)),
            ("balance?", AnyObject),
            ("totals?", Sums.Record(typeof(OrderTotals)).Ref),
        ]);

    public static readonly NamedShape Event = new("OrderEvent", Object(
    [
        ("version", Whole),
        ("at", Time),
        ("actor", Text),
        ("door", Enumeration<Door>()),
        ("event", Text),
        ("changes", List(Object(("path", Text), ("append?", Text), ("from?", Any), ("to?", Any)))),
    ]));

    public static readonly NamedShape Change = new("OrderChange", Object(
        [("orderId", Text), .. Event.Schema.Properties!.Select(member => (member.Key, member.Value))]));

    public static readonly NamedShape Page = new("OrderPage", Object(
        ("items", List(Order.Ref)), ("next", Maybe(Text)), ("count?", Whole)));

    public static readonly NamedShape Changes = new("ChangePage", Object(("items", List(Change.Ref)), ("next", Text)));

    public static readonly NamedShape History = new("OrderHistory", Object(
        ("orderId", Text), ("items", List(Event.Ref)), ("next", Maybe(Whole)), ("droppedUpTo?", Whole)));

    public static readonly NamedShape Transitions = new("OrderTransitions", Object(
        ("orderId", Text),
        ("version", Whole),
        ("status", Enumeration<OrderStatus>()),
        ("payment", Enumeration<PaymentStatus>()),
        ("fulfillment", Enumeration<FulfillmentStatus>()),
        ("allowed", List(Text)),
        ("commands", List(Text)),
        ("refused", Map(Text))));

    public static readonly NamedShape Name = new("OrderName", Object(
        ("kind", Enumeration<AliasKind>()), ("name", Text), ("orderId", Text)));

    public static readonly NamedShape NewGiftCard = new("NewGiftCard", Object(("currency", Text), ("amount", Whole)));

    public static readonly NamedShape GiftCard = new("GiftCard", Object(
        ("code", Text), ("currency", Text), ("balance", Whole), ("reserved", Whole)));

    public static readonly NamedShape Stock = new("Stock", Object(("sku", Text), ("restocked", Whole), ("available", Maybe(Whole))));

    public static readonly NamedShape CountedStock = new("CountedStock", Object(("available", Maybe(Whole))));

    public static readonly NamedShape AnonymizedCustomer = new("AnonymizedCustomer", Object(
        ("customer", OneOf("unknown", "anonymized", "kept")),
        ("orders", Whole),
        ("open", Whole),
        ("openOrders", List(Text)),
        ("more", Flag)));

    public static readonly NamedShape Customer = new("CustomerExport", Object(
        ("id", Text),
        ("email", Maybe(Text)),
        ("name", Maybe(Text)),
        ("externalReference", Maybe(Text)),
        ("metadata", AnyObject),
        ("registered", Flag),
        ("formerEmails", List(Text)),
        ("addresses", List(Types.Record(typeof(Address)).Ref)),
        ("addressNames", Map(Text)),
        ("wallet", List(Object(("id", Text), ("source", Types.Record(typeof(PaymentSource)).Ref)))),
        ("orders", List(Order.Ref))));

    /// <summary>Problem details (RFC 9457), and what names the parts of the request and of the order they are about.</summary>
    public static readonly NamedShape Error = new("Problem", Open(
        ("type?", Text),
        ("title?", Text),
        ("status?", Whole),
        ("detail?", Text),
        ("errors?", Map(List(Text))),
        ("verb?", Text),
        ("action?", Whole),
        ("members?", List(Text)),
        ("member?", Text),
        ("holder?", Text),
        ("axes?", Map(Text))));

    public static IEnumerable<NamedShape> All =>
    [
        .. Types.All, .. Sums.All, Event, Change, Page, Changes, History, Transitions, Name, NewGiftCard, GiftCard, Stock, CountedStock,
        AnonymizedCustomer, Customer, Error,
    ];

    /// <summary>The names of an enumeration's values.</summary>
    public static IOpenApiSchema Enumeration<T>()
        where T : struct, Enum => Types.Enumeration(typeof(T));

    /// <summary>The shape of one of an order's members.</summary>
    public static IOpenApiSchema Member(string name) => Order.Schema.Properties![name];

    /// <summary>The members of a part of an order.</summary>
    public static IEnumerable<(string Name, IOpenApiSchema Schema)> Part<T>() => Types.Members(typeof(T));
}
