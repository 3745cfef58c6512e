namespace OrderGrains.Faults.Judging;

/// <summary>What a run of a regime came to.</summary>
internal sealed record Verdict
{
    public int Operations { get; init; }

    public int Acknowledged { get; init; }

    public int Unknown { get; init; }

    /// <summary>Calls that were answered as not made, or could not be sent.</summary>
    public int NotMade { get; init; }

    /// <summary>Answers that nodes gave from memory, under a lease.</summary>
    public long FromMemory { get; init; }

    /// <summary>What the regime has measured.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Updates that were acknowledged and are not in the order's history at the version they were told.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Updates that the history holds more than once.</summary>
    public IReadOnlyList<string> Twice { get; init; } = [];

    /// <summary>Updates that were answered as not made and are in the history all the same.</summary>
    public IReadOnlyList<string> Denied { get; init; } = [];

    /// <summary>Orders whose calls no order of them explains, or where the search was given up.</summary>
    public IReadOnlyList<string> NotLinearizable { get; init; } = [];

    /// <summary>What the audit of the database found, illegal transitions among it, and histories with a version missing.</summary>
    public IReadOnlyList<string> Illegal { get; init; } = [];

    /// <summary>Answers the service does not promise.</summary>
    public IReadOnlyList<string> Unexpected { get; init; } = [];

    /// <summary>The longest an order took after a fault until it gave an answer again.</summary>
    public TimeSpan Recovery { get; init; }

    /// <summary>By the names they have in the table of verdicts.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Found)> Violations =>
    [
        ("lost", Lost), ("twice", Twice), ("denied but made", Denied), ("not linearizable", NotLinearizable),
        ("illegal", Illegal), ("unexpected", Unexpected),
    ];

    public bool IsClean => Violations.All(violation => violation.Found.Count == 0);
}
