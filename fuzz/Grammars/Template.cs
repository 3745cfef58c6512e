using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>A call that a door takes, before anything is wrong with it.</summary>
/// <param name="Door">Whose call it is.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">With names in braces where ids go.</param>
internal sealed record Template(Door Door, string Method, string Path)
{
    /// <summary>Of the body; null where none is sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>Draws the body; null where it is <see cref="Text"/> or nothing.</summary>
    public Rule? Body { get; init; }

    /// <summary>A body that is no JSON.</summary>
    public string? Text { get; init; }

    /// <summary>Parameters of the query with what may stand there, as it is sent.</summary>
    public IReadOnlyList<(string Name, string[] Values)> Query { get; init; } = [];

    /// <summary>The documented order it was written for; null for any.</summary>
    public int? Order { get; init; }

    /// <summary>False where no credential is shown.</summary>
    public bool IsAuthenticated { get; init; } = true;

    /// <summary>True where the operator's key is shown instead of the door's.</summary>
    public bool IsOfOperator { get; init; }

    /// <summary>How often it is drawn beside others of weight 10.</summary>
    public int Weight { get; init; } = 10;
}
