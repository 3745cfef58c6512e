namespace OrderGrains.Deliveries;

/// <summary>What relays and the grains they report to agree on.</summary>
public static class DeliveryRules
{
    /// <summary>How long a lease holds since it was given or last reported on.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(15);

    /// <summary>How often a relay reports at least, and how often others ask whether the lease is free.</summary>
    public static readonly TimeSpan RenewTime = TimeSpan.FromSeconds(5);

    /// <summary>Parked deliveries of a webhook. While there are as many, none is given up.</summary>
    public const int MaxParked = 1_000;

    /// <summary>How many of the latest deliveries of a webhook are known.</summary>
    public const int MaxDelivered = 100;

    /// <summary>Deliveries that were asked for and that no relay has taken on.</summary>
    public const int MaxAsked = 1_000;
}
