namespace OrderGrains.Faults.Orders;

/// <summary>What of an order a client can see, and the keys the order remembers.</summary>
public sealed record ModelOrder
{
    public long Version { get; init; } = 1;

    public Stage Stage { get; init; }

    public string? Invoice { get; init; }

    public string? Tracking { get; init; }

    public string? Comment { get; init; }

    /// <summary>Which version a call with an <c>Idempotency-Key</c> came to; not visible, so empty in what a client read.</summary>
    public SeenKeys Keys { get; init; }

    /// <summary>The order with another value of a field.</summary>
    public ModelOrder With(Field field, string? value) => field switch
    {
        Field.Invoice => this with { Invoice = value },
        Field.Tracking => this with { Tracking = value },
        _ => this with { Comment = value },
    };
}
