namespace OrderGrains.Silo;

/// <summary>How webhooks are told of what happens to orders; section <c>OrderGrains:Deliveries</c>.</summary>
public sealed class DeliverySettings
{
    /// <summary>Lets webhooks have URLs of <c>http</c>; otherwise only <c>https</c> is taken.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>
    /// Networks of private or otherwise special addresses that webhooks may lead to all the same, e.g. <c>10.1.0.0/16</c>; as a list, or as
    /// one text with semicolons between. What is public is allowed without being named.
    /// </summary>
    public string[]? AllowedNetworks { get; set; }

    /// <summary>How many messages to one webhook may be under way at once.</summary>
    public int AtOnce { get; set; } = 8;

    /// <summary>How long a receiver may take, from the connection to what is read of its answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Of how many orders something may wait for one webhook; while it is as many, nothing further is read for it.</summary>
    public int MaxWaiting { get; set; } = 1_000;

    /// <summary>The most bytes of a message; one that would be larger goes without the order, and without the changes if need be.</summary>
    public int MaxBytes { get; set; } = 1024 * 1024;
}
