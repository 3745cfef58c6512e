using OrderGrains.Orders;

namespace OrderGrains.Api.Orders;

/// <summary>A page of a list whose pages have numbers.</summary>
/// <param name="Items">Its orders.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Size">How many orders a full page has.</param>
/// <param name="Total">How many orders the list has.</param>
internal sealed record OrderPage(IReadOnlyList<Order> Items, int Number, int Size, long Total)
{
    /// <summary>How many pages the list has.</summary>
    public long Count => (Total + Size - 1) / Size;
}
