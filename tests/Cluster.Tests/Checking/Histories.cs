using OrderGrains.Faults.Checking;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Cluster.Tests.Checking;

/// <summary>Short ways to write down a history of one order.</summary>
internal static class Histories
{
    public static Operation<OrderCall, OrderAnswer> Edit(long start, long end, string value, long version) =>
        new(start, end, new(CallKind.Edit, Field.Invoice, value), new(AnswerKind.Accepted, version));

    /// <summary>A call whose answer never came.</summary>
    public static Operation<OrderCall, OrderAnswer> Lost(long start, string value) =>
        new(start, Operation<OrderCall, OrderAnswer>.Never, new(CallKind.Edit, Field.Invoice, value), null);

    public static Operation<OrderCall, OrderAnswer> Read(long start, long end, long version, string? invoice, Stage stage = default) => new(
        start, end, new(CallKind.Read),
        new(AnswerKind.Seen, version, Order: new() { Version = version, Invoice = invoice, Stage = stage }));

    public static Operation<OrderCall, OrderAnswer> Call(long start, long end, OrderCall call, AnswerKind kind, long version) =>
        new(start, end, call, new(kind, version));

    public static Operation<OrderCall, OrderAnswer> Keyed(long start, long end, string value, long version, bool replayed) =>
        new(start, end, new(CallKind.Edit, Field.Invoice, value, Key: value), new(AnswerKind.Accepted, version, replayed));

    public static CheckOutcome Check(params Operation<OrderCall, OrderAnswer>[] history) =>
        LinearizabilityChecker.Check(new OrderModel(), history).Outcome;
}
