namespace OrderGrains.Api.Orders;

/// <summary>The names of the numbers that this door gives.</summary>
internal static class NumberSeries
{
    public const string Orders = "orders";
    public const string Lines = "lines";
    public const string Returns = "returns";
    public const string Customers = "customers";
}
