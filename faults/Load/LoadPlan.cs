namespace OrderGrains.Faults.Load;

/// <summary>What the clients do. Chances are in percent of calls.</summary>
internal sealed record LoadPlan
{
    /// <summary>More calls of a single order under way at once than it remembers of the past, none of them with a key.</summary>
    public static LoadPlan OneHotOrder { get; } = new()
    {
        Clients = 192,
        Orders = 1,
        Reads = 2,
        Conditional = 0,
        Keyed = 0,
        StageChangesPerThousand = 0,
        Think = 0,
        Patience = TimeSpan.FromSeconds(20),
    };

    public int Clients { get; init; } = 12;

    /// <summary>How many orders they share.</summary>
    public int Orders { get; init; } = 24;

    /// <summary>Every update is sent twice at once under one key, each time to a node of its own choice.</summary>
    public bool Twice { get; init; }

    /// <summary>Calls of the first order, which everybody wants.</summary>
    public int Hot { get; init; } = 20;

    public int Reads { get; init; } = 30;

    /// <summary>Updates that demand the version seen last.</summary>
    public int Conditional { get; init; } = 15;

    /// <summary>Updates with an <c>Idempotency-Key</c>, which are repeated until their outcome is known.</summary>
    public int Keyed { get; init; } = 40;

    /// <summary>Updates that ship or cancel, per thousand: once is enough for an order.</summary>
    public int StageChangesPerThousand { get; init; } = 5;

    /// <summary>The longest a client thinks between two calls, in milliseconds.</summary>
    public int Think { get; init; } = 12;

    /// <summary>How long a client waits for an answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(8);
}
