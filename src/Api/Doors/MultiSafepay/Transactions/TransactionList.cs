using System.Globalization;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>
/// Reads the list of a merchant's transactions. They are not stored as such: they are read off the orders, in the order in which those were
/// created. What few of them match ends a page that has looked at many; it may be short, and the next one goes on.
/// </summary>
internal sealed class TransactionList(OrderReads reads)
{
    private const int OrdersAtOnce = 100;
    private const int MostOrders = 2_000;

    public async Task<TransactionPage> Read(Caller caller, TransactionQuery query, CancellationToken cancellationToken)
    {
        var found = new List<Transaction>();
        if (query.Start is { } start && await reads.Read(caller, start.Order.OrderId, cancellationToken) is { Order: { } begun })
            Add(Rows(begun).Where(one => query.IsBackwards ? one.Position.Index < start.Index : one.Position.Index > start.Index));

        SearchPosition? last = query.Start?.Order;
        var isOver = false;
        // Mostly each order has a transaction that matches, and the first page is enough.
        var atOnce = Math.Min(query.Limit, OrdersAtOnce);
        for (var looked = 0; looked < MostOrders && found.Count < query.Limit && !isOver; looked += atOnce, atOnce = OrdersAtOnce)
        {
            var page = await reads.Search(Search(caller, query, last, atOnce), cancellationToken);
            Add(page.Items.SelectMany(Rows));
            (last, isOver) = (page.Next ?? last, page.Next is null);
        }

        Transaction[] items = [.. found.Take(query.Limit)];
        var far = items.Length < found.Count || isOver ? items.LastOrDefault()?.Position : last is { } on ? Beyond(on) : null;
        return query.IsBackwards
            ? new([.. items.Reverse()], items.FirstOrDefault()?.Position ?? query.Start, far)
            : new(items, far, items.FirstOrDefault()?.Position);

        void Add(IEnumerable<Transaction> some) => found.AddRange(some.Where(query.Matches));

        IEnumerable<Transaction> Rows(Order order) =>
            query.IsBackwards ? OrderTransactions.Of(order).Reverse() : OrderTransactions.Of(order);

        TransactionPosition Beyond(SearchPosition order) => query.IsBackwards ? new(order, 0) : TransactionPosition.Behind(order);
    }

    /// <summary>The transaction of this number; null where the caller has none.</summary>
    public async Task<Transaction?> Find(Caller caller, long id, CancellationToken cancellationToken)
    {
        var name = id.ToString(CultureInfo.InvariantCulture);
        var orderId = await reads.Find(caller, AliasKind.Transaction, name, cancellationToken)
            ?? await reads.Find(caller, AliasKind.Movement, name, cancellationToken);
        return orderId is not null && await reads.Read(caller, orderId, cancellationToken) is { Order: { } order }
            ? OrderTransactions.Of(order).FirstOrDefault(one => one.Id == id)
            : null;
    }

    private static OrderSearch Search(Caller caller, TransactionQuery query, SearchPosition? after, int limit) => new()
    {
        Merchant = caller.Merchant,
        Markets = caller.Markets,
        Sort = OrderSort.Created,
        Descending = !query.IsBackwards,
        CreatedBefore = query.CreatedUntil,
        After = after,
        Limit = limit,
    };
}
