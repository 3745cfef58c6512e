using OrderGrains.Orders;

namespace OrderGrains.Tests.Contracts;

/// <summary>One cell of a vendor's table: what a request does to an order in a state.</summary>
/// <param name="Table">The table it stands in.</param>
/// <param name="State">
/// What the door shows, alternatives apart by commas, <c>*</c> for any; in brackets the tags an order must have.
/// </param>
/// <param name="Request">The page's word for the request.</param>
/// <param name="Expected">
/// <c>refused</c>, <c>same</c> for a success that changes nothing, <c>-</c> where the page says nothing, else what is shown afterwards.
/// </param>
internal sealed record ContractCell(ContractTable Table, string State, string Request, string Expected)
{
    private const string NoOrder = "-";

    public bool IsSilent => Expected == "-";

    public bool IsRefused => Expected == "refused";

    public bool ChangesNothing => Expected is "same" or "refused";

    /// <summary>The orders the cell speaks of; one null where the request makes the order.</summary>
    public IEnumerable<Order?> Orders()
    {
        if (State == NoOrder)
            return [null];

        var (shown, tags) = State.Split(" [") is [var before, var rest]
            ? (before, rest.TrimEnd(']'))
            : (State, "");
        return from one in ContractOrders.Of(Table.Door)
               where Table.Knows(one.Order) && one.HasAll(tags) && Fits(shown, ContractDoors.Shown(Table.Door, one.Order), shown)
               select one.Order;
    }

    /// <summary>Whether an order that showed something before may show something else afterwards.</summary>
    public bool LeadsTo(string after, string before) => Fits(ChangesNothing ? "=" : Expected, after, before);

    /// <summary>For what an assertion says when it fails.</summary>
    public string Of(Order? order) =>
        $"{Table.Name}: {Request} at {State} ({(order is null ? "nothing" : OrderState.Of(order))}) is to be {Expected}";

    /// <summary>Part by part; what a pattern no longer names is as before.</summary>
    private static bool Fits(string pattern, string shown, string before)
    {
        var (parts, values, old) = (pattern.Split('/'), shown.Split('/'), before.Split('/'));
        return values.Index().All(value => (value.Index < parts.Length ? parts[value.Index] : "=") switch
        {
            "*" => true,
            "=" => value.Item == old[value.Index],
            var names => names.Split(',').Contains(value.Item),
        });
    }
}
