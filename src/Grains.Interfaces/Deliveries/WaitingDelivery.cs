namespace OrderGrains.Deliveries;

/// <summary>
/// An order of which not everything is delivered that the feed has told: from a place up to a version. Nothing of the order itself is kept:
/// what is delivered is read when it is sent, as it is then.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.waitingDelivery")]
public sealed record WaitingDelivery
{
    /// <summary>What is sent next.</summary>
    [Id(0)] public required DeliveryPlace Place { get; init; }

    /// <summary>The last version that is to be sent.</summary>
    [Id(1)] public required long UpTo { get; init; }

    /// <summary>How often the event at the place was sent in vain.</summary>
    [Id(2)] public int Failures { get; init; }

    /// <summary>When it is sent again; null means at once.</summary>
    [Id(3)] public DateTimeOffset? NextAt { get; init; }

    /// <summary>Sent again because somebody asked for it: this one event, beside what else waits of its order.</summary>
    [Id(4)] public bool Again { get; init; }

    /// <summary>What came back last, as <c>503</c> or <c>timed out</c>; null before the first attempt.</summary>
    [Id(5)] public string? LastAnswer { get; init; }
}
