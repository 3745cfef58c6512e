namespace OrderGrains.Storage.Searching;

/// <summary>What the engines are told differently of a search.</summary>
/// <param name="Join">How events are joined with orders.</param>
/// <param name="Always">A further condition, which holds for every order; empty for none.</param>
internal sealed record SearchDialect(string Join, string Always)
{
    /// <summary>Its indexes are for queries that say what holds for every order.</summary>
    public static readonly SearchDialect Postgres = new("JOIN", " AND o.schema > 0");
}
