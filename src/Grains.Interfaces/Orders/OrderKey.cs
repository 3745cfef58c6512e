namespace OrderGrains.Orders;

/// <summary>
/// The identity of an order: the merchant and the vendor's own order id, case-sensitive. Its text form
/// <c>{merchant}/{orderId}</c> is the grain key; a merchant name never contains a slash.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.orderKey")]
public readonly record struct OrderKey([property: Id(0)] string Merchant, [property: Id(1)] string OrderId)
{
    /// <exception cref="FormatException">The text has no slash, or nothing before or after it.</exception>
    public static OrderKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1
            ? new(text[..slash], text[(slash + 1)..])
            : throw new FormatException($"'{text}' is not an order key of the form merchant/orderId.");
    }

    public override string ToString() => $"{Merchant}/{OrderId}";
}
